{{%AUTOESCAPE context="HTML"}}
<!DOCTYPE html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{TITLE}}</title>
<link rel="stylesheet" href="{{BASE}}/static/certaward.css">
<link rel="icon" href="{{BASE}}/static/icon.svg" type="image/svg+xml">
<script type="module" src="{{BASE}}/static/certaward.js"></script>
</head>
<body>
<main>
<h1>{{TITLE}}</h1>
{{#WITH_HELP}}<p class="to-help"><a href="{{BASE}}/help" target="_blank" rel="noopener">操作說明</a></p>{{/WITH_HELP}}
