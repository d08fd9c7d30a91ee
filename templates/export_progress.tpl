{{%AUTOESCAPE context="HTML"}}
<span data-state="{{STATE}}">{{#RUNNING}}已寫入 {{DONE}} / {{ROWS}} 筆{{/RUNNING}}</span>
