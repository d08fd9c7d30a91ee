{{%AUTOESCAPE context="HTML"}}
<p class="export">{{#COMPLETE}}<a href="{{HREF}}">{{FILE_NAME}}</a>{{#CSV}}　<a href="{{HREF}}" aria-label="{{FILE_NAME}} 的 CSV">CSV</a>{{/CSV}}{{#MAIL}}　<a href="{{HREF}}" aria-label="{{FILE_NAME}} 的郵件草稿">郵件草稿</a>{{/MAIL}}{{/COMPLETE}}{{#RUNNING}}<span class="running" role="status">匯出中，<span data-progress="{{HREF}}">已寫入 {{DONE}} / {{ROWS}} 筆</span></span>{{/RUNNING}}{{#INTERRUPTED}}<strong>中斷</strong>，沒有檔案，請再匯出一次{{/INTERRUPTED}}{{#REMOVED}}{{FILE_NAME}}，檔案已逾保存期限{{/REMOVED}}<br>
<small>{{CONTENT}} {{ROWS}} 筆，{{DEPARTMENTS}}{{#NUMBERED}}，第 {{REVISION}} 版{{/NUMBERED}}{{#COMPLETE}}，{{SIZE}}，下載 {{DOWNLOADS}} 次{{/COMPLETE}}<br>{{MAKER}} {{AT}}</small></p>
{{#STALE}}<p class="stale"><a href="{{HREF}}#export-{{EXPORT}}">匯出後有 {{CHANGES}} 筆異動</a></p>{{/STALE}}
{{#SUPERSEDED}}<p class="stale">已有較新的第 {{BY}} 版</p>{{/SUPERSEDED}}
{{#NUMBERED}}<details class="fingerprint"><summary>指紋 {{FINGERPRINT_BEGIN}}…</summary><code>{{FINGERPRINT}}</code></details>{{/NUMBERED}}
