<?php
// The portal's frame: the tree menu on the left, the content on the right.
require __DIR__ . '/../../lib/portal.php';
require __DIR__ . '/../../lib/menu.php';

$employee = employee_or_login();
if (($_SERVER['HTTP_SEC_FETCH_DEST'] ?? '') === 'iframe') {
    go_to('/campus/start.php'); // a login inside the frame must not open a frame within the frame
}
page_begin(SYSTEM, 'frame');
?>
<header class="bar">
    <a class="brand" href="/campus/start.php" target="content"><img src="/icon.svg" alt="" width="32" height="32"><?= SYSTEM ?></a>
    <p class="who"><?= h($employee['dept_name'] ?? '') ?> <strong><?= h($employee['emp_name']) ?></strong> <span>（<?= h($employee['acct']) ?>）</span></p>
    <form method="post" action="/campus/logout.php"><button>登出</button></form>
</header>
<div class="work">
    <details class="menu" id="menu" open>
        <summary><span class="hide">隱藏選單</span><span class="show">顯示選單</span></summary>
        <nav class="tree" aria-label="功能選單"><?= menu_tree(MENU) ?></nav>
    </details>
    <iframe name="content" src="/campus/start.php" title="作業內容"></iframe>
</div>
<?php page_end();
