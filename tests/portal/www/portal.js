// Conveniences of the portal's pages, which work without script too: a new code picture without a reload, an empty
// form, and the mark of the current menu entry.

const login = document.getElementById('login');
login?.querySelector('#renew').addEventListener('click', (event) => {
    event.preventDefault();
    event.currentTarget.querySelector('img').src = `/campus/captcha.php?${Date.now()}`;
    login.captcha.value = '';
    login.captcha.focus();
});
login?.addEventListener('reset', () => {
    login.account.defaultValue = ''; // a refused login's account is cleared too
    login.account.focus();
});

const menu = document.getElementById('menu');
menu?.querySelector('.tree').addEventListener('click', (event) => {
    const entry = event.target.closest('a');
    if (!entry) return;
    menu.querySelector('[aria-current]')?.removeAttribute('aria-current');
    entry.setAttribute('aria-current', 'page');
    if (matchMedia('(max-width: 48rem)').matches) menu.open = false; // a telephone has no room for menu and content
});
