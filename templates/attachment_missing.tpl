{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<p class="note refused">這個附件的檔案不在系統裡（附件編號 {{ID}}）。</p>
<p>審核清單仍可正常使用。請將附件編號告知系統管理員；需要學生補件時，可以「未附存摺封面，或影像無法辨識」或「未附證照影本，或影像模糊、不完整」退回。</p>
<p><a href="{{BASE}}/review">回獎勵審核清單</a></p>
{{>FOOT}}
