// Tests of the bankbook covers on paper: four to a sheet, each with its caption, with script and without.
import assert from "node:assert/strict";
import { campusUrl, sql, sqlValue } from "./campus.js";
import { hasNoFaults } from "./faults.js";
import { paperOf, printed } from "./paper.js";
import { says } from "./review_page.js";
import { browserTest } from "./stage.js";

const bankbooksUrl = `${campusUrl}/campus/certaward/bankbooks`;

for (const [script, javaScriptEnabled] of [["with script", true], ["without script", false]]) {
    browserTest(`${script} five covers take two sheets of paper`, async stage => {
        const { office, accounts } = officeWithCovers(stage, 5);
        const page = await stage.loggedIn(office.reviewer, { javaScriptEnabled });
        await page.goto(bankbooksUrl, { waitUntil: "load" });
        const sizes = await page.locator(".covers img").evaluateAll(all => all.map(each => each.naturalWidth));
        assert.deepEqual(sizes.map(width => width > 100), Array(5).fill(true), "a cover has not come");

        const name = `bankbooks-${script.replace(" ", "-")}`;
        const pages = await printed(page, name);
        assert.deepEqual(paperOf(name), [210, 297]);
        assert.equal(pages.length, 2);
        assert.deepEqual(pages.map(text => accounts.filter(account => text.includes(account)).length), [4, 1]);
        for (const text of pages) {
            assert.match(text, /[0-9a-f]{64}/);
            assert.ok(!text.includes("查詢"), "the toolbar is printed");
        }
    });
}

for (const per of [2, 1]) {
    browserTest(`three covers are printed ${per} to a page, each number once`, async stage => {
        const { office } = officeWithCovers(stage, 3);
        const page = await stage.loggedIn(office.reviewer);
        await page.goto(`${bankbooksUrl}?per=${per}`);
        const pages = await printed(page, `bankbooks-per-${per}`);
        assert.equal(pages.length, Math.ceil(3 / per));
        assert.deepEqual(pages.flatMap(numbersOn), [1, 2, 3]);
        pages.forEach((text, index) =>
            assert.match(text, new RegExp(`第\\s*${index + 1}\\s*/\\s*${pages.length}\\s*頁`)));
    });
}

browserTest("a cover that is not to be had leaves its place with a mark on paper", async stage => {
    const { office, accounts } = officeWithCovers(stage, 4);
    const [none, gone, broken] = accounts.map(account => sqlValue`
        SELECT apply_no FROM campus.license_apply WHERE dept_no = ${office.unit} AND bank_acct = ${account}`);
    sql`DELETE FROM campus.license_file WHERE apply_no = ${none};
        UPDATE campus.license_file SET path = 'browser/gone.jpg' WHERE apply_no = ${gone};
        UPDATE campus.license_file SET path = NULL, content = 'no picture' WHERE apply_no = ${broken}`;
    const page = await stage.loggedIn(office.reviewer, { javaScriptEnabled: false });
    await page.goto(bankbooksUrl);
    const [text] = await printed(page, "bankbooks-marks");
    for (const mark of ["未附存摺封面", "附件遺失", "影像無法辨識"]) assert.ok(text.includes(mark), `${mark} is missing`);
    assert.deepEqual(numbersOn(text), [1, 2, 3, 4]);
});

browserTest("the longest names and accounts stay whole below their covers, on one sheet", async stage => {
    const { office } = officeWithCovers(stage, 4);
    const account = "01234567890123456789";
    const name = "瓦歷斯‧諾幹".repeat(16);
    sql`INSERT INTO campus.student VALUES (${`L${office.unit}`}, ${name}, '12030001');
        UPDATE campus.license_apply SET bank_acct = ${account}, std_no = ${`L${office.unit}`} WHERE dept_no = ${office.unit}`;
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(bankbooksUrl);
    const pages = await printed(page, "bankbooks-long");
    assert.equal(pages.length, 1);
    const whole = pages[0].replace(/\s/g, "");
    assert.equal(whole.split(account).length - 1, 4);
    assert.equal(whole.split(name).length - 1, 4);
});

browserTest("the page of the covers has no faults", async stage => {
    const { office } = officeWithCovers(stage, 2);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(bankbooksUrl);
    await hasNoFaults(page, "bankbooks");
});

browserTest("the page says how many covers have not come yet", async stage => {
    const { office } = officeWithCovers(stage, 2);
    const page = await stage.loggedIn(office.reviewer);
    let letThrough;
    const held = new Promise(resolve => { letThrough = resolve; });
    await page.route("**/print", async route => { await held; await route.continue(); });
    await page.goto(bankbooksUrl, { waitUntil: "domcontentloaded" });
    await says(page.locator(".covers-left"), "影像載入中 0 / 2");
    letThrough();
    await page.waitForFunction(() => document.querySelector(".covers-left").textContent === "");
});

browserTest("covers that fail are asked for once more, and then the page says that they are missing", async stage => {
    const { office } = officeWithCovers(stage, 2);
    const page = await stage.loggedIn(office.reviewer);
    stage.expectAnswer(page, 503);
    let asked = 0;
    await page.route("**/print", route => route.fulfill({ status: 503, body: String(++asked) }));
    await page.goto(bankbooksUrl);
    await says(page.locator(".covers-left"), "2 份影像沒有載入，請重新整理後再列印");
    assert.equal(asked, 4);
});

const numbersOn = text => [...text.matchAll(/^(\d+)\s+C\d{9}/gm)].map(found => Number(found[1]));

// Creates an office with `count` approved applications, each with the picture of a bankbook. Returns the office and the
// accounts.
function officeWithCovers(stage, count) {
    const office = stage.office();
    const accounts = [];
    for (let i = 0; i < count; ++i) {
        const application = stage.handIn(office, { student: `C00000169${i}` });
        accounts.push(`7766554433${i}`);
        sql`UPDATE campus.license_apply SET bank_acct = ${accounts[i]} WHERE apply_no = ${application};
            INSERT INTO certaward.review (application_id, version, status, level) VALUES (${application}, 1, 'approved', 3);
            SET @path = (SELECT f.path FROM campus.license_file f JOIN campus.license_apply a ON a.apply_no = f.apply_no
                         WHERE f.file_kind = 'B' AND a.meeting_no = 1121 AND f.path LIKE "1121%" ORDER BY f.file_no LIMIT 1);
            INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, path)
              VALUES (${application}, 'B', 1, 'cover.jpg', @path)`;
    }
    return { office, accounts };
}
