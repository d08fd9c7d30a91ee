// The staff manual's six steps in the browser, as a department's office takes them each half-year.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { campusFolder, sqlValue } from "./campus.js";
import { logInThroughTheForm, openFromMenu } from "./portal.js";
import { listed, rowOf, says } from "./review_page.js";
import { browserTest, picture } from "./stage.js";

browserTest("the six steps lead from the home page to the workbook", async stage => {
    // Steps 1 and 2: open the administrative system from the school's home page, and log in.
    const page = await stage.visitor();
    await page.goto("/");
    await picture(page, "portal-home");
    await page.getByRole("link", { name: "校務系統", exact: true }).click();
    await picture(page, "portal-login");
    await logInThroughTheForm(page, "staff1203");
    await says(page.frameLocator("iframe[name=content]").getByRole("heading", { level: 2 }), "如何使用選單");

    // Step 3: the tree menu leads to the review list.
    const list = await openFromMenu(page, "申請", "研發申請作業", "獎勵審核清單");
    await says(list.getByRole("heading"), "專業證照 獎勵審核清單");
    const [first, second] = await listed(list);
    await picture(page, "portal-review");

    // Step 4: open both attachments, approve one application with a level and reject one with a reason that needs
    // words.
    await opensAPicture(page, rowOf(list, first).row.getByRole("link", { name: / 的銀行帳戶 1$/ }));
    await opensAPicture(page, rowOf(list, first).row.getByRole("link", { name: / 的證照 1$/ }));

    await rowOf(list, first).level.selectOption("3");
    await says(rowOf(list, first).message, "已儲存");

    const refused = rowOf(list, second);
    await refused.reason.selectOption("R99");
    await says(refused.message, "請填寫原因說明");
    await refused.words.fill("請補正本");
    await refused.save.click();
    await says(rowOf(list, second).message, "已儲存");
    assert.equal(stage.result(first), "1/3/-");
    assert.equal(stage.result(second), "2/-/其他：請補正本");

    // Steps 5 and 6: export 通過 of this round and download the file behind 下載路徑.
    const exports = await openFromMenu(page, "申請", "研發申請作業", "證照申請匯出");
    await exports.getByRole("button", { name: "通過" }).first().click();
    await says(exports.locator(".note"), "件審核中"); // the rest of the round is pending
    await exports.getByRole("button", { name: "仍要匯出「通過」" }).click();
    const made = exports.getByRole("status").filter({ hasText: "下載路徑：" });
    const link = made.getByRole("link", { name: ".xlsx" });
    const name = await link.textContent();
    assert.match(name, /^License_\d{12}\.xlsx$/);
    await picture(page, "portal-export");

    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    assert.equal(download.suggestedFilename(), name);
    assert.equal(applicationsIn(await saved(download)), approvedOf1203());
});

browserTest("login leads back to the page one was going to", async stage => {
    const page = await stage.visitor();
    await page.goto("/campus/certaward/review?status=approved");
    await logInThroughTheForm(page, "staff1203");
    await page.waitForURL("**/campus/certaward/review?status=approved");
    await says(page.getByRole("link", { name: /^核准 / }).and(page.locator("[aria-current=page]")), "核准");
});

async function opensAPicture(page, link) {
    const [tab] = await Promise.all([page.waitForEvent("popup"), link.click()]);
    await tab.waitForLoadState();
    assert.ok(await tab.evaluate(() => document.images[0].naturalWidth) > 100);
    await tab.close();
}

async function saved(download) {
    const path = `${campusFolder}/${download.suggestedFilename()}`;
    await download.saveAs(path);
    return path;
}

// Returns the number of applications in a workbook: rows that begin with a number, unlike headings and signatures.
function applicationsIn(path) {
    execFileSync("unzip", ["-tqq", path]);
    const sheet = execFileSync("unzip", ["-p", path, "xl/worksheets/sheet1.xml"], { encoding: "utf8" });
    return sheet.match(/<row [^>]*><c r="A\d+"[^>]*><v>/g).length;
}

function approvedOf1203() {
    return Number(sqlValue`
        SELECT COUNT(*) FROM campus.license_apply a JOIN campus.license_meeting m ON m.meeting_no = a.meeting_no
        WHERE m.review_end >= CURDATE() AND a.dept_no = '1203' AND a.state = '1'`);
}
