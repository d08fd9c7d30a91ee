<?php
// The first page of the content frame: how to use the menu, and reminders.
require __DIR__ . '/../../lib/portal.php';

$employee = employee_or_login();
page_begin('使用說明', 'content');
?>
<main>
    <h1><?= h($employee['emp_name']) ?>，您好</h1>
    <section>
        <h2>如何使用選單</h2>
        <ul>
            <li>左邊的選單像一棵樹：點資料夾名稱展開，再點一次收合；點作業名稱，內容就顯示在這裡。</li>
            <li>需要更寬的畫面時，按「隱藏選單」；按「顯示選單」就會回來。</li>
            <li>資料較多的頁面可能要等一會兒才會出現，請耐心等候，不必重複點選。</li>
            <li>離開座位或辦完事情，請按右上角的「登出」。</li>
        </ul>
    </section>
    <section>
        <h2>請一起留意</h2>
        <dl>
            <dt>個人資料</dt><dd>學生的姓名、帳戶與證件影像只供承辦業務使用；用完的紙本請銷毀，檔案請勿外流。</dd>
            <dt>資訊安全</dt><dd>密碼不要借給別人，也不要貼在螢幕旁；可疑的郵件與附件先別開。</dd>
            <dt>智慧財產</dt><dd>使用合法授權的軟體與教材，轉載文章圖片前先取得同意。</dd>
            <dt>節約水電</dt><dd>下班記得關電腦與電燈，冷氣溫度適中，隨手關緊水龍頭。</dd>
        </dl>
    </section>
</main>
<?php page_end();
