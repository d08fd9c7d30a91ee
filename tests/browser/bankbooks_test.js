// The bankbook covers on paper: four to a sheet, every one with its caption, with script and without.
import assert from "node:assert/strict";
import { campusUrl, sql } from "./campus.js";
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

// An office whose applications are all approved, each with the picture of somebody's bankbook.
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
