{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<p class="facts">{{STATE}}{{#DAYS_LEFT}}，距審核截止 {{DAYS}} 日{{/DAYS_LEFT}}　待審 {{PENDING}} / 核准 {{APPROVED}} / 未核准 {{REJECTED}}　<a href="{{HREF_ROUNDS}}">回所有梯次</a></p>
{{>NOTICE}}
{{#NO_APPLICATION}}<p class="note">這個梯次沒有任何申請。</p>{{/NO_APPLICATION}}
<h2>各系所進度與交件</h2>
<table class="departments">
<thead>
<tr>{{#MAY_PICK}}<th scope="col">選</th>{{/MAY_PICK}}<th scope="col">系所</th><th scope="col" class="number">待審</th><th scope="col" class="number">核准</th><th scope="col" class="number">未核准</th><th scope="col">進度</th><th scope="col">匯出（通過）</th><th scope="col">已寄 Excel</th><th scope="col">已送紙本</th></tr>
</thead>
<tbody>
{{#DEPARTMENT}}
<tr>
{{#MAY_PICK}}<td data-label="選"><input type="checkbox" name="pick" value="{{UNIT}}" form="export-round" aria-label="選 {{NAME}}"></td>{{/MAY_PICK}}
<th scope="row" data-label="系所">{{NAME}}</th>
<td data-label="待審" class="number">{{PENDING}}</td>
<td data-label="核准" class="number">{{APPROVED}}</td>
<td data-label="未核准" class="number">{{REJECTED}}</td>
<td data-label="進度">{{#REVIEWED}}已審完{{/REVIEWED}}{{#PENDING_STILL}}尚有 {{PENDING}} 件審核中{{/PENDING_STILL}}{{#LATE}}<strong class="late">逾期，尚有 {{PENDING}} 件審核中</strong>{{/LATE}}</td>
<td data-label="匯出（通過）">{{#EXPORTED}}第 {{REVISION}} 版<br><small>{{AT}}</small>{{#STALE}}<br><strong class="late">匯出後有 {{CHANGES}} 筆異動</strong>{{/STALE}}{{/EXPORTED}}{{#NOT_EXPORTED}}尚未匯出{{/NOT_EXPORTED}}</td>
{{#HANDOVER}}
<td data-label="{{ITEM_NAME}}">
<form method="post" action="{{ACTION}}">
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="round" value="{{ROUND}}">
<input type="hidden" name="unit" value="{{UNIT}}">
<input type="hidden" name="item" value="{{ITEM}}">
{{#TO_DO}}<button name="done" value="1" class="plain" aria-label="註記{{ITEM_NAME}}：{{NAME}}">註記{{ITEM_NAME}}</button>{{/TO_DO}}
{{#DONE}}✓ {{BY}}<br><small>{{AT}}</small> <button name="done" value="0" class="plain" aria-label="取消{{ITEM_NAME}}：{{NAME}}">取消</button>{{/DONE}}
</form>
</td>
{{/HANDOVER}}
</tr>
{{/DEPARTMENT}}
</tbody>
</table>
<h2>匯出</h2>
{{#FORM}}
<form method="post" id="export-round" class="makes" action="{{ACTION}}" data-waits="匯出中…" data-has-progress>
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="round" value="{{ROUND}}">
<input type="hidden" name="at" value="round">
<button name="content" value="everything">全資料</button> <button name="content" value="approved">通過</button>
{{#MAY_PICK}}<small>上表有勾選時只匯出所選系所，沒有勾選時匯出全部。</small>{{/MAY_PICK}}
</form>
{{/FORM}}
<ul class="papers">
<li><a href="{{HREF_ROSTER}}">核章清冊</a>（列印後核章）</li>
<li><a href="{{HREF_BANKBOOKS}}">存摺影本</a>（列印）</li>
{{#AMOUNTS}}<li><a href="{{HREF}}">獎勵金額核算</a></li>{{/AMOUNTS}}
<li><a href="{{HREF_PENDING}}">審核清單</a></li>
</ul>
{{#NO_AMOUNTS}}<p class="facts">金額由研發處統一核算。</p>{{/NO_AMOUNTS}}
<h2>匯出紀錄</h2>
{{#NO_EXPORT}}<p>尚未匯出。</p>{{/NO_EXPORT}}
{{#EXPORT_ROW}}
<section class="export" id="export-{{EXPORT}}">
{{>ITEM}}
{{#CHANGED}}
<table class="changes">
<caption>匯出後有 {{CHANGES}} 筆異動{{#CUT_OFF}}，僅列出最近的 {{LISTED}} 筆{{/CUT_OFF}}</caption>
<thead><tr><th scope="col">學號 姓名</th><th scope="col">證照</th><th scope="col">匯出時</th><th scope="col">現在</th><th scope="col">審核人</th><th scope="col">時間</th></tr></thead>
<tbody>
{{#CHANGE}}<tr><td data-label="學號 姓名"><a href="{{HREF}}">{{STUDENT_ID}}</a> {{STUDENT_NAME}}</td><td data-label="證照">{{CERTIFICATE_NAME}}</td><td data-label="匯出時">{{FROM}}</td><td data-label="現在">{{TO}}</td><td data-label="審核人">{{BY}}</td><td data-label="時間">{{AT}}</td></tr>
{{/CHANGE}}
</tbody>
</table>
{{/CHANGED}}
</section>
{{/EXPORT_ROW}}
{{>FOOT}}
