{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<link rel="stylesheet" href="{{BASE}}/static/help.css">
<div class="manual">
<p class="on-screen"><a href="{{BASE}}/review">獎勵審核清單</a>　<a href="{{BASE}}/export">證照申請匯出</a>　<button type="button" class="plain print" hidden>列印</button></p>
<p>給系所承辦人與研發處同仁。每一梯次要做的事：審核本系學生的申請、匯出 Excel 檔、列印清冊核章、交給研發處。圖中的學生、帳號與證照都是示範資料。</p>
<nav class="contents" aria-label="目錄">
<ol>
<li><a href="#enter">進入系統</a></li>
<li><a href="#list">看審核清單</a></li>
<li><a href="#confirm">逐筆確認</a></li>
<li><a href="#decide">核准或不核准</a></li>
<li><a href="#several">一次審核多筆</a></li>
<li><a href="#export">匯出 Excel 檔</a></li>
<li><a href="#paper">列印核章清冊與存摺影本</a></li>
<li><a href="#hand-over">交件與期限</a></li>
{{#SCHOOL}}<li><a href="#school">研發處：全校的進度與金額</a></li>{{/SCHOOL}}
<li><a href="#trouble">遇到狀況時</a></li>
</ol>
</nav>
<section id="enter">
<h2>進入系統</h2>
<ol>
<li>由學校首頁進入「校務系統」，以帳號、密碼與驗證碼登入校務行政資訊系統。驗證碼不分大小寫；看不清楚時點一下圖片，就會換一組。</li>
<li>在左側選單展開「申請」›「研發申請作業」，可看到「獎勵審核清單」與「證照申請匯出」。</li>
<li>畫面太窄時，可先隱藏選單。每一頁標題旁的「操作說明」會在新分頁開啟本頁，不會影響正在填的內容。</li>
</ol>
</section>
<section id="list">
<h2>看審核清單</h2>
<p>點選「獎勵審核清單」，列出目前梯次、貴系所有已送出的申請。</p>
<figure>
<img src="{{BASE}}/static/help/review.webp" alt="審核清單：上方是查詢條件與審核進度，下方每一列是一筆申請，右邊是檢核結果與審核結果">
<figcaption>審核清單。第二列剛核准，第三列剛不核准，都已儲存。</figcaption>
</figure>
<ul>
<li>上方可選梯次，也可依檢核結果篩選、排序，或以學號、姓名、班級、證照搜尋；「更多條件」還有班級、等級、原因與審核人。</li>
<li>「審核狀態」分為審核中（還沒有結果，也就是待審）、核准、未核准，括號內是筆數。上方同時顯示待審筆數與距審核截止的日數。</li>
<li>「附件」的數字會在新分頁開啟存摺或證照影像；點學生姓名則進入單筆審核。</li>
<li>「檢核」是系統比對的結果，只供參考，不會代替您決定。</li>
</ul>
</section>
<section id="confirm">
<h2>逐筆確認</h2>
<p>點學生姓名，資料與影像就並排在同一個畫面。請確認：</p>
<ol>
<li>帳戶是學生<strong>本人</strong>的。</li>
<li>證照的取得日期在本梯次的<strong>獲證期間</strong>內（期間列在清單上方）。</li>
<li>帳號、證照號碼、日期等，填寫的內容與<strong>存摺、證照影像一致</strong>。</li>
<li>證照是<strong>貴系認可</strong>的，而且<strong>不是畢業門檻</strong>所要求的。</li>
</ol>
<figure>
<img src="{{BASE}}/static/help/one.webp" alt="單筆審核：左邊是學生填寫的資料、檢核結果與審核表單，右邊是存摺影像">
<figcaption>單筆審核。右邊可切換存摺與證照，並可放大、旋轉。</figcaption>
</figure>
<p>按右上角的「快速鍵」可以看到所有按鍵：例如按 <kbd>C</kbd> 看證照、<kbd>B</kbd> 看存摺，<kbd>J</kbd>、<kbd>K</kbd> 換下一筆、上一筆，<kbd>1</kbd>、<kbd>2</kbd>、<kbd>3</kbd> 直接核准為該等級。不習慣時可以在那裡關閉。</p>
</section>
<section id="decide">
<h2>核准或不核准</h2>
<ul>
<li><strong>核准</strong>：選擇等級，就會儲存。單筆審核畫面請再按「儲存」，之後會前往下一筆待審。</li>
<li><strong>未核准</strong>：選擇原因。有些原因需要補充說明，請填寫後按「儲存」；說明學生看得到。</li>
<li>檢核列為「不得核准」的申請，仍要核准時必須填寫<strong>例外核准的理由</strong>，理由會留在審核歷程與匯出檔。</li>
<li>審錯了：按「<strong>復原</strong>」回到原來的結果，或直接重新選擇。審核期限當日（含）以前都可以更改；每一次更改都留在「審核歷程」。</li>
<li>「<strong>同仁備註</strong>」只有審核人看得到，學生看不到。</li>
<li>畫面出現「已儲存」才算完成。如果同仁先審了同一筆，系統不會覆蓋，會顯示誰已審核以及結果，請看過再決定。</li>
</ul>
</section>
<section id="several">
<h2>一次審核多筆</h2>
<ol>
<li>在清單勾選學生（或「本頁全選」、「符合條件的全部」）。</li>
<li>在「一次審核多筆」選擇等級後按「核准所選…」，或選擇原因後按「不核准所選…」。</li>
<li>系統先列出名單與筆數。<strong>核對名單後</strong>按「確定儲存」才會儲存；不能這樣審的會略過，並說明原因。</li>
</ol>
<figure>
<img src="{{BASE}}/static/help/several.webp" alt="確認名單：上方是筆數與確定儲存的按鈕，下方列出學號、姓名與證照名稱">
<figcaption>儲存前先核對名單。</figcaption>
</figure>
</section>
<section id="export">
<h2>匯出 Excel 檔</h2>
<ol>
<li>點選「申請」›「研發申請作業」›「證照申請匯出」。</li>
<li>在要匯出的會議項次那一列按「<strong>通過</strong>」（只有核准的）或「<strong>全資料</strong>」（全部）。仍有審核中的申請時會先提醒。</li>
<li>完成後出現「下載路徑」，點檔名下載。檔名是 License_ 加上匯出的日期與時間。</li>
</ol>
<figure>
<img src="{{BASE}}/static/help/export.webp" alt="證照申請匯出：上方說明已匯出並列出下載路徑，下表每一列是一個會議項次，有全資料與通過兩個按鈕">
<figcaption>證照申請匯出。下載路徑也會留在表格最右欄。</figcaption>
</figure>
<p>匯出後如果又更改審核結果，那一列會顯示「匯出後有幾筆異動」，點進去可看到哪些改了。請再匯出一次，新檔是下一版；Excel 檔、清冊與存摺影本上的<strong>版次與指紋</strong>相同，才是同一份名單。</p>
</section>
<section id="paper">
<h2>列印核章清冊與存摺影本</h2>
<p>在「證照申請匯出」點選該梯次的「交件總覽」，有「核章清冊」與「存摺影本」兩個連結。兩者都以 A4 列印；存摺影本請等影像全部出現後再印，每頁可選放幾份。</p>
<figure>
<img src="{{BASE}}/static/help/roster.webp" alt="核章清冊：一張表列出序號、班級、學號、姓名、證照、等級與點數，最後是合計與核章欄">
<figcaption>核章清冊。序號與 Excel 檔、存摺影本相同。</figcaption>
</figure>
</section>
<section id="hand-over">
<h2>交件與期限</h2>
<ol>
<li>學生在申請期間送出申請；只儲存、沒有送出的不會列在清單中。</li>
<li>系所在<strong>審核期限</strong>當日（含）以前審完。期限列在清單上方，過了之後只能檢視，如需更正請洽研發處。</li>
<li>在研發處公告的交件日前，將 Excel 檔以電子郵件寄給研發處，並送出核章後的清冊與存摺影本。下載路徑旁的「郵件草稿」可以直接帶入信件。</li>
<li>寄出與送出後，在「交件總覽」按「註記已寄 Excel」與「註記已送紙本」，研發處就會知道。</li>
</ol>
<figure>
<img src="{{BASE}}/static/help/round.webp" alt="交件總覽：系所的待審、核准、未核准筆數，匯出版次，以及已寄 Excel 與已送紙本的註記">
<figcaption>交件總覽。這個系所已審完、已匯出，並已寄出 Excel 檔。</figcaption>
</figure>
</section>
{{#SCHOOL}}
<section id="school">
<h2>研發處：全校的進度與金額</h2>
<ul>
<li>審核清單可選系所；「各系所進度」列出每個系所的待審、核准與未核准筆數。系所的審核期限過後，研發處仍可更正。</li>
<li>「交件總覽」顯示哪些系所逾期、匯出後有異動，或尚未交件；可勾選系所，只匯出所選的。</li>
<li>「獎勵金額核算」（交件總覽下方的連結）設定預算總額與每點上限，算出每點金額與各系所金額。仍有審核中的申請時，金額都是暫計。系所看不到金額。</li>
</ul>
</section>
{{/SCHOOL}}
<section id="trouble">
<h2>遇到狀況時</h2>
<dl>
<dt>畫面說「請先登入」</dt>
<dd>登入逾時了，剛才送出的還沒有儲存。不要關閉那個分頁：依畫面在新分頁登入，再回來。訊息出現在清單的那一列時，<strong>不要重新整理</strong>，直接再按「儲存」；整個畫面都是「請先登入」時，才按 F5（重新整理），已填的內容會回來，再儲存一次。</dd>
<dt>「系統暫時無法使用」</dt>
<dd>請過一會兒再試。已顯示「已儲存」的不受影響；同一筆重複送出也不會重複儲存。</dd>
<dt>「找不到這個頁面或資料」</dt>
<dd>網址可能不完整，或這筆資料不屬於貴系所。</dd>
<dt>影像打不開，或與填寫的內容不符</dt>
<dd>以相應的原因不核准，或留下備註並洽學生。可以補正的原因，學生在期限內補正後，您可以再審一次。</dd>
<dt>需要找系統管理員</dt>
<dd>請告知畫面下方的「參考碼」，管理員可以在紀錄中找到當時的情形。</dd>
</dl>
</section>
</div>
{{>FOOT}}
