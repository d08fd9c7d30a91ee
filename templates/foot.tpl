{{%AUTOESCAPE context="HTML"}}
</main>
<p id="live" class="unseen" role="status" aria-live="polite"></p>
</body>
</html>
