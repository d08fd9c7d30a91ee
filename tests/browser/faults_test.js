// Tests every page, in each state that looks different, in light and in dark: axe finds no fault of WCAG 2.1 A and AA.
import { awardUrl, exportUrl, reviewUrl, sql } from "./campus.js";
import { hasNoFaults } from "./faults.js";
import { rowOf, says } from "./review_page.js";
import { browserTest } from "./stage.js";

browserTest("the list has no faults, before and after saving, and with a hint", async stage => {
    const office = stage.office();
    const students = ["C000001690", "C000001691", "C000001692", "C000001693"];
    const [first, second, third] = students.map(student => stage.handIn(office, { student }));
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    await hasNoFaults(page, "review");

    await rowOf(page, first).level.selectOption("3");
    await says(rowOf(page, first).message, "已儲存");
    await rowOf(page, second).reason.selectOption("R03");
    await says(rowOf(page, second).message, "已儲存");
    await rowOf(page, third).reason.selectOption("R99");
    await says(rowOf(page, third).message, "請填寫原因說明");
    await hasNoFaults(page, "review-saved");
});

browserTest("a row that lost a race has no faults", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const mine = await stage.loggedIn(office.reviewer);
    const theirs = await stage.loggedIn(office.colleague);
    await Promise.all([mine.goto(reviewUrl), theirs.goto(reviewUrl)]);
    await rowOf(theirs, application).level.selectOption("3");
    await says(rowOf(theirs, application).message, "已儲存");

    stage.expectAnswer(mine, 409);
    await rowOf(mine, application).reason.selectOption("R10");
    await says(rowOf(mine, application).message, "尚未儲存");
    await hasNoFaults(mine, "review-lost-race");
});

browserTest("a row whose session has ended has no faults", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    await stage.sessionEnds(page);
    stage.expectAnswer(page, 401);
    await rowOf(page, application).level.selectOption("3");
    await says(rowOf(page, application).message, "登入已逾時");
    await hasNoFaults(page, "review-session-ended");
});

browserTest("a refused row has no faults on a page that came whole", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    stage.expectAnswer(page, 422);
    // Sends the form past our script, as a browser without script sends it.
    await rowOf(page, application).row.locator("form").evaluate(form => {
        form.elements.status.value = "rejected";
        form.submit();
    });
    await says(page.getByRole("alert"), "未核准時請選擇原因。");
    await hasNoFaults(page, "review-refused");
});

browserTest("one application's page has no faults", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(`${reviewUrl}/${application}`);
    await hasNoFaults(page, "one");
});

browserTest("one application's page has no faults with findings, help, reasons, and something to mend", async stage => {
    const office = stage.office();
    const [application, next] = [stage.handIn(office), stage.handIn(office)];
    sql`UPDATE campus.license_apply SET obtain_date = '2001-02-03', bank_code = '9990001' WHERE apply_no = ${application}`;
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(`${reviewUrl}/${application}`);
    await hasNoFaults(page, "one-findings");
    await page.keyboard.press("?");
    await hasNoFaults(page, "one-help");
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    await page.getByRole("dialog").waitFor();
    await hasNoFaults(page, "one-reasons");
    await page.keyboard.press("Escape");
    await page.keyboard.press("3");
    await page.locator("input[name=exception]:focus").waitFor();
    await hasNoFaults(page, "one-exception");
    await page.goto(`${reviewUrl}/${next}`);
    await page.keyboard.press("2");
    await says(page.locator(".note.saved"), "已儲存");
    await hasNoFaults(page, "one-saved");
});

browserTest("deciding several has no faults: ticked, asked, done", async stage => {
    const office = stage.office();
    const blocked = stage.handIn(office);
    stage.handIn(office);
    sql`UPDATE campus.license_apply SET obtain_date = '2001-02-03' WHERE apply_no = ${blocked}`;
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(`${reviewUrl}?more=1`);
    await page.keyboard.press("j");
    await page.getByLabel("本頁全選").check();
    await hasNoFaults(page, "several-ticked");
    await page.locator(".several select[name=level]").selectOption("2");
    await page.getByRole("button", { name: "核准所選…", exact: true }).click();
    await says(page.locator("h2").first(), "略過 1 筆");
    await hasNoFaults(page, "several-asked");
    await page.getByRole("button", { name: "確定儲存 1 筆" }).click();
    await says(page.locator(".note.saved"), "已儲存 1 筆");
    await hasNoFaults(page, "several-done");
});

browserTest("the R&D office's list has no faults with the departments' progress", async stage => {
    const page = await stage.loggedIn("rd1");
    await page.goto(`${reviewUrl}?more=1`);
    await page.getByText("各系所進度").click();
    await hasNoFaults(page, "review-rd");
});

browserTest("an empty list has no faults", async stage => {
    const page = await stage.loggedIn(stage.office().reviewer);
    await page.goto(reviewUrl);
    await hasNoFaults(page, "review-empty");
});

browserTest("the list of a past round has no faults, for the R&D office and for a department", async stage => {
    const rd = await stage.loggedIn("rd1");
    await rd.goto(`${reviewUrl}?round=1121&status=any`);
    await hasNoFaults(rd, "review-past-rd");
    const department = await stage.loggedIn("staff1203");
    await department.goto(`${reviewUrl}?round=1121&status=any`);
    await hasNoFaults(department, "review-past");
});

browserTest("the export has no faults, before and after", async stage => {
    const page = await stage.loggedIn("staff1203");
    await page.goto(exportUrl);
    await hasNoFaults(page, "export");
    await page.getByRole("button", { name: "匯出 112年度第1梯次 通過" }).click();
    await says(page.getByRole("status").first(), "下載路徑：");
    await hasNoFaults(page, "export-made");
});

browserTest("a round's hand-over has no faults, for a department and for the R&D office", async stage => {
    for (const account of ["staff1203", "rd1"]) {
        const page = await stage.loggedIn(account);
        await page.goto(`${exportUrl}?round=1121`);
        await hasNoFaults(page, `export-round-${account}`);
    }
});

browserTest("what is printed has no faults", async stage => {
    const page = await stage.loggedIn("staff1203");
    for (const name of ["roster", "bankbooks"]) {
        await page.goto(`${exportUrl.replace("export", name)}?round=1121`);
        await hasNoFaults(page, name);
    }
});

browserTest("the amounts have no faults: without a budget, refused, set, and after a lost race", async stage => {
    sql`DELETE FROM certaward.award_budget WHERE round_id = '1092';
        UPDATE certaward.review SET level = NULL WHERE status = 'approved' AND application_id IN
          (SELECT application_id FROM certaward.application WHERE round_id = '1092' AND unit_id = '1203')`;
    const [page, late] = [await stage.loggedIn("rd1"), await stage.loggedIn("rd2")];
    await page.goto(awardUrl); // a round with pending applications
    await hasNoFaults(page, "award-pending");
    await page.goto(`${awardUrl}?round=1092`);
    await late.goto(`${awardUrl}?round=1092`);
    await hasNoFaults(page, "award");

    stage.expectAnswer(page, 422);
    await page.getByLabel("預算總額").fill("１０００");
    await page.getByRole("button", { name: "儲存" }).click();
    await says(page.getByRole("alert"), "請用半形數字填寫");
    await hasNoFaults(page, "award-refused");

    await page.getByLabel("預算總額").fill("10,000");
    await page.getByRole("button", { name: "儲存" }).click();
    await says(page.getByRole("status").first(), "已儲存：預算總額 NT$10,000");
    await hasNoFaults(page, "award-saved");

    stage.expectAnswer(late, 409);
    await late.getByLabel("預算總額").fill("20000");
    await late.getByRole("button", { name: "儲存" }).click();
    await says(late.getByRole("alert"), "更新這個梯次的預算為 NT$10,000");
    await hasNoFaults(late, "award-lost-race");
});

browserTest("the page of 403 has no faults", async stage => {
    const page = await stage.loggedIn("noduty");
    stage.expectAnswer(page, 403);
    await page.goto(reviewUrl);
    await says(page.getByRole("heading"), "您沒有使用這項功能的權限");
    await hasNoFaults(page, "error-403");
});

browserTest("the page of 404 has no faults", async stage => {
    const page = await stage.loggedIn("staff1203");
    stage.expectAnswer(page, 404);
    await page.goto(`${reviewUrl}/999999999`);
    await says(page.getByRole("heading"), "找不到這個頁面或資料");
    await hasNoFaults(page, "error-404");
});
