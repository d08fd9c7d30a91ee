{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
{{#NO_ROUND}}<p class="note">目前沒有任何梯次。梯次由研發處建立後，申請資料會出現在這裡。</p>{{/NO_ROUND}}
{{#SAVED_NOTE}}{{>SAVED}}{{/SAVED_NOTE}}
{{#REFUSED_PICKS}}<p class="note refused" role="alert">尚未儲存：{{TEXT}}</p>{{/REFUSED_PICKS}}
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
<label>檢核
<select name="check">
<option value="">不限</option>
{{#CHECK}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}} ({{COUNT}})</option>
{{/CHECK}}
</select></label>
<label>排序
<select name="sort">
{{#ORDER}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>
{{/ORDER}}
</select></label>
{{#MORE}}
<input type="hidden" name="more" value="1">
<label>班級
<select name="class">
<option value="">不限</option>
{{#CLASS_OPTION}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>
{{/CLASS_OPTION}}
</select></label>
<label>等級
<select name="level">
<option value="">不限</option>
{{#LEVEL}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>
{{/LEVEL}}
</select></label>
<label>原因
<select name="reason">
<option value="">不限</option>
{{#REASON}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>
{{/REASON}}
</select></label>
<label>審核人
<select name="by">
<option value="">不限</option>
{{#DECIDER}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>
{{/DECIDER}}
</select></label>
{{/MORE}}
<label>搜尋
<input type="text" name="q" id="q" value="{{WORDS}}" placeholder="學號、姓名、班級、證照" autocomplete="off"></label>
<input type="hidden" name="status" value="{{STATUS}}">
{{#READ_ONLY}}<input type="hidden" name="read" value="1">{{/READ_ONLY}}
<button>查詢</button>
{{#LESS}}<a href="{{HREF}}">更多條件</a>{{/LESS}}
{{#NARROWED}}<a href="{{HREF}}">清除條件</a>{{/NARROWED}}
</form>
{{#PROGRESS}}<p class="progress"><strong>待審 <span class="number" data-total="pending">{{PENDING}}</span> / 核准 <span class="number" data-total="approved">{{APPROVED}}</span> / 未核准 <span class="number" data-total="rejected">{{REJECTED}}</span></strong>{{#DAYS_LEFT}}，距審核截止 <strong>{{DAYS}}</strong> 日{{/DAYS_LEFT}}{{#LAST_DAY}}，<strong>今日為審核截止日</strong>{{/LAST_DAY}}</p>{{/PROGRESS}}
{{#DOUBTS}}<p class="doubts"><a href="{{HREF}}">本清單有疑義 {{COUNT}} 筆</a></p>{{/DOUBTS}}
{{#UNCHECKED}}<p class="note">另有 {{COUNT}} 筆尚待檢核，檢核的筆數會再增加。</p>{{/UNCHECKED}}
<p class="facts">{{ROUND_TITLE}}　獲證期間 {{OBTAINED_FROM}} 至 {{OBTAINED_TO}}　審核期限 {{REVIEW_UNTIL}}</p>
{{#READ_ONLY}}<p class="note">查詢模式：只能檢視，不能審核。</p>{{/READ_ONLY}}
{{#OVER}}<p class="note">本梯次審核期限已過，只能檢視；如需更正請洽研發處。</p>{{/OVER}}
{{#OVER_BUT_MAY}}<p class="note">本梯次系所審核期限已過，研發處仍可更正。</p>{{/OVER_BUT_MAY}}
{{#UNIT_PROGRESS}}
<details class="units">
<summary>各系所進度</summary>
<table>
<thead><tr><th scope="col">系所</th><th scope="col">待審</th><th scope="col">核准</th><th scope="col">未核准</th><th scope="col">進度</th></tr></thead>
<tbody>
{{#UNIT_ROW}}<tr><th scope="row" data-label="系所"><a href="{{HREF}}">{{NAME}}</a></th><td data-label="待審">{{PENDING}}</td><td data-label="核准">{{APPROVED}}</td><td data-label="未核准">{{REJECTED}}</td><td data-label="進度">{{#NOT_BEGUN}}<em>尚未開始</em>{{/NOT_BEGUN}}{{#UNIT_DONE}}✓ 已審畢{{/UNIT_DONE}}</td></tr>
{{/UNIT_ROW}}
</tbody>
</table>
</details>
{{/UNIT_PROGRESS}}
<nav class="tabs" aria-label="審核狀態">
<span class="tabs-name" aria-hidden="true">審核狀態</span>
{{#TAB}}<a href="{{HREF}}"{{#CURRENT}} aria-current="page"{{/CURRENT}}>{{NAME}} <span class="count" data-counts="{{STATUS}}">{{COUNT}}</span></a>
{{/TAB}}
<button type="button" class="plain keys-help" data-keys-help hidden>快速鍵 <kbd>?</kbd></button>
</nav>
{{#NO_ROWS}}<p class="note">這個條件下沒有申請。</p>{{/NO_ROWS}}
{{#BULK}}
<form method="post" action="{{ACTION}}" id="several" class="several">
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="back" value="{{BACK}}">
<fieldset>
<legend>一次審核多筆</legend>
<label class="choice" data-picks-all hidden><input type="checkbox">本頁全選</label>
<span class="facts" data-picked hidden>已選 <strong data-picked-count>0</strong> 筆</span>
<label class="choice"><input type="checkbox" name="all" value="1"{{#ALL_PICKED}} checked{{/ALL_PICKED}}>符合條件的全部 {{TOTAL}} 筆</label>
<select name="level" aria-label="等級"><option value="">等級…</option>
{{#LEVEL}}<option value="{{VALUE}}" title="{{DESCRIPTION}}"{{#SELECTED}} selected{{/SELECTED}}>{{VALUE}}級</option>
{{/LEVEL}}
</select>
<button name="status" value="approved">核准所選…</button>
<select name="reason" aria-label="未核准原因"><option value="">原因…</option>
{{#REASON}}<option value="{{CODE}}"{{#SELECTED}} selected{{/SELECTED}}>{{CODE}} {{TEXT}}</option>
{{/REASON}}
</select>
<input type="text" name="words" maxlength="150" value="{{WORDS}}" placeholder="原因說明" aria-label="原因說明" autocomplete="off">
<button name="status" value="rejected">不核准所選…</button>
</fieldset>
</form>
{{/BULK}}
{{#TABLE}}
<table class="reviews">
<thead>
<tr><th scope="col">學號/班級 姓名</th><th scope="col">證照號碼 證照名稱 發照單位</th><th scope="col">取得日期</th><th scope="col">銀行帳號</th><th scope="col">附件</th><th scope="col">檢核</th><th scope="col">審核</th></tr>
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
{{/LIST}}
{{>FOOT}}
