<?php
// The school's home page. It needs no database.
require __DIR__ . '/../lib/portal.php';
page_begin('首頁', 'home');
?>
<header class="bar">
    <a class="brand" href="/"><img src="/icon.svg" alt="" width="32" height="32"><?= SCHOOL ?></a>
    <nav aria-label="主選單"><a class="button" href="/campus/login.php">校務系統</a></nav>
</header>
<main>
    <section class="welcome">
        <h1>以實作認識世界，以專業走進未來</h1>
        <p>教職員請由「校務系統」登入，辦理查詢、登錄與各項申請。</p>
        <p><a class="button" href="/campus/login.php">前往校務系統登入</a></p>
    </section>
    <div class="cards">
        <section class="card">
            <h2>公告</h2>
            <ul>
                <li>新學期行事曆已經公布，請各單位依期程辦理。</li>
                <li>系統於每週日凌晨維護，期間可能短暫停止服務。</li>
            </ul>
        </section>
        <section class="card">
            <h2>服務時間</h2>
            <p>行政單位：週一至週五 08:00–17:00</p>
            <p>系統操作問題請洽電算中心服務台。</p>
        </section>
    </div>
</main>
<footer><?= SCHOOL ?>為展示用的虛構學校，所有人名與資料皆非真實。</footer>
<?php page_end();
