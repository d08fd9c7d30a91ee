{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<link rel="stylesheet" href="{{BASE}}/static/award.css">
{{#NO_ROUND}}<p class="note">目前沒有任何梯次。</p>{{/NO_ROUND}}
{{#SAVED_BUDGET}}
{{#IN_FORCE}}<p class="note saved" role="status">已儲存：預算總額 {{BUDGET}}，每點上限 {{CAP}}。</p>{{/IN_FORCE}}
{{#UPDATED_SINCE}}<p class="note" role="status">您的設定已儲存，但其後 {{NAME}} 已於 {{AT}} 再次更新；下列為目前的值。</p>{{/UPDATED_SINCE}}
{{/SAVED_BUDGET}}
{{#REFUSED}}<p class="note refused" role="alert">尚未儲存：{{TEXT}}</p>{{/REFUSED}}
{{#AWARD}}
<nav class="steps" aria-label="其他頁面"><a href="{{BASE}}/review">獎勵審核清單</a><a href="{{BASE}}/export">證照申請匯出</a></nav>
<form class="filter" method="get" action="{{ACTION}}" data-submits-itself>
<label>會議項次
<select name="round">
{{#ROUND}}<option value="{{ID}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>
{{/ROUND}}
</select></label>
<button>查詢</button>
</form>
<p class="facts">{{ROUND_TITLE}}　{{STATE}}　審核期限 {{REVIEW_UNTIL}}　核算日期 {{TODAY}}</p>
{{#PROVISIONAL}}<p class="note warns">{{#STILL_APPLYING}}本梯次申請尚未截止。{{/STILL_APPLYING}}{{#STILL_PENDING}}全校<strong>尚有 <a href="{{HREF}}">{{PENDING}} 件審核中</a></strong>。{{/STILL_PENDING}}以下點數與金額皆為<strong>暫計</strong>，各系所全部審畢後才能確定。</p>{{/PROVISIONAL}}
{{#STILL_REVIEWING}}<p class="note">目前沒有審核中的申請；審核期限前，系所仍可更改審核結果。</p>{{/STILL_REVIEWING}}
{{#LEVEL_MISSING}}<p class="note warns">有 <strong>{{COUNT}} 件核准</strong>沒有等級，或等級不在等級表中，以 0 點計。<a href="{{HREF}}">查看核准的申請</a></p>{{/LEVEL_MISSING}}
{{#RESULT_OF_BUDGET}}
<dl class="amounts">
<div class="large"><dt>每點金額{{#PROVISIONALLY}}（暫計）{{/PROVISIONALLY}}</dt><dd>{{VALUE}}</dd></div>
<div><dt>總點數</dt><dd>{{POINTS}}</dd></div>
<div><dt>合計金額</dt><dd>{{PAID}}</dd></div>
<div><dt>預算總額</dt><dd>{{BUDGET}}</dd></div>
<div><dt>預算餘額</dt><dd>{{REMAINDER}}</dd></div>
</dl>
{{#NO_POINTS}}<p>沒有核准的點數，尚無金額可算。</p>{{/NO_POINTS}}
{{#BY_CAP}}<p>預算足夠，每點金額為<strong>每點上限</strong> {{CAP}}。</p>{{/BY_CAP}}
{{#BY_BUDGET}}<p>預算不足以每點支付上限 {{CAP}}，每點金額為<strong>預算總額 ÷ 總點數</strong>，未滿 1 元捨去。{{#LESS_THAN_A_DOLLAR}}<em>預算總額少於總點數，每點不足 1 元。</em>{{/LESS_THAN_A_DOLLAR}}</p>{{/BY_BUDGET}}
{{/RESULT_OF_BUDGET}}
{{#NO_BUDGET}}<p class="note">這個梯次尚未設定預算，只列點數。目前總點數 <strong>{{POINTS}}</strong>。</p>{{/NO_BUDGET}}
{{#BUDGET_FORM}}
<form method="post" action="{{ACTION}}" class="budget" data-waits="儲存中…">
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="round" value="{{ROUND_ID}}">
<input type="hidden" name="version" value="{{VERSION}}">
<fieldset>
<legend>設定預算（新臺幣，整數元）</legend>
{{#BUDGET_FIELD}}
<div><label for="budget">預算總額</label>
<input type="text" inputmode="numeric" name="budget" id="budget" value="{{VALUE}}" autocomplete="off"{{#WRONG}} aria-invalid="true" aria-describedby="budget-wrong"{{/WRONG}}>
{{#WRONG}}<p class="message refused" id="budget-wrong">{{TEXT}}</p>{{/WRONG}}</div>
{{/BUDGET_FIELD}}
{{#CAP_FIELD}}
<div><label for="cap">每點上限</label>
<input type="text" inputmode="numeric" name="cap" id="cap" value="{{VALUE}}" autocomplete="off"{{#WRONG}} aria-invalid="true" aria-describedby="cap-wrong"{{/WRONG}}>
{{#WRONG}}<p class="message refused" id="cap-wrong">{{TEXT}}</p>{{/WRONG}}</div>
{{/CAP_FIELD}}
<button>儲存</button>
</fieldset>
</form>
{{/BUDGET_FORM}}
{{#NO_APPLICATIONS}}<p class="note">這個梯次沒有申請。</p>{{/NO_APPLICATIONS}}
{{#UNITS_TABLE}}
<h2>各系所</h2>
<table class="award-units">
<thead>
<tr><th scope="col">系所</th>{{#LEVEL}}<th scope="col">{{NAME}}核准<br><small>每件 {{POINTS}} 點{{#WITH_AMOUNT}}<br>{{AMOUNT}}{{/WITH_AMOUNT}}</small></th>{{/LEVEL}}{{#WITHOUT_LEVEL_HEADING}}<th scope="col">無等級核准<br><small>每件 0 點</small></th>{{/WITHOUT_LEVEL_HEADING}}<th scope="col">審核中</th><th scope="col">點數</th>{{#AMOUNT_HEADING}}<th scope="col">金額</th>{{/AMOUNT_HEADING}}</tr>
</thead>
<tbody>
{{#UNIT_ROW}}<tr><th scope="row" data-label="系所">{{NAME}}</th>{{#LEVEL_COUNT}}<td data-label="{{NAME}}核准">{{COUNT}}</td>{{/LEVEL_COUNT}}{{#WITHOUT_LEVEL}}<td data-label="無等級核准">{{COUNT}}</td>{{/WITHOUT_LEVEL}}<td data-label="審核中">{{PENDING}}</td><td data-label="點數">{{POINTS}}</td>{{#WITH_AMOUNT}}<td data-label="金額">{{AMOUNT}}</td>{{/WITH_AMOUNT}}</tr>
{{/UNIT_ROW}}
</tbody>
<tbody class="sum">
{{#SUM_ROW}}<tr><th scope="row" data-label="全校">{{NAME}}</th>{{#LEVEL_COUNT}}<td data-label="{{NAME}}核准">{{COUNT}}</td>{{/LEVEL_COUNT}}{{#WITHOUT_LEVEL}}<td data-label="無等級核准">{{COUNT}}</td>{{/WITHOUT_LEVEL}}<td data-label="審核中">{{PENDING}}</td><td data-label="點數">{{POINTS}}</td>{{#WITH_AMOUNT}}<td data-label="金額">{{AMOUNT}}</td>{{/WITH_AMOUNT}}</tr>{{/SUM_ROW}}
</tbody>
</table>
{{/UNITS_TABLE}}
{{#BUDGET_HISTORY}}
<h2>預算設定紀錄</h2>
<table class="budgets">
<thead><tr><th scope="col">時間</th><th scope="col">設定人</th><th scope="col">預算總額</th><th scope="col">每點上限</th></tr></thead>
<tbody>
{{#BUDGET_ROW}}<tr><td data-label="時間">{{AT}}</td><td data-label="設定人">{{NAME}}</td><td data-label="預算總額">{{#TOTAL_CHANGE}}{{#CHANGED}}{{FROM}} → {{/CHANGED}}{{TO}}{{/TOTAL_CHANGE}}</td><td data-label="每點上限">{{#CAP_CHANGE}}{{#CHANGED}}{{FROM}} → {{/CHANGED}}{{TO}}{{/CAP_CHANGE}}</td></tr>
{{/BUDGET_ROW}}
</tbody>
</table>
{{/BUDGET_HISTORY}}
{{/AWARD}}
{{>FOOT}}
