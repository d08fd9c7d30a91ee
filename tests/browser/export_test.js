// Tests of the export page (證照申請匯出) with script and without: an export's progress, later changes, and a round's
// hand-over.
import assert from "node:assert/strict";
import { exportUrl, sql, sqlValue } from "./campus.js";
import { says } from "./review_page.js";
import { browserTest, picture } from "./stage.js";

browserTest("an export at work says beside its button how far it is", async stage => {
    const office = approvedOffice(stage);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(exportUrl);
    const button = page.getByRole("button", { name: "全資料" }).first();
    running(await button.locator("xpath=../input[@name='key']").inputValue(), office);

    // The answer is held back, as a long export does. Until then the page reports its status through formSays(),
    // because a driver has to wait for the answer.
    let saidIt;
    const said = new Promise(resolve => { saidIt = resolve; });
    await page.exposeFunction("formSays", saidIt);
    await button.evaluate(element => new MutationObserver(() => {
        const status = element.form.querySelector("[role=status]")?.textContent;
        if (status) globalThis.formSays([status, element.textContent, element.disabled]);
    }).observe(element.form, { childList: true, subtree: true, characterData: true }));
    await page.route(exportUrl, async route => {
        if (route.request().method() === "POST") await said;
        await route.continue();
    });
    await button.click({ noWaitAfter: true });
    assert.deepEqual(await said, ["已寫入 1200 / 3000 筆", "匯出中…", true]);
    await page.waitForURL(/made=/);
});

browserTest("an export that somebody began is replaced by its link when it is done", async stage => {
    const office = approvedOffice(stage);
    const page = await stage.loggedIn(office.reviewer);
    const id = running("a".repeat(16) + office.unit.padStart(16, "0"), office);
    await page.goto(exportUrl);
    await says(page.locator("[data-progress]"), "已寫入 1200 / 3000 筆");
    sql`UPDATE certaward.export SET rows_done = 2000 WHERE export_id = ${id}`;
    await says(page.locator("[data-progress]"), "已寫入 2000 / 3000 筆");
    sql`UPDATE certaward.export SET state = 'complete' WHERE export_id = ${id}`;
    await says(page.locator("p.export a").first(), "License_203001010000.xlsx");
});

browserTest("without script the page comes back with the link when it is done", async stage => {
    const office = approvedOffice(stage);
    const page = await stage.loggedIn(office.reviewer, { javaScriptEnabled: false });
    await page.goto(exportUrl);
    await page.getByRole("button", { name: "通過" }).first().click();
    await says(page.getByRole("status").first(), "「通過」已匯出，共 1 筆，第 1 版。下載路徑：License_");
});

browserTest("a round's page says what changed since, and takes what was handed over", async stage => {
    const office = approvedOffice(stage);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(exportUrl);
    await page.getByRole("button", { name: "通過" }).first().click();
    await page.waitForURL(/made=/);
    await page.goto(`${exportUrl.replace("export", "review")}/${office.application}`);
    await page.getByLabel("等級").first().selectOption("1");
    await page.getByRole("button", { name: "儲存" }).first().click();

    await page.goto(exportUrl);
    await page.getByRole("link", { name: "匯出後有 1 筆異動" }).first().click();
    await says(page.locator("h1"), "證照申請匯出");
    await says(page.locator(".changes"), "核准 1級");
    await page.getByRole("button", { name: "註記已寄 Excel：測試系" }).click();
    await says(page.locator(".departments"), "✓ 陳小姐");
    await picture(page, "export-round");
    await page.getByRole("button", { name: "取消已寄 Excel：測試系" }).click();
    await says(page.getByRole("button", { name: "註記已寄 Excel：測試系" }), "註記已寄 Excel");
});

browserTest("scope all exports the departments it ticks", async stage => {
    const first = approvedOffice(stage);
    const second = approvedOffice(stage);
    approvedOffice(stage);
    const page = await stage.loggedIn("rd1");
    const round = sqlValue`SELECT meeting_no FROM campus.license_meeting WHERE review_end >= CURDATE()`;
    await page.goto(`${exportUrl}?round=${round}`);
    for (const office of [first, second]) await page.locator(`input[name=pick][value="${office.unit}"]`).check();
    await page.getByRole("button", { name: "通過" }).click();
    await says(page.getByRole("status").first(), "「通過」已匯出，共 2 筆");
    assert.match(page.url(), /round=/);
});

// Creates an office with one approved application.
function approvedOffice(stage) {
    const office = stage.office();
    const application = stage.handIn(office);
    sql`SET @round = (SELECT meeting_no FROM campus.license_apply WHERE apply_no = ${application});
        INSERT INTO certaward.review (application_id, version, status, level, account, reviewer_name, decided_at)
        VALUES (${application}, 1, 'approved', 2, ${office.reviewer}, '陳小姐', NOW());
        INSERT INTO certaward.review_event (application_id, version, kind, from_status, to_status, to_level, account,
                                            reviewer_name, address, form_key, round_id)
        VALUES (${application}, 1, 'decided', 'pending', 'approved', 2, ${office.reviewer}, '陳小姐', '127.0.0.1',
                MD5(${application}), @round)`;
    return { ...office, application };
}

// Records a running export of the office. Returns its id.
function running(key, office) {
    return sqlValue`
        INSERT INTO certaward.export (form_key, round_id, content, every_unit, scope_key, file_name, row_count,
                                      byte_count, account, maker_name, state, rows_done, beat_at)
        SELECT ${key}, meeting_no, 'everything', FALSE, SHA2(CONCAT('4:', ${office.unit}), 256),
               'License_203001010000.xlsx', 3000, 7000, ${office.reviewer}, '陳小姐', 'running', 1200, NOW()
        FROM campus.license_meeting WHERE review_end >= CURDATE();
        SET @id = LAST_INSERT_ID();
        INSERT INTO certaward.export_unit VALUES (@id, ${office.unit});
        SELECT @id`;
}
