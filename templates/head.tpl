{{%AUTOESCAPE context="HTML"}}
<!DOCTYPE html>
<html lang="zh-Hant-TW">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{TITLE}}</title>
<link rel="stylesheet" href="{{BASE}}/static/certaward.css">
<link rel="icon" href="{{BASE}}/static/icon.svg" type="image/svg+xml">
<link rel="modulepreload" href="{{BASE}}/static/announce.js">
<link rel="modulepreload" href="{{BASE}}/static/choice.js">
<link rel="modulepreload" href="{{BASE}}/static/counts.js">
<link rel="modulepreload" href="{{BASE}}/static/covers.js">
<link rel="modulepreload" href="{{BASE}}/static/current_row.js">
<link rel="modulepreload" href="{{BASE}}/static/double_stroke.js">
<link rel="modulepreload" href="{{BASE}}/static/enter.js">
<link rel="modulepreload" href="{{BASE}}/static/filters.js">
<link rel="modulepreload" href="{{BASE}}/static/hand.js">
<link rel="modulepreload" href="{{BASE}}/static/keys.js">
<link rel="modulepreload" href="{{BASE}}/static/keys_decide.js">
<link rel="modulepreload" href="{{BASE}}/static/keys_help.js">
<link rel="modulepreload" href="{{BASE}}/static/message.js">
<link rel="modulepreload" href="{{BASE}}/static/one.js">
<link rel="modulepreload" href="{{BASE}}/static/picks.js">
<link rel="modulepreload" href="{{BASE}}/static/print.js">
<link rel="modulepreload" href="{{BASE}}/static/progress.js">
<link rel="modulepreload" href="{{BASE}}/static/reasons_panel.js">
<link rel="modulepreload" href="{{BASE}}/static/rows.js">
<link rel="modulepreload" href="{{BASE}}/static/stepping.js">
<link rel="modulepreload" href="{{BASE}}/static/viewer.js">
<link rel="modulepreload" href="{{BASE}}/static/waiting.js">
<link rel="modulepreload" href="{{BASE}}/static/zoom.js">
<script type="module" src="{{BASE}}/static/certaward.js"></script>
</head>
<body>
<main>
<h1>{{TITLE}}</h1>
{{#WITH_HELP}}<p class="to-help"><a href="{{BASE}}/help" target="_blank" rel="noopener">操作說明</a></p>{{/WITH_HELP}}
