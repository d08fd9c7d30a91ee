{{%AUTOESCAPE context="HTML"}}
<div class="note saved" role="status">
<p>{{VERB}}：{{STUDENT_ID}} {{STUDENT_NAME}}，{{RESULT}}</p>
{{#WITH_UNDO}}{{>UNDO}}{{/WITH_UNDO}}
</div>
