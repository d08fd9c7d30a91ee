{{%AUTOESCAPE context="HTML"}}
<tr id="application-{{ID}}" data-status="{{STATUS}}" data-version="{{VERSION}}">
<td data-label="學號/班級 姓名">{{#PICK}}<label class="pick"><input type="checkbox" name="pick" value="{{ID}}.{{VERSION}}" form="several" aria-label="選取 {{STUDENT_NAME}}"{{#PICKED}} checked{{/PICKED}}></label>{{/PICK}}<span class="code">{{STUDENT_ID}}</span><br>{{#WITH_UNIT}}{{UNIT}} {{/WITH_UNIT}}{{CLASS}}<br><a class="open" href="{{HREF}}"><strong>{{STUDENT_NAME}}</strong></a></td>
<td data-label="證照"><span class="code">{{CERTIFICATE_NUMBER}}</span><br><strong>{{CERTIFICATE_NAME}}</strong>{{#HAS_ISSUER}}<br>{{ISSUER}}{{/HAS_ISSUER}}</td>
<td data-label="取得日期" class="whole">{{OBTAINED_ON}}</td>
<td data-label="銀行帳號">{{BANK_NAME}}<br><span class="code whole">{{BANK_CODE}}</span><br><span class="code whole">{{BANK_ACCOUNT}}</span></td>
<td data-label="附件" class="attachments">
<p>銀行帳戶 {{#BANKBOOK}}<a href="{{HREF}}" target="_blank" rel="noopener" aria-label="{{STUDENT_NAME}} 的銀行帳戶 {{NUMBER}}">{{NUMBER}}</a> {{/BANKBOOK}}{{#NO_BANKBOOK}}<em>未附</em>{{/NO_BANKBOOK}}</p>
<p>證照 {{#CERTIFICATE}}<a href="{{HREF}}" target="_blank" rel="noopener" aria-label="{{STUDENT_NAME}} 的證照 {{NUMBER}}">{{NUMBER}}</a> {{/CERTIFICATE}}{{#NO_CERTIFICATE}}<em>未附</em>{{/NO_CERTIFICATE}}</p>
</td>
<td data-label="檢核" class="marks">
{{#NO_FINDING}}<p class="finding holds"><span class="mark">沒有疑義</span></p>{{/NO_FINDING}}
{{#FINDING}}<p class="finding {{SEVERITY}}"><span class="mark">{{SEVERITY_NAME}}</span> <span class="unseen">{{CHECK}}：</span>{{SENTENCE}}{{#MORE}}（共 {{COUNT}} 項）{{/MORE}}{{#OTHER}} <a href="{{HREF}}" target="_blank" rel="noopener">查看</a>{{/OTHER}}</p>
{{/FINDING}}
</td>
<td data-label="審核" class="decide">
<p class="result {{STATUS}}">{{RESULT}}{{#DECIDED}} <small>{{NAME}} {{AT}}</small>{{/DECIDED}}</p>
{{#FORM}}{{>DECISION}}{{/FORM}}
{{#MESSAGE}}<p class="message {{MOOD}}">{{TEXT}}</p>{{/MESSAGE}}
{{#WITH_UNDO}}{{>UNDO}}{{/WITH_UNDO}}
</td>
</tr>
