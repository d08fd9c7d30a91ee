{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<p class="facts">匯出範圍：{{SCOPE}}{{#UNIT}}　{{NAME}}{{/UNIT}}</p>
{{>NOTICE}}
{{#NO_ROUND}}<p class="note">目前沒有任何梯次。</p>{{/NO_ROUND}}
<table class="rounds">
<thead>
<tr><th scope="col">查詢</th><th scope="col">會議項次</th><th scope="col">申請日期開始</th><th scope="col">申請日期結束</th><th scope="col">匯出資料</th><th scope="col">下載路徑</th></tr>
</thead>
<tbody>
{{#ROUND}}
<tr>
<td data-label="查詢"><a href="{{HREF}}" aria-label="查詢 {{TITLE}}">查詢</a></td>
<th scope="row" data-label="會議項次">{{TITLE}}<br><small>{{STATE}}{{#DAYS_LEFT}}，距審核截止 {{DAYS}} 日{{/DAYS_LEFT}}{{#COUNTS}}<br>待審 {{PENDING}} / 核准 {{APPROVED}} / 未核准 {{REJECTED}}{{/COUNTS}}</small><br><a href="{{HREF_HANDOVER}}" aria-label="{{TITLE}} 交件總覽">交件總覽</a></th>
<td data-label="申請日期開始">{{APPLY_FROM}}</td>
<td data-label="申請日期結束">{{APPLY_TO}}</td>
<td data-label="匯出資料" class="makes">
{{#FORM}}
<form method="post" action="{{ACTION}}" data-waits="匯出中…" data-has-progress>
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="round" value="{{ROUND}}">
<input type="hidden" name="content" value="{{CONTENT}}">
<button aria-label="匯出 {{TITLE}} {{CONTENT_NAME}}">{{CONTENT_NAME}}</button>
</form>
{{/FORM}}
</td>
<td data-label="下載路徑"><div>{{>EXPORT}}</div></td>
</tr>
{{/ROUND}}
</tbody>
</table>
{{>FOOT}}
