{{%AUTOESCAPE context="HTML"}}
<tr><td colspan="7">
{{#BROKEN_OFF}}<p class="note refused" role="alert">清單在這裡中斷，後面的申請沒有列出（參考碼 <span class="reference">{{REFERENCE}}</span>）。已列出的可照常審核；請稍後<a href="{{HREF}}">從這裡繼續</a>，或重新整理本頁。</p>{{/BROKEN_OFF}}
{{#TOO_MANY}}<p class="note">資料較多，本頁只列出前 {{SHOWN}} 筆；其餘請<a href="{{HREF}}">從這裡繼續</a>。</p>{{/TOO_MANY}}
</td></tr>
