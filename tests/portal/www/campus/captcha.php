<?php
// Sends the picture of a new code for the login form. Stores the code in the form's session as 'captcha'.
require __DIR__ . '/../../lib/portal.php';

const LETTERS = 'ACEFHJKMNPRTXY'; // without letters that look alike
const FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc';
const WIDTH = 320; // twice the size on the page
const HEIGHT = 96;

session_start();
$code = '';
for ($i = 0; $i < 5; $i++) {
    $code .= LETTERS[random_int(0, strlen(LETTERS) - 1)];
}
$_SESSION['captcha'] = $code;
session_write_close();

$picture = imagecreatetruecolor(WIDTH, HEIGHT);
$ink = fn (int $from, int $to): int => imagecolorallocate($picture, random_int($from, $to), random_int($from, $to), random_int($from, $to));
imagefill($picture, 0, 0, imagecolorallocate($picture, 244, 247, 250));
for ($i = 0; $i < 8; $i++) {
    imagesetthickness($picture, random_int(2, 4));
    imageline($picture, random_int(0, WIDTH), random_int(0, HEIGHT), random_int(0, WIDTH), random_int(0, HEIGHT), $ink(150, 210));
}
foreach (str_split($code) as $i => $letter) {
    imagettftext($picture, random_int(38, 44), random_int(-18, 18), 24 + 57 * $i + random_int(-5, 5), 70 + random_int(-8, 8), $ink(20, 110), FONT, $letter);
}
header('Content-Type: image/png');
imagepng($picture);
