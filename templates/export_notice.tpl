{{%AUTOESCAPE context="HTML"}}
{{#REFUSED}}<p class="note refused" role="alert">{{TEXT}}</p>{{/REFUSED}}
{{#MADE}}
{{#COMPLETE}}<p class="note saved" role="status">{{TITLE}}「{{CONTENT}}」已匯出，共 {{ROWS}} 筆{{#NUMBERED}}，第 {{REVISION}} 版{{/NUMBERED}}。下載路徑：<a href="{{HREF}}">{{FILE_NAME}}</a>{{#CSV}}　<a href="{{HREF}}">CSV</a>{{/CSV}}{{#MAIL}}　<a href="{{HREF}}">郵件草稿</a>{{/MAIL}}</p>{{/COMPLETE}}
{{#RUNNING}}<p class="note" role="status">{{TITLE}}「{{CONTENT}}」匯出中，<span data-progress="{{HREF}}">已寫入 {{DONE}} / {{ROWS}} 筆</span>。離開這一頁也會繼續。</p>{{/RUNNING}}
{{#INTERRUPTED}}<p class="note refused" role="alert">{{TITLE}}「{{CONTENT}}」匯出中斷，沒有檔案。請再匯出一次。</p>{{/INTERRUPTED}}
{{/MADE}}
{{#ASK}}
<div class="note" role="status"><p>{{TITLE}}{{#OF}}（{{DEPARTMENTS}}）{{/OF}}<strong>尚有 {{PENDING}} 件審核中</strong>，匯出後若再審核，檔案就不是最新的。</p>
<form method="post" action="{{ACTION}}" data-waits="匯出中…" data-has-progress>
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="round" value="{{ROUND}}">
<input type="hidden" name="content" value="{{CONTENT}}">
{{#PICKED}}<input type="hidden" name="pick" value="{{UNIT}}">{{/PICKED}}
{{#AT_ROUND}}<input type="hidden" name="at" value="round">{{/AT_ROUND}}
<input type="hidden" name="anyway" value="1">
<button>仍要匯出「{{CONTENT_NAME}}」</button>　<a href="{{HREF}}">先去審核</a>
</form></div>
{{/ASK}}
