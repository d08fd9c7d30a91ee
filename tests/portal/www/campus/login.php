<?php
// The login page: account, password, and a picture code that is valid for one attempt.
require __DIR__ . '/../../lib/portal.php';

// The hash to verify for an unknown account, so that its login takes as long as that of a known one.
const NOBODYS_HASH = '$2y$05$abcdefghijklmnopqrstuuJD6KxBCU0yYbQCVlHYBTSmkpwnGoYgO';

// Returns the account of the active employee with this account and password, or null.
function employee_with(string $account, string $password): ?string
{
    $found = query('SELECT acct, pwd_hash FROM employee WHERE acct = ? AND active = 1', [$account])->fetch();
    return password_verify($password, $found['pwd_hash'] ?? NOBODYS_HASH) && $found ? $found['acct'] : null;
}

session_start();
db(); // reports an unavailable database before the person types

$next = next_page(field($_POST, 'next') ?: field($_GET, 'next'));
$account = trim(field($_POST, 'account'));
$objection = null;

if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    $answer = $_SESSION['captcha'] ?? '';
    unset($_SESSION['captcha']);
    $token = $_SESSION['token'] ?? '';
    if ($token === '' || !hash_equals($token, field($_POST, 'token'))) {
        $objection = ['captcha', '這個登入頁面放太久了，請再輸入一次。'];
    } elseif ($answer === '' || strcasecmp($answer, trim(field($_POST, 'captcha'))) !== 0) {
        $objection = ['captcha', '驗證碼不正確，請依新的圖片重新輸入。'];
    } elseif (($acct = employee_with($account, field($_POST, 'password'))) === null) {
        $objection = ['password', '帳號或密碼不正確，請重新輸入。'];
    } else {
        session_destroy();
        log_in($acct);
        go_to($next);
    }
    http_response_code(422);
} elseif (employee() !== null) {
    go_to($next);
}

$_SESSION['token'] ??= bin2hex(random_bytes(16));
$again = '/campus/login.php?next=' . rawurlencode($next);
// Returns the attributes that link a wrong field to its message, for screen readers.
$faulty = fn (string $name): string => ($objection[0] ?? '') === $name ? ' aria-invalid="true" aria-describedby="objection"' : '';

page_begin('登入', 'login');
?>
<main class="card">
    <p class="brand"><img src="/icon.svg" alt="" width="32" height="32"><?= SCHOOL ?></p>
    <h1><?= SYSTEM ?></h1>
    <?php if ($objection): ?><p class="objection" id="objection" role="alert"><?= $objection[1] ?></p><?php endif ?>

    <form method="post" action="/campus/login.php" id="login">
        <input type="hidden" name="token" value="<?= $_SESSION['token'] ?>">
        <input type="hidden" name="next" value="<?= h($next) ?>">
        <label for="account">帳號</label>
        <input id="account" name="account" value="<?= h($account) ?>" required maxlength="40"
               autocomplete="username" autocapitalize="none" spellcheck="false"<?= $account === '' ? ' autofocus' : '' ?>>
        <label for="password">密碼</label>
        <input id="password" name="password" type="password" required maxlength="72"
               autocomplete="current-password"<?= $faulty('password') ?><?= $account === '' ? '' : ' autofocus' ?>>
        <label for="captcha">驗證碼</label>
        <div class="captcha">
            <input id="captcha" name="captcha" required maxlength="10"
                   autocomplete="off" autocapitalize="none" spellcheck="false"<?= $faulty('captcha') ?>>
            <a href="<?= h($again) ?>" id="renew" title="點一下換一張圖片"><img src="/campus/captcha.php?<?= bin2hex(random_bytes(4)) ?>"
               width="160" height="48" alt="驗證碼圖片，點一下換一張"></a>
        </div>
        <p class="hint">請輸入圖中的英文字母，不分大小寫；看不清楚時，點圖片換一張。</p>
        <div class="buttons">
            <button>確定送出</button>
            <button type="reset">清除重填</button>
        </div>
    </form>
    <p class="home-link"><a href="/">回學校首頁</a></p>
</main>
<?php page_end();
