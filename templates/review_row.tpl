{{%AUTOESCAPE context="HTML"}}
<tr id="application-{{ID}}" data-status="{{STATUS}}" data-version="{{VERSION}}">
<td data-label="學號/班級 姓名"><span class="code">{{STUDENT_ID}}</span><br>{{#WITH_UNIT}}{{UNIT}} {{/WITH_UNIT}}{{CLASS}}<br><strong>{{STUDENT_NAME}}</strong></td>
<td data-label="證照"><span class="code">{{CERTIFICATE_NUMBER}}</span><br><strong>{{CERTIFICATE_NAME}}</strong>{{#HAS_ISSUER}}<br>{{ISSUER}}{{/HAS_ISSUER}}</td>
<td data-label="取得日期" class="whole">{{OBTAINED_ON}}</td>
<td data-label="銀行帳號">{{BANK_NAME}}<br><span class="code whole">{{BANK_CODE}}</span><br><span class="code whole">{{BANK_ACCOUNT}}</span></td>
<td data-label="附件" class="attachments">
<p>銀行帳戶 {{#BANKBOOK}}<a href="{{HREF}}" target="_blank" rel="noopener" aria-label="{{STUDENT_NAME}} 的銀行帳戶 {{NUMBER}}">{{NUMBER}}</a> {{/BANKBOOK}}{{#NO_BANKBOOK}}<em>未附</em>{{/NO_BANKBOOK}}</p>
<p>證照 {{#CERTIFICATE}}<a href="{{HREF}}" target="_blank" rel="noopener" aria-label="{{STUDENT_NAME}} 的證照 {{NUMBER}}">{{NUMBER}}</a> {{/CERTIFICATE}}{{#NO_CERTIFICATE}}<em>未附</em>{{/NO_CERTIFICATE}}</p>
</td>
<td data-label="審核" class="decide">
<p class="result {{STATUS}}">{{RESULT}}{{#DECIDED}} <small>{{NAME}} {{AT}}</small>{{/DECIDED}}</p>
{{#FORM}}
<form method="post" action="{{ACTION}}" class="decision" data-saves-itself>
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="version" value="{{VERSION}}">
<input type="hidden" name="back" value="{{BACK}}">
<fieldset>
<legend class="unseen">{{STUDENT_NAME}} 的審核結果</legend>
<label class="choice"><input type="radio" name="status" value="pending"{{#IS_PENDING}} checked{{/IS_PENDING}}>審核中</label>
<div class="choice"><label><input type="radio" name="status" value="approved"{{#IS_APPROVED}} checked{{/IS_APPROVED}}>核准</label>
<select name="level" aria-label="{{STUDENT_NAME}} 的等級">
<option value="">等級…</option>
{{#LEVEL}}<option value="{{VALUE}}" title="{{DESCRIPTION}}"{{#SELECTED}} selected{{/SELECTED}}>{{VALUE}}級</option>
{{/LEVEL}}
</select></div>
<div class="choice wide"><label><input type="radio" name="status" value="rejected"{{#IS_REJECTED}} checked{{/IS_REJECTED}}>未核准</label>
<select name="reason" aria-label="{{STUDENT_NAME}} 的未核准原因">
<option value="">原因…</option>
{{#REASON}}<option value="{{CODE}}" data-needs-words="{{NEEDS_WORDS}}"{{#SELECTED}} selected{{/SELECTED}}>{{CODE}} {{TEXT}}</option>
{{/REASON}}
</select></div>
<input type="text" name="words" class="words" maxlength="150" value="{{WORDS}}" placeholder="原因說明（學生看得到）" aria-label="{{STUDENT_NAME}} 的原因說明" autocomplete="off">
<button>儲存</button>
</fieldset>
</form>
{{/FORM}}
{{#MESSAGE}}<p class="message {{MOOD}}">{{TEXT}}</p>{{/MESSAGE}}
</td>
</tr>
