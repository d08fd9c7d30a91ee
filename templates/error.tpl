{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<p class="note refused">{{ADVICE}}</p>
{{#LOGIN}}
<ol>
<li>在新分頁 <a class="login" href="{{HREF}}" target="_blank" rel="noopener">登入校務行政資訊系統</a>。</li>
<li>回到這個分頁，按 F5（重新整理），瀏覽器詢問時選擇「繼續」或「重新傳送」。</li>
<li>剛才填的內容會回到畫面上，再按一次「儲存」。</li>
</ol>
{{/LOGIN}}
{{#WAY_ON}}<p><a href="{{BASE}}/review">獎勵審核清單</a>　<a href="{{BASE}}/export">證照申請匯出</a></p>{{/WAY_ON}}
<p class="facts">狀態碼 {{STATUS}}　參考碼 <span class="code reference">{{REFERENCE}}</span>（聯絡系統管理員時請提供）</p>
{{>FOOT}}
