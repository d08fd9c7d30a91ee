// The scenes of the manual's pictures: real pages of a department's office, in the order of its work, in each language.
// Names, numbers and students' pictures are the same in every run; dates follow the open round.
import { execFileSync } from "node:child_process";
import { campusFolder, exportUrl, reviewUrl, sql, sqlValue } from "./campus.js";
import { rowOf, says } from "./review_page.js";

export const screen = { viewport: { width: 1200, height: 700 } };

// The texts that the scenes press and wait for in each language, and the last digit of all numbers of its students: the
// checks find nothing that two languages' students share.
const languages = {
    zh: {
        digit: 1,
        unchecked: "尚待檢核", saved: "已儲存",
        approveSelected: "核准所選…", confirmBoth: "確定儲存 2 筆", savedBoth: "已儲存 2 筆",
        approved: "通過", downloadLink: "下載路徑：License_",
        overview: /交件總覽$/, markMailed: /^註記已寄 Excel/, roster: "核章清冊",
    },
    en: {
        digit: 2,
        unchecked: "Not checked yet", saved: "Saved",
        approveSelected: "Approve selected…", confirmBoth: "Confirm and save (2)", savedBoth: "Saved 2",
        approved: "Approved", downloadLink: "Download link: License_",
        overview: /^Hand-over overview/, markMailed: /^Mark: Excel mailed/, roster: "Roster for stamps",
    },
};

const students = [
    { id: "X99000001", name: "張宇軒", certificate: "Cisco CCNA", number: "CSCO-40090", bank: "008", account: "0081022003416" },
    { id: "X99000002", name: "陳柏翰", certificate: "甲級技術士－室內配線", number: "007-20041", level: 2, bank: "700", account: "0001234005678" },
    { id: "X99000003", name: "王思婷", certificate: "乙級技術士－會計事務", number: "118-30077", level: 3, bank: "822", account: "8220047113592" },
    { id: "X99000004", name: "林佳穎", certificate: "乙級技術士－網頁設計", number: "118-10023", level: 3, bank: "004", account: "0040169065941" },
];
const branch = "0017";
const kinds = ["B", "L"];

// Plays the scenes. Calls `show(name, page, last)` for each picture, which is the page as it is now, from its top to
// the end of the element `last`.
export async function playScenes(stage, language, show) {
    const words = languages[language];
    const office = stage.office();
    const [first, second, third, fourth] = handInAll(stage, office, words.digit);
    const page = await stage.loggedIn(office.reviewer, screen);
    await stage.reads(page, language);

    await openChecked(page, words);
    await rowOf(page, second).level.selectOption("2");
    await says(rowOf(page, second).message, words.saved);
    await rowOf(page, third).reason.selectOption("R10");
    await says(rowOf(page, third).message, words.saved);
    await page.mouse.move(0, 0);
    await show("review", page, rowOf(page, third).row);

    await page.goto(`${reviewUrl}/${first}`);
    await page.locator(".picture:not([hidden]) img").evaluate(image => image.decode());
    await show("one", page, page.locator(".history"));

    await page.goto(reviewUrl);
    for (const application of [first, fourth]) await rowOf(page, application).row.getByRole("checkbox").check();
    await page.locator(".several select[name=level]").selectOption("3");
    await page.getByRole("button", { name: words.approveSelected, exact: true }).click();
    await show("several", page, page.locator(".names"));
    await page.getByRole("button", { name: words.confirmBoth }).click();
    await says(page.locator(".note.saved"), words.savedBoth);

    await page.goto(exportUrl);
    await page.getByRole("button", { name: words.approved }).first().click();
    await says(page.getByRole("status").first(), words.downloadLink);
    await show("export", page, page.locator("tbody tr").nth(2));

    await page.getByRole("link", { name: words.overview }).first().click();
    await page.getByRole("button", { name: words.markMailed }).click();
    await says(page.locator(".departments"), "✓ 陳小姐");
    await page.mouse.move(0, 0);
    await show("round", page, page.locator("section.export").first());

    // The roster is handed over on paper, so it is Chinese in every language.
    await page.getByRole("link", { name: words.roster }).click();
    await show("roster", page, page.locator(".sheet"));
}

// Opens the list repeatedly, until each application is checked: checks follow new applications after a moment, and
// later while other tests are at work.
async function openChecked(page, { unchecked }) {
    do await page.goto(reviewUrl); while (await page.getByText(unchecked).count() > 0);
}

// Hands in all applications, each with a bankbook cover and a certificate. The department recognizes all certificates
// but the first.
function handInAll(stage, office, digit) {
    sql`UPDATE campus.dept SET dept_name = '資訊工程系' WHERE dept_no = ${office.unit}`;
    const all = students.map(({ id, number, account, ...others }, index) =>
        ({ id: id + digit, number: number + digit, account: account + digit, ...others, folder: `help/${index + 1}-${digit}` }));
    // The pictures come first: other tests request the list meanwhile, and must find no attachment without its file.
    const rows = all.flatMap((student, index) => kinds.map(kind => drawn(student, index, kind)));
    execFileSync("build/draw_pictures", [`${campusFolder}/uploads`, `${campusFolder}/planted-help-${digit}.tsv`],
        { input: rows.join("") });
    return all.map(student => handIn(stage, office, student));
}

function handIn(stage, office, student) {
    const { id, name, certificate, number, level, bank, account } = student;
    sql`INSERT IGNORE INTO campus.student VALUES (${id}, ${name}, '12030001')`;
    const application = stage.handIn(office, { student: id, certificate, number });
    sql`UPDATE campus.license_apply a JOIN campus.license_meeting m ON m.meeting_no = a.meeting_no
        SET a.obtain_date = m.obtain_start + INTERVAL 40 DAY, a.bank_code = ${bank + branch}, a.bank_acct = ${account}
        WHERE a.apply_no = ${application}`;
    for (const kind of kinds)
        sql`INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, path)
            VALUES (${application}, ${kind}, 1, 'x.jpg', ${pathOf(student, kind)})`;
    if (level) sql`INSERT INTO campus.license_catalog VALUES (${office.unit}, ${certificate}, ${level}, 0)`;
    return application;
}

// Returns a line of input for draw_pictures, in the format of sql/demo/pictures.sql.
function drawn(student, index, kind) {
    const { name, certificate, number, bank, account } = student;
    const days = sql`SELECT obtain_start + INTERVAL 40 DAY, obtain_start, obtain_end, apply_start
                     FROM campus.license_meeting WHERE review_end >= CURDATE()`[0];
    const bankName = sqlValue`SELECT name FROM certaward.bank WHERE bank_code = ${bank}`;
    const issuer = "勞動部勞動力發展署";
    return [pathOf(student, kind), kind, 1, index + 1, name, bankName, bank + branch, account, certificate, number, issuer,
        ...days].join("\t") + "\n";
}

function pathOf({ folder }, kind) {
    return `${folder}/${kind}1.jpg`;
}
