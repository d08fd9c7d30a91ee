// What the manual's pictures show: real pages of a department's office, in the order its work goes. Names, numbers and
// students' pictures are the same in every run; dates follow the open round.
import { execFileSync } from "node:child_process";
import { campusFolder, exportUrl, reviewUrl, sql, sqlValue } from "./campus.js";
import { rowOf, says } from "./review_page.js";

export const screen = { viewport: { width: 1200, height: 700 } };

const students = [
    { id: "X990000001", name: "張宇軒", certificate: "Cisco CCNA", number: "CSCO-400905", bank: "008", account: "00810220034167" },
    { id: "X990000002", name: "陳柏翰", certificate: "甲級技術士－室內配線", number: "007-200418", level: 2, bank: "700", account: "00012340056789" },
    { id: "X990000003", name: "王思婷", certificate: "乙級技術士－會計事務", number: "118-300774", level: 3, bank: "822", account: "82200471135920" },
    { id: "X990000004", name: "林佳穎", certificate: "乙級技術士－網頁設計", number: "118-100231", level: 3, bank: "004", account: "00401690659412" },
];
const branch = "0017";
const kinds = ["B", "L"];

// Goes through them with `show(name, page, last)`: the page as it is now is this picture, from its top to the end of
// the last element that belongs to it.
export async function playScenes(stage, show) {
    const office = stage.office();
    const [first, second, third, fourth] = handInAll(stage, office);
    const page = await stage.loggedIn(office.reviewer, screen);

    await openChecked(page);
    await rowOf(page, second).level.selectOption("2");
    await says(rowOf(page, second).message, "已儲存");
    await rowOf(page, third).reason.selectOption("R10");
    await says(rowOf(page, third).message, "已儲存");
    await page.mouse.move(0, 0);
    await show("review", page, rowOf(page, third).row);

    await page.goto(`${reviewUrl}/${first}`);
    await page.locator(".picture:not([hidden]) img").evaluate(image => image.decode());
    await show("one", page, page.locator(".history"));

    await page.goto(reviewUrl);
    for (const application of [first, fourth]) await rowOf(page, application).row.getByRole("checkbox").check();
    await page.locator(".several select[name=level]").selectOption("3");
    await page.getByRole("button", { name: "核准所選…", exact: true }).click();
    await show("several", page, page.locator(".names"));
    await page.getByRole("button", { name: "確定儲存 2 筆" }).click();
    await says(page.locator(".note.saved"), "已儲存 2 筆");

    await page.goto(exportUrl);
    await page.getByRole("button", { name: "通過" }).first().click();
    await says(page.getByRole("status").first(), "下載路徑：License_");
    await show("export", page, page.locator("tbody tr").nth(2));

    await page.getByRole("link", { name: /交件總覽$/ }).first().click();
    await page.getByRole("button", { name: /^註記已寄 Excel/ }).click();
    await says(page.locator(".departments"), "✓ 陳小姐");
    await page.mouse.move(0, 0);
    await show("round", page, page.locator("section.export").first());

    await page.getByRole("link", { name: "核章清冊" }).click();
    await show("roster", page, page.locator(".sheet"));
}

// The checks come a moment after what they are of, later where other tests are at work.
async function openChecked(page) {
    do await page.goto(reviewUrl); while (await page.getByText("尚待檢核").count() > 0);
}

// Each with a bankbook cover and a certificate; the department recognises all of them but the first.
function handInAll(stage, office) {
    sql`UPDATE campus.dept SET dept_name = '資訊工程系' WHERE dept_no = ${office.unit}`;
    // The pictures first: whoever looks at the list meanwhile, other tests do, must find no attachment without its file.
    const rows = students.flatMap((student, index) => kinds.map(kind => drawn(student, index, kind)));
    execFileSync("build/draw_pictures", [`${campusFolder}/uploads`, `${campusFolder}/planted-help.tsv`],
        { input: rows.join("") });
    return students.map((student, index) => handIn(stage, office, student, index));
}

function handIn(stage, office, { id, name, certificate, number, level, bank, account }, index) {
    sql`INSERT IGNORE INTO campus.student VALUES (${id}, ${name}, '12030001')`;
    const application = stage.handIn(office, { student: id, certificate, number });
    sql`UPDATE campus.license_apply a JOIN campus.license_meeting m ON m.meeting_no = a.meeting_no
        SET a.obtain_date = m.obtain_start + INTERVAL 40 DAY, a.bank_code = ${bank + branch}, a.bank_acct = ${account}
        WHERE a.apply_no = ${application}`;
    for (const kind of kinds)
        sql`INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, path)
            VALUES (${application}, ${kind}, 1, 'x.jpg', ${pathOf(index, kind)})`;
    if (level) sql`INSERT INTO campus.license_catalog VALUES (${office.unit}, ${certificate}, ${level}, 0)`;
    return application;
}

// What draw_pictures reads: as sql/demo/pictures.sql writes it.
function drawn({ name, certificate, number, bank, account }, index, kind) {
    const days = sql`SELECT obtain_start + INTERVAL 40 DAY, obtain_start, obtain_end, apply_start
                     FROM campus.license_meeting WHERE review_end >= CURDATE()`[0];
    const bankName = sqlValue`SELECT name FROM certaward.bank WHERE bank_code = ${bank}`;
    const issuer = "勞動部勞動力發展署";
    return [pathOf(index, kind), kind, 1, index + 1, name, bankName, bank + branch, account, certificate, number, issuer,
        ...days].join("\t") + "\n";
}

function pathOf(index, kind) {
    return `help/${index + 1}-${kind}1.jpg`;
}
