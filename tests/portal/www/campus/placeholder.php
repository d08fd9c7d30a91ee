<?php
// The page for each function of the portal that the demo leaves out.
require __DIR__ . '/../../lib/portal.php';

employee_or_login();
page_begin('不在展示範圍', 'content');
?>
<main>
    <h1>此功能不在展示範圍</h1>
    <p>請由選單選擇其他作業。</p>
</main>
<?php page_end();
