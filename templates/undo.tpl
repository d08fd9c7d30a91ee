{{%AUTOESCAPE context="HTML"}}
<form method="post" action="{{ACTION}}" class="undo">
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="key" value="{{KEY}}">
<input type="hidden" name="undo" value="{{UNDONE}}">
<input type="hidden" name="back" value="{{BACK}}">
<input type="hidden" name="return_to" value="{{RETURN_TO}}">
<button class="plain" data-key="undo">復原</button>
</form>
