{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<p><a href="{{BACK}}">回獎勵審核清單</a>　{{ROUND_TITLE}}</p>
<table class="reviews">
<thead>
<tr><th scope="col">學號/班級 姓名</th><th scope="col">證照號碼 證照名稱 發照單位</th><th scope="col">取得日期</th><th scope="col">銀行帳號</th><th scope="col">附件</th><th scope="col">審核</th></tr>
</thead>
<tbody>
{{>ROW}}
</tbody>
</table>
{{>FOOT}}
