<?php
// The tree menu. A folder is a list; an entry with an address opens that page, an entry without one the placeholder.
declare(strict_types=1);

const MENU = [
    '查詢' => ['教職員通訊錄', '學生基本資料查詢', '班級課表查詢', '行事曆查詢'],
    '登錄' => ['教師授課進度登錄', '學生操行成績登錄', '校外活動登錄'],
    '申請' => [
        '教務申請作業' => ['教室借用申請', '成績更正申請'],
        '學務申請作業' => ['學生請假審核', '社團經費申請'],
        '研發申請作業' => [
            '獎勵審核清單' => '/campus/certaward/review',
            '證照申請匯出' => '/campus/certaward/export',
        ],
        '總務申請作業' => ['財產移轉申請', '場地修繕申請'],
    ],
    '卓越教學' => ['教學精進計畫', '教師社群成果'],
    '會議系統' => ['會議通知', '會議紀錄查詢'],
    '表單簽核系統' => ['待簽核表單', '簽核紀錄查詢'],
];

function menu_tree(array $menu): string
{
    $items = '';
    foreach ($menu as $name => $what) {
        $items .= '<li>' . match (true) {
            is_array($what) => "<details><summary>$name</summary>" . menu_tree($what) . '</details>',
            is_int($name) => "<a href=\"/campus/placeholder.php\" target=\"content\">$what</a>",
            default => "<a href=\"$what\" target=\"content\">$name</a>",
        } . "</li>\n";
    }
    return "<ul>\n$items</ul>";
}
