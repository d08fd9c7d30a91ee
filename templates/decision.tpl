{{%AUTOESCAPE context="HTML"}}
<form method="post" action="{{ACTION}}" {{#ALONE}} id="decide"{{/ALONE}} class="decision"{{#SAVES_ITSELF}} data-saves-itself{{/SAVES_ITSELF}}>
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="version" value="{{VERSION}}">
<input type="hidden" name="back" value="{{BACK}}">
{{#ALONE}}<input type="hidden" name="alone" value="1">{{/ALONE}}
<fieldset>
<legend class="unseen">{{STUDENT_NAME}} 的審核結果</legend>
<label class="choice"><input type="radio" name="status" value="pending"{{#IS_PENDING}} checked{{/IS_PENDING}}>審核中</label>
<div class="choice"><label><input type="radio" name="status" value="approved"{{#IS_APPROVED}} checked{{/IS_APPROVED}}>核准</label>
<select name="level" aria-label="{{STUDENT_NAME}} 的等級">
<option value="">等級…{{#HINT}}建議 {{VALUE}}{{/HINT}}</option>
{{#LEVEL}}<option value="{{VALUE}}" title="{{DESCRIPTION}}"{{#SELECTED}} selected{{/SELECTED}}>{{VALUE}}級{{#SUGGESTED}}（建議）{{/SUGGESTED}}</option>
{{/LEVEL}}
</select></div>
{{#EXCEPTION}}<input type="text" name="exception" class="exception" maxlength="150" value="{{WORDS}}" placeholder="例外核准的理由（必填，會列在匯出檔）" aria-label="{{STUDENT_NAME}} 的例外核准理由" autocomplete="off">{{/EXCEPTION}}
<div class="choice wide"><label><input type="radio" name="status" value="rejected"{{#IS_REJECTED}} checked{{/IS_REJECTED}}>未核准</label>
<select name="reason" aria-label="{{STUDENT_NAME}} 的未核准原因">
<option value="">原因…</option>
{{#REASON}}<option value="{{CODE}}"{{#NEEDS_WORDS}} data-needs-words{{/NEEDS_WORDS}}{{#SELECTED}} selected{{/SELECTED}}>{{CODE}} {{TEXT}}</option>
{{/REASON}}
</select></div>
<input type="text" name="words" class="words" maxlength="150" value="{{WORDS}}" placeholder="原因說明（學生看得到）" aria-label="{{STUDENT_NAME}} 的原因說明" autocomplete="off">
<button>儲存</button>
{{#ALONE}}<label class="choice goes-on"><input type="checkbox" name="go_on" value="1"{{#GOES_ON}} checked{{/GOES_ON}}>儲存後前往下一筆待審</label>{{/ALONE}}
</fieldset>
</form>
