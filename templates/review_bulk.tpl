{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
{{#REFUSED}}<p class="note refused" role="alert">尚未儲存：{{TEXT}}</p>{{/REFUSED}}
{{#ASK}}
<p class="note">將 <strong>{{COUNT}}</strong> 筆申請審核為「<strong>{{RESULT}}</strong>」，請確認名單後再儲存。</p>
<form method="post" action="{{ACTION}}" class="confirm" data-waits="儲存中…">
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="back" value="{{BACK}}">
<input type="hidden" name="applications" value="{{APPLICATIONS}}">
<input type="hidden" name="status" value="{{STATUS}}">
<input type="hidden" name="level" value="{{LEVEL_VALUE}}">
<input type="hidden" name="reason" value="{{REASON_CODE}}">
<input type="hidden" name="words" value="{{WORDS}}">
<input type="hidden" name="confirmed" value="1">
<button>確定儲存 {{COUNT}} 筆</button>　<a href="{{LIST_HREF}}">取消，回清單</a>
</form>
{{/ASK}}
{{#DONE}}
<div class="note saved" role="status"><p>已儲存 <strong>{{COUNT}}</strong> 筆：{{RESULT}}</p>{{#WITH_UNDO}}{{>UNDO}}{{/WITH_UNDO}}</div>
<p><a href="{{LIST_HREF}}">回清單</a></p>
{{/DONE}}
{{#NOTHING}}<p class="note refused" role="alert">{{TEXT}}</p>{{#WITH_UNDO}}{{>UNDO}}{{/WITH_UNDO}}<p><a href="{{LIST_HREF}}">回清單</a></p>{{/NOTHING}}
{{#SKIPPED}}
<h2>略過 {{COUNT}} 筆</h2>
<table class="names">
<thead><tr><th scope="col">學號</th><th scope="col">姓名</th><th scope="col">證照名稱</th><th scope="col">為什麼略過</th></tr></thead>
<tbody>
{{#SKIPPED_ROW}}<tr><td data-label="學號"><a href="{{HREF}}">{{STUDENT_ID}}</a></td><td data-label="姓名">{{STUDENT_NAME}}</td><td data-label="證照名稱">{{CERTIFICATE_NAME}}</td><td data-label="為什麼略過">{{WHY}}</td></tr>
{{/SKIPPED_ROW}}
</tbody>
</table>
{{/SKIPPED}}
{{#NAMED}}
<h2>名單 {{COUNT}} 筆</h2>
<table class="names">
<thead><tr><th scope="col">學號</th><th scope="col">姓名</th><th scope="col">證照名稱</th>{{#WITH_MARKS}}<th scope="col">檢核</th>{{/WITH_MARKS}}<th scope="col">目前結果</th></tr></thead>
<tbody>
{{#NAMED_ROW}}<tr><td data-label="學號"><a href="{{HREF}}">{{STUDENT_ID}}</a></td><td data-label="姓名">{{STUDENT_NAME}}</td><td data-label="證照名稱">{{CERTIFICATE_NAME}}</td>{{#MARKS}}<td data-label="檢核">{{TEXT}}</td>{{/MARKS}}<td data-label="目前結果">{{NOW}}</td></tr>
{{/NAMED_ROW}}
</tbody>
</table>
{{/NAMED}}
{{>FOOT}}
