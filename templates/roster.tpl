{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<link rel="stylesheet" href="{{BASE}}/static/print.css">
<form method="get" action="{{ACTION}}" class="filter on-screen">
<label>會議項次 <select name="round">{{#ROUND}}<option value="{{ID}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>{{/ROUND}}</select></label>
{{#UNITS}}<label>系所 <select name="unit"><option value="">全部</option>{{#UNIT}}<option value="{{ID}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>{{/UNIT}}</select></label>{{/UNITS}}
<button>查詢</button>
<button type="button" class="print" hidden>列印</button>
<a href="{{EXPORT_HREF}}">證照申請匯出</a>
</form>
<p class="facts on-screen">列印請按 Ctrl+P（Mac 為 ⌘P），紙張 A4。</p>
{{#WARNING}}<p class="note refused on-screen" role="status">{{TEXT}}</p>{{/WARNING}}
{{#PENDING}}<p class="note" role="status"><strong>尚有 {{COUNT}} 件審核中</strong>，清冊並非最後結果。</p>{{/PENDING}}
{{#NONE}}<p class="note">{{ROUND_TITLE}}（{{DEPARTMENTS}}）沒有核准的申請，沒有清冊可印。</p>{{/NONE}}
{{#TOO_MANY}}<p class="note">共 {{COUNT}} 筆，一次最多列印 {{MOST}} 筆。請選擇系所，分系所列印。</p>{{/TOO_MANY}}
{{#PART}}
<section class="sheet">
<table class="roster">
<thead>
<tr class="caption"><th colspan="10" scope="colgroup">{{TITLE}}<br><span>{{ROUND_TITLE}}　{{NAME}}</span></th></tr>
<tr><th scope="col">序號</th><th scope="col">班級</th><th scope="col">學號</th><th scope="col">姓名</th><th scope="col">證照名稱</th><th scope="col">證照號碼</th><th scope="col">取得日期</th><th scope="col">等級</th><th scope="col">點數</th><th scope="col">備註</th></tr>
</thead>
<tfoot><tr><td colspan="10">{{REVISION}}　指紋 {{FINGERPRINT}}</td></tr></tfoot>
<tbody>
{{#ROW}}<tr><td class="number">{{NUMBER}}</td><td>{{CLASS}}</td><td>{{STUDENT_ID}}</td><td>{{STUDENT_NAME}}</td><td>{{CERTIFICATE_NAME}}</td><td>{{CERTIFICATE_NUMBER}}</td><td>{{OBTAINED_ON}}</td><td>{{LEVEL}}</td><td class="number">{{POINTS}}</td><td>{{EXCEPTION}}</td></tr>
{{/ROW}}
{{#SUMS}}<tr class="sums"><td colspan="10">{{NAME}}：{{#LEVEL_SUM}}{{LEVEL}} {{COUNT}} 件，{{/LEVEL_SUM}}合計 {{COUNT}} 件，{{POINTS}} 點</td></tr>{{/SUMS}}
{{#END}}
{{#TOTAL}}<tr class="sums total"><td colspan="10">總計：{{#LEVEL_SUM}}{{LEVEL}} {{COUNT}} 件，{{/LEVEL_SUM}}合計 {{COUNT}} 件，{{POINTS}} 點</td></tr>{{/TOTAL}}
<tr class="end"><td colspan="10">{{#NO_AMOUNTS}}金額由研發處統一核算。{{/NO_AMOUNTS}}
<ul class="signers">{{#SIGNER}}<li>{{NAME}}</li>{{/SIGNER}}</ul></td></tr>
{{/END}}
</tbody>
</table>
</section>
{{/PART}}
{{>FOOT}}
