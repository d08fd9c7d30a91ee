{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<link rel="stylesheet" href="{{BASE}}/static/print.css">
<form method="get" action="{{ACTION}}" class="filter on-screen">
<label>會議項次 <select name="round">{{#ROUND}}<option value="{{ID}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>{{/ROUND}}</select></label>
{{#UNITS}}<label>系所 <select name="unit"><option value="">全部</option>{{#UNIT}}<option value="{{ID}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>{{/UNIT}}</select></label>{{/UNITS}}
<label>每頁 <select name="per">{{#ON_A_PAGE}}<option value="{{PER}}"{{#SELECTED}} selected{{/SELECTED}}>{{PER}} 份</option>{{/ON_A_PAGE}}</select></label>
<button>查詢</button>
<button type="button" class="print" hidden>列印</button>
<a href="{{EXPORT_HREF}}">證照申請匯出</a>
</form>
<p class="facts on-screen">影像全部出現後再列印：按 Ctrl+P（Mac 為 ⌘P），紙張 A4。<span class="covers-left" role="status"></span></p>
{{#WARNING}}<p class="note refused on-screen" role="status">{{TEXT}}</p>{{/WARNING}}
{{#PENDING}}<p class="note on-screen" role="status"><strong>尚有 {{COUNT}} 件審核中</strong>，並非最後結果。</p>{{/PENDING}}
{{#NONE}}<p class="note">{{ROUND_TITLE}}（{{DEPARTMENTS}}）沒有核准的申請，沒有存摺影本可印。</p>{{/NONE}}
{{#TOO_MANY}}<p class="note">共 {{COUNT}} 份，一次最多列印 {{MOST}} 份。請選擇系所，分系所列印。</p>{{/TOO_MANY}}
{{#SHEET}}
<section class="covers per-{{PER}}">
<p class="caption"><strong>存摺影本</strong>　{{ROUND_TITLE}}　{{DEPARTMENTS}}</p>
<div class="grid">
{{#COVER}}
<figure>
{{#PICTURE}}<a href="{{HREF}}"><img src="{{HREF}}/print" alt="{{NUMBER}} {{STUDENT_NAME}} 的存摺封面"></a>{{/PICTURE}}
{{#NO_PICTURE}}<p class="no-cover">未附存摺封面</p>{{/NO_PICTURE}}
<figcaption><strong>{{NUMBER}}</strong>　{{STUDENT_ID}}　{{STUDENT_NAME}}<br>{{BANK_NAME}} {{BANK_CODE}}　帳號 <strong>{{BANK_ACCOUNT}}</strong></figcaption>
</figure>
{{/COVER}}
</div>
<p class="footer">{{REVISION}}　指紋 {{FINGERPRINT}}</p>
</section>
{{/SHEET}}
{{>FOOT}}
