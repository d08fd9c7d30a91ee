<?php
// The functions that the portal's pages share: database, session, redirects, and the frame of an HTML page.
declare(strict_types=1);

const SCHOOL = '示範科技大學';
const SYSTEM = '校務行政資訊系統';
const FRAME = '/campus/';
const COOKIE = 'CAMPUSSID';

set_exception_handler(function (Throwable $error): void {
    error_log('portal: ' . $error->getMessage());
    if ($error instanceof PDOException) {
        header('Retry-After: 30');
        stop_with(503, '資料庫暫時無法使用', '系統目前連不上資料庫，請過幾分鐘再試。若一直如此，請與電算中心聯絡。');
    }
    stop_with(500, '系統發生錯誤', '這個頁面現在無法顯示，請稍後再試。');
});

header("Content-Security-Policy: default-src 'self'; frame-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; "
    . "form-action 'self'; base-uri 'none'; frame-ancestors 'self'");
header('X-Content-Type-Options: nosniff');
header('Referrer-Policy: same-origin');
header('Cache-Control: no-store');

function db(): PDO
{
    static $db = null;
    return $db ??= new PDO(
        sprintf('mysql:unix_socket=%s;dbname=%s;charset=utf8mb4', getenv('PORTAL_SOCKET'), getenv('PORTAL_DATABASE')),
        getenv('PORTAL_USER'),
        getenv('PORTAL_PASSWORD'),
        [PDO::ATTR_EMULATE_PREPARES => false, PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC, PDO::ATTR_TIMEOUT => 3],
    );
}

function query(string $sql, array $values): PDOStatement
{
    $statement = db()->prepare($sql);
    $statement->execute($values);
    return $statement;
}

// Returns the SHA-256 of the session's cookie, as the table holds it; null without a cookie.
function session_hash(): ?string
{
    $sid = $_COOKIE[COOKIE] ?? null;
    return is_string($sid) && preg_match('/\A[0-9a-f]{64}\z/', $sid) ? hash('sha256', $sid) : null;
}

// Returns the logged-in employee (acct, emp_name, dept_name), or null.
function employee(): ?array
{
    $hash = session_hash();
    return $hash === null ? null : (query(
        'SELECT e.acct, e.emp_name, d.dept_name
           FROM web_session s JOIN employee e ON e.acct = s.acct LEFT JOIN dept d ON d.dept_no = e.dept_no
          WHERE s.sid_sha256 = ? AND s.expires_at > NOW() AND e.active = 1',
        [$hash],
    )->fetch() ?: null);
}

// Returns the logged-in employee. Without one, redirects to the login page, which leads back here.
function employee_or_login(): array
{
    return employee() ?? go_to('/campus/login.php?next=' . rawurlencode($_SERVER['REQUEST_URI']));
}

// Returns the options of the session's cookie. An expiry time in the past deletes the cookie.
function cookie_options(int $expires = 0): array
{
    return ['expires' => $expires, 'path' => '/', 'httponly' => true, 'samesite' => 'Lax', 'secure' => !empty($_SERVER['HTTPS'])];
}

function log_in(string $acct): void
{
    forget_session();
    $sid = bin2hex(random_bytes(32));
    query(
        'INSERT INTO web_session (sid_sha256, acct, login_at, expires_at, client_ip)
         VALUES (?, ?, NOW(), NOW() + INTERVAL 8 HOUR, ?)',
        [hash('sha256', $sid), $acct, $_SERVER['REMOTE_ADDR']],
    );
    setcookie(COOKIE, $sid, cookie_options());
}

function log_out(): void
{
    forget_session();
    setcookie(COOKIE, '', cookie_options(1));
}

function forget_session(): void
{
    if (($hash = session_hash()) !== null) {
        query('DELETE FROM web_session WHERE sid_sha256 = ?', [$hash]);
    }
}

// Returns the path to open after the login: the requested one if it is a safe path below /campus/, else the frame's.
// Checks the decoded path, since %2e is a dot too.
function next_page(string $asked): string
{
    $odd = preg_match('~//|\\\\|\.\.|[\x00-\x1f\x7f]~', rawurldecode($asked));
    return str_starts_with($asked, FRAME) && !$odd ? $asked : FRAME;
}

// Returns one field of a form or query; empty if it is absent, a list, or not UTF-8.
function field(array $form, string $name): string
{
    $value = $form[$name] ?? '';
    return is_string($value) && preg_match('//u', $value) ? $value : '';
}

function go_to(string $path): never
{
    header("Location: $path", true, 303);
    exit;
}

function stop_with(int $status, string $title, string $text): never
{
    while (ob_get_level() > 0) {
        ob_end_clean();
    }
    http_response_code($status);
    page_begin($title, 'message');
    echo '<main><h1>', h($title), '</h1><p>', h($text), '</p></main>';
    page_end();
    exit;
}

function h(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
}

function page_begin(string $title, string $class): void
{
    ?>
<!DOCTYPE html>
<html lang="zh-Hant-TW">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><?= h($title) ?>｜<?= SCHOOL ?></title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/portal.css">
<script type="module" src="/portal.js"></script>
</head>
<body class="<?= $class ?>">
    <?php
}

function page_end(): void
{
    echo "</body>\n</html>\n";
}
