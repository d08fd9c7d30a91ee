{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<link rel="stylesheet" href="{{BASE}}/static/one.css">
<nav class="steps" aria-label="申請之間">
<a href="{{LIST_HREF}}" data-key="list">回清單</a>
{{#PREVIOUS}}<a href="{{HREF}}" rel="prev">上一筆</a>{{/PREVIOUS}}{{#NO_PREVIOUS}}<span>上一筆</span>{{/NO_PREVIOUS}}
{{#NEXT}}<a href="{{HREF}}" rel="next">下一筆</a>{{/NEXT}}{{#NO_NEXT}}<span>下一筆</span>{{/NO_NEXT}}
<span class="facts">{{ROUND_TITLE}}　待審 <span class="count" data-counts="pending">{{PENDING}}</span></span>
<button type="button" class="plain keys-help" data-keys-help hidden>快速鍵 <kbd>?</kbd></button>
</nav>
{{#SAVED_NOTE}}{{>SAVED}}{{/SAVED_NOTE}}
{{#REFUSED}}<p class="note refused" role="alert">尚未儲存：{{TEXT}}</p>{{/REFUSED}}
{{#OVER}}<p class="note">本梯次審核期限已過，只能檢視；如需更正請洽研發處。</p>{{/OVER}}
{{#ALL_DONE}}<p class="note saved" role="status">這個條件下已沒有待審的申請。<a href="{{LIST_HREF}}">回清單</a></p>{{/ALL_DONE}}
<div class="one" id="application-{{ID}}" data-status="{{STATUS}}" data-version="{{VERSION}}">
<header class="who">
<h2>{{STUDENT_NAME}} <small><span class="code">{{STUDENT_ID}}</span>　{{UNIT}} {{CLASS}}</small></h2>
<p class="result {{STATUS}}">{{RESULT}}{{#DECIDED}} <small>{{NAME}} {{AT}}</small>{{/DECIDED}}</p>
</header>
<section class="pictures" data-viewer aria-label="附件影像">
<div class="picture-tabs">
<div data-tabs>
{{#PICTURE_TAB}}<a href="#picture-{{ID}}" data-kind="{{KIND}}">{{NAME}}</a>
{{/PICTURE_TAB}}
</div>
{{#NO_PICTURE}}<em>{{NAME}}未附</em>
{{/NO_PICTURE}}
</div>
{{#PICTURE}}
<div class="picture" id="picture-{{ID}}" data-kind="{{KIND}}">
<p class="caption">{{NAME}} <a href="{{HREF}}" target="_blank" rel="noopener">在新分頁開啟</a></p>
{{#IMAGE}}<div class="stage"><img src="{{HREF}}" alt="{{STUDENT_NAME}} 的{{NAME}}影像"></div>{{/IMAGE}}
{{#PDF}}<iframe src="{{HREF}}#navpanes=0&amp;view=FitH" title="{{STUDENT_NAME}} 的{{NAME}}"></iframe>{{/PDF}}
{{#UNREADABLE}}<p class="note refused">這個附件無法顯示：檔案遺失或不是圖片。</p>{{/UNREADABLE}}
</div>
{{/PICTURE}}
</section>
<div class="typed">
<dl class="claims">
<div><dt>證照名稱</dt><dd class="large">{{CERTIFICATE_NAME}}</dd></div>
<div><dt>證照號碼</dt><dd class="large code">{{CERTIFICATE_NUMBER}}</dd></div>
<div><dt>取得日期</dt><dd class="large">{{OBTAINED_ON}}{{#WESTERN}} <small>{{DAY}}</small>{{/WESTERN}}</dd></div>
<div><dt>發照單位</dt><dd>{{ISSUER}}</dd></div>
<div><dt>戶名（應為本人）</dt><dd class="large">{{STUDENT_NAME}}</dd></div>
<div><dt>銀行</dt><dd>{{BANK_NAME}} <span class="code">{{BANK_CODE}}</span></dd></div>
<div><dt>帳號</dt><dd class="large code">{{BANK_ACCOUNT}}</dd></div>
</dl>
<section class="checks" aria-label="檢核">
{{#NO_FINDING}}<p class="finding holds"><span class="mark">沒有疑義</span></p>{{/NO_FINDING}}
{{#SUGGESTION}}<p class="finding holds"><span class="mark">建議等級</span> <strong>{{LEVEL}} 級</strong></p>{{/SUGGESTION}}
{{#FINDING}}<p class="finding {{SEVERITY}}"><span class="mark">{{SEVERITY_NAME}}</span> <strong>{{CHECK}}</strong> {{SENTENCE}}{{#OTHER}} <a href="{{HREF}}" target="_blank" rel="noopener">查看</a>{{/OTHER}}</p>
{{/FINDING}}
</section>
{{#FORM}}{{>DECISION}}{{/FORM}}
<section class="notes" aria-labelledby="notes-{{ID}}">
<h3 id="notes-{{ID}}">同仁備註 <small>學生看不到</small></h3>
{{#NOTE}}<p><small>{{NAME}} {{AT}}</small><br>{{TEXT}}</p>
{{/NOTE}}
{{#NOTE_BESIDE_DECISION}}
<p class="note-form"><input type="text" name="note" form="decide" maxlength="500" value="{{NOTE_TYPED}}" aria-label="給同仁的備註" autocomplete="off">
<button form="decide" formaction="{{NOTE_ACTION}}" data-adds-note>加註</button></p>
{{/NOTE_BESIDE_DECISION}}
{{#NOTE_ALONE}}
<form method="post" action="{{NOTE_ACTION}}" class="note-form">
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="back" value="{{BACK}}">
<input type="text" name="note" maxlength="500" value="{{NOTE_TYPED}}" aria-label="給同仁的備註" autocomplete="off" required>
<button>加註</button>
</form>
{{/NOTE_ALONE}}
</section>
<section class="history" aria-labelledby="history-{{ID}}">
<h3 id="history-{{ID}}">審核歷程</h3>
{{#NO_HISTORY}}<p class="facts">尚未審核過。</p>{{/NO_HISTORY}}
<ol>
{{#EVENT}}<li><small>{{AT}} {{NAME}}{{#IS_UNDO}}（復原）{{/IS_UNDO}}</small><br>{{FROM}} → {{TO}}</li>
{{/EVENT}}
</ol>
</section>
</div>
</div>
{{>FOOT}}
