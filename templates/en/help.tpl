{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<link rel="stylesheet" href="{{BASE}}/static/help.css">
<div class="manual">
<p class="on-screen"><a href="{{BASE}}/review">Award review list</a> &nbsp; <a href="{{BASE}}/export">Certificate export</a> &nbsp; <button type="button" class="plain print" hidden>Print</button></p>
<p>For the staff of departments and of the R&amp;D office. What has to be done in each round: review your students’ applications, export the Excel file, print the roster and have it stamped, and hand everything in to the R&amp;D office. The students, accounts and certificates in the pictures are examples.</p>
<nav class="contents" aria-label="Contents">
<ol>
<li><a href="#enter">Open the system</a></li>
<li><a href="#list">Read the review list</a></li>
<li><a href="#confirm">Check each application</a></li>
<li><a href="#decide">Approve or not</a></li>
<li><a href="#several">Review several at once</a></li>
<li><a href="#export">Export the Excel file</a></li>
<li><a href="#paper">Print the roster and the bankbook copies</a></li>
<li><a href="#hand-over">Hand-over and deadlines</a></li>
{{#SCHOOL}}<li><a href="#school">R&amp;D office: progress and amounts of the whole university</a></li>{{/SCHOOL}}
<li><a href="#trouble">If something goes wrong</a></li>
</ol>
</nav>
<section id="enter">
<h2>Open the system</h2>
<ol>
<li>From the school’s home page, go to the campus systems and log in to the campus portal with your account, password and the picture code. Capital and small letters in the code are the same. If you cannot read it, click the picture for a new one.</li>
<li>In the menu on the left, open “Applications” › “R&amp;D applications”, as the portal calls them in its own language. There you find “Award review list” and “Certificate export”.</li>
<li>If the page is too narrow, hide the menu. “Manual” beside each page’s title opens this page in a new tab and does not disturb what you are filling in.</li>
</ol>
</section>
<section id="list">
<h2>Read the review list</h2>
<p>Click “Award review list”. It lists all applications that your department’s students have sent in for the current round.</p>
<figure>
<img src="{{BASE}}/static/help/en/review.webp" alt="Review list: filters and progress at the top, below them one application in each row, with its checks and decision on the right">
<figcaption>The review list. The second row has just been approved and the third not approved; both are saved.</figcaption>
</figure>
<ul>
<li>At the top you can choose the round, filter by checks, sort, and search by student ID, name, class or certificate. “More filters” adds class, level, reason and reviewer.</li>
<li>“Status” is Under review (not decided yet, elsewhere “pending”), Approved or Not approved, each with its count in brackets. Above it you see how many are pending and how many days are left to review.</li>
<li>The numbers under “Attachments” open the picture of a bankbook or certificate in a new tab. Click a student’s name to review that one application.</li>
<li>“Checks” show what the system found when it compared the data. They are for your information and never decide for you.</li>
</ul>
</section>
<section id="confirm">
<h2>Check each application</h2>
<p>Click the student’s name: the data and the pictures stand side by side. Please make sure that:</p>
<ol>
<li>The account is the student’s <strong>own</strong>.</li>
<li>The certificate was obtained within the <strong>period of this round</strong> (the period stands above the list).</li>
<li>The account number, certificate number, date and so on <strong>agree with the pictures of the bankbook and the certificate</strong>.</li>
<li>The certificate is <strong>recognized by your department</strong> and is <strong>not required for graduation</strong>.</li>
</ol>
<figure>
<img src="{{BASE}}/static/help/en/one.webp" alt="Reviewing one application: on the left what the student filled in, the checks and the decision form, on the right the picture of the bankbook">
<figcaption>Reviewing one application. On the right you can switch between bankbook and certificate, zoom and rotate.</figcaption>
</figure>
<p>“Shortcuts” at the top right shows all keys: for example <kbd>C</kbd> shows the certificate and <kbd>B</kbd> the bankbook, <kbd>J</kbd> and <kbd>K</kbd> go to the next and the previous application, and <kbd>1</kbd>, <kbd>2</kbd> and <kbd>3</kbd> approve at that level at once. If you do not like them, you can turn them off there.</p>
</section>
<section id="decide">
<h2>Approve or not</h2>
<ul>
<li><strong>Approved</strong>: choose a level, and it is saved. When reviewing one application, press “Save” as well; the next pending one follows.</li>
<li><strong>Not approved</strong>: choose a reason. Some reasons need an explanation: write it and press “Save”. The student sees the explanation.</li>
<li>If the checks say “Must not be approved” and you approve all the same, you must write <strong>why it is approved as an exception</strong>. This is kept in the decision history and in the export.</li>
<li>If you made a mistake, press “<strong>Undo</strong>” to go back to the earlier result, or simply choose again. You can change a decision up to and including the last day of the review period. Every change is kept in “Decision history”.</li>
<li>“<strong>Notes for colleagues</strong>” are seen only by reviewers, not by students.</li>
<li>It is done only when the page says “Saved”. If a colleague has decided the same application first, the system does not overwrite it. It shows who decided and what; look at it, then decide.</li>
</ul>
</section>
<section id="several">
<h2>Review several at once</h2>
<ol>
<li>Tick students in the list (or “Select all on this page”, or “All that match”).</li>
<li>Under “Review several at once”, choose a level and press “Approve selected…”, or choose a reason and press “Reject selected…”.</li>
<li>The system first shows the names and how many there are. <strong>Check the names</strong>, then press “Confirm and save”; nothing is saved before that. Those that cannot be decided this way are skipped, and the page says why.</li>
</ol>
<figure>
<img src="{{BASE}}/static/help/en/several.webp" alt="Checking the names: the count and the button that confirms and saves at the top, below them student IDs, names and certificate names">
<figcaption>Check the names before saving.</figcaption>
</figure>
</section>
<section id="export">
<h2>Export the Excel file</h2>
<ol>
<li>Click “Applications” › “R&amp;D applications” › “Certificate export”.</li>
<li>In the row of the round, press “<strong>Approved</strong>” (only the approved ones) or “<strong>Everything</strong>” (all of them). If some are still pending, the system tells you first.</li>
<li>When it is done, “Download link” appears. Click the file name to download it. The name is License_ with the date and time of the export.</li>
</ol>
<figure>
<img src="{{BASE}}/static/help/en/export.webp" alt="Certificate export: a message at the top says that it was exported and gives the download link; in the table below each row is a round with the buttons Everything and Approved">
<figcaption>Certificate export. The download link also stays in the last column of the table.</figcaption>
</figure>
<p>If decisions change after the export, the row shows “Changes since export” with their number; click it to see which ones. Then export again: the new file is the next revision. Only if the <strong>revision and the fingerprint</strong> on the Excel file, the roster and the bankbook copies are the same do they hold the same list.</p>
</section>
<section id="paper">
<h2>Print the roster and the bankbook copies</h2>
<p>In “Certificate export”, click “Hand-over overview” of the round. There are two links, “Roster for stamps” and “Bankbook copies”. Both are printed on A4. For the bankbook copies, wait until all pictures have appeared before you print; you can choose how many stand on a page.</p>
<figure>
<img src="{{BASE}}/static/help/en/roster.webp" alt="Roster for stamps: a table with number, class, student ID, name, certificate, level and points, then the totals and the places for stamps">
<figcaption>Roster for stamps. The numbers are the same as in the Excel file and on the bankbook copies.</figcaption>
</figure>
</section>
<section id="hand-over">
<h2>Hand-over and deadlines</h2>
<ol>
<li>Students send in their applications while the round is open for them. What is only saved and not sent in does not appear in the list.</li>
<li>Departments finish before the <strong>review period</strong> ends. Its last day stands above the list. After that you can only view; for corrections, please contact the R&amp;D office.</li>
<li>By the day that the R&amp;D office has announced, send it the Excel file by e-mail and hand in the stamped roster and the bankbook copies. “Mail draft” beside the download link prepares the e-mail for you.</li>
<li>When they are sent and handed in, press “Mark: Excel mailed” and “Mark: Paper handed in” in “Hand-over overview”, and the R&amp;D office will know.</li>
</ol>
<figure>
<img src="{{BASE}}/static/help/en/round.webp" alt="Hand-over overview: how many are pending, approved and not approved in a department, the revision exported, and the marks Excel mailed and Paper handed in">
<figcaption>Hand-over overview. This department has finished its review, exported, and mailed the Excel file.</figcaption>
</figure>
</section>
{{#SCHOOL}}
<section id="school">
<h2>R&amp;D office: progress and amounts of the whole university</h2>
<ul>
<li>In the review list you can choose a department. “Progress by department” shows how many are pending, approved and not approved in each. When the departments’ review period is over, the R&amp;D office can still make corrections.</li>
<li>“Hand-over overview” shows which departments are late, have changes since their export, or have not handed in yet. Select departments there to export only those.</li>
<li>“Award amounts” (a link at the bottom of the hand-over overview) is where you set the total budget and the cap per point; the system works out the amount per point and the amount of each department. While applications are pending, all amounts are provisional. Departments do not see amounts.</li>
</ul>
</section>
{{/SCHOOL}}
<section id="trouble">
<h2>If something goes wrong</h2>
<dl>
<dt>The page says “Please log in first”</dt>
<dd>Your login has expired, and what you just sent is not saved. Do not close that tab: log in in a new tab as the page says, and come back. If the message stands in a row of the list, <strong>do not reload</strong>: press “Save” again. Only if the whole page says “Please log in first”, press F5 (reload). What you filled in will be there again; save it once more.</dd>
<dt>“The system is not available at the moment”</dt>
<dd>Please try again in a little while. What was shown as “Saved” is safe, and sending the same thing twice does not save it twice.</dd>
<dt>“This page or record was not found”</dt>
<dd>The address may be incomplete, or the record does not belong to your department.</dd>
<dt>A picture does not open, or does not agree with what was filled in</dt>
<dd>Choose Not approved with the reason that fits, or leave a note and contact the student. If the reason is one that can be put right, the student can do so before the deadline, and you can review the application again.</dd>
<dt>You need the system administrator</dt>
<dd>Please give the “Reference code” at the bottom of the page. With it the administrator can find in the records what happened.</dd>
</dl>
</section>
</div>
{{>FOOT}}
