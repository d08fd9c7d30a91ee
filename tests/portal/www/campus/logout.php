<?php
// Ends the session and redirects to the school's home page.
require __DIR__ . '/../../lib/portal.php';

if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    header('Allow: POST');
    stop_with(405, '請由選單登出', '請按系統畫面右上角的「登出」。');
}
log_out();
go_to('/');
