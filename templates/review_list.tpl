{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
{{#NO_ROUND}}<p class="note">目前沒有任何梯次。梯次由研發處建立後，申請資料會出現在這裡。</p>{{/NO_ROUND}}
{{#SAVED}}<p class="note saved" role="status">已儲存：{{STUDENT_ID}} {{STUDENT_NAME}}，{{RESULT}}</p>{{/SAVED}}
{{#REFUSED}}<p class="note refused" role="alert"><a href="#application-{{ID}}">{{STUDENT_ID}} {{STUDENT_NAME}}</a> 尚未儲存：{{TEXT}}</p>{{/REFUSED}}
{{#LIST}}
<form class="filter" method="get" action="{{ACTION}}" data-submits-itself>
<label>會議項次
<select name="round">
{{#ROUND}}<option value="{{ID}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>
{{/ROUND}}
</select></label>
{{#UNITS}}
<label>系所
<select name="unit">
<option value="">全部系所</option>
{{#UNIT}}<option value="{{ID}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>
{{/UNIT}}
</select></label>
{{/UNITS}}
<input type="hidden" name="status" value="{{STATUS}}">
{{#READ_ONLY}}<input type="hidden" name="read" value="1">{{/READ_ONLY}}
<button>查詢</button>
</form>
<p class="facts">{{ROUND_TITLE}}　獲證期間 {{OBTAINED_FROM}} 至 {{OBTAINED_TO}}　審核期限 {{REVIEW_UNTIL}}</p>
{{#READ_ONLY}}<p class="note">查詢模式：只能檢視，不能審核。</p>{{/READ_ONLY}}
{{#OVER}}<p class="note">本梯次審核期限已過，只能檢視；如需更正請洽研發處。</p>{{/OVER}}
{{#OVER_BUT_MAY}}<p class="note">本梯次系所審核期限已過，研發處仍可更正。</p>{{/OVER_BUT_MAY}}
<nav class="tabs" aria-label="審核狀態">
<span class="tabs-name" aria-hidden="true">審核狀態</span>
{{#TAB}}<a href="{{HREF}}"{{#CURRENT}} aria-current="page"{{/CURRENT}}>{{NAME}} <span class="count" data-counts="{{STATUS}}">{{COUNT}}</span></a>
{{/TAB}}
</nav>
{{#NO_ROWS}}<p class="note">這個條件下沒有申請。</p>{{/NO_ROWS}}
{{#TABLE}}
<table class="reviews">
<thead>
<tr><th scope="col">學號/班級 姓名</th><th scope="col">證照號碼 證照名稱 發照單位</th><th scope="col">取得日期</th><th scope="col">銀行帳號</th><th scope="col">附件</th><th scope="col">審核</th></tr>
</thead>
<tbody>
{{#ROWS}}{{>ROW}}{{/ROWS}}
</tbody>
</table>
{{/TABLE}}
{{#PAGER}}
<nav class="pager" aria-label="分頁">
<p>{{#STEP}}{{#LINK}}<a href="{{HREF}}">{{NAME}}</a>{{/LINK}}{{#HERE}}<span>{{NAME}}</span>{{/HERE}}{{#STEP_separator}}<span class="bar" aria-hidden="true">|</span>{{/STEP_separator}}{{/STEP}}</p>
<p>第{{PAGE}}頁 / 共{{PAGES}}頁　總數：{{TOTAL}}</p>
</nav>
{{/PAGER}}
{{#TOO_MANY}}<p class="note">資料較多，本頁只列出前 {{SHOWN}} 筆；其餘請按「下一頁」。</p>{{/TOO_MANY}}
{{/LIST}}
{{>FOOT}}
