// Tests of bulk decisions.
import assert from "node:assert/strict";
import { reviewUrl, sql } from "./campus.js";
import { rowOf, says } from "./review_page.js";
import { browserTest, picture } from "./stage.js";

const box = (page, application) => rowOf(page, application).row.getByRole("checkbox");

browserTest("Shift and a click tick all between, and they are approved after their names were shown", async stage => {
    const office = stage.office();
    const applications = Array.from({ length: 5 }, () => stage.handIn(office));
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    await box(page, applications[1]).click();
    await box(page, applications[3]).click({ modifiers: ["Shift"] });
    await says(page.locator(".several"), "已選 3 筆");
    await page.locator(".several select[name=level]").selectOption("3");
    await picture(page, "several-ticked");
    await page.getByRole("button", { name: "核准所選…", exact: true }).click();

    await says(page.locator(".note"), "將 3 筆申請審核為「核准 3級」");
    assert.equal(await page.locator(".names tbody tr").count(), 3);
    assert.equal(stage.result(applications[1]), "0/-/-");
    await picture(page, "several-asked");
    await page.getByRole("button", { name: "確定儲存 3 筆" }).click();

    await says(page.locator(".note.saved"), "已儲存 3 筆");
    assert.deepEqual(applications.map(each => stage.result(each)), ["0/-/-", "1/3/-", "1/3/-", "1/3/-", "0/-/-"]);
    await page.getByRole("button", { name: "復原" }).click();
    await says(page.locator(".note.saved"), "復原為原來的結果");
    assert.ok(applications.every(each => stage.result(each) === "0/-/-"));
});

browserTest("however long they take, nobody is asked how far they are", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    const asked = [];
    page.on("request", request => { if (request.url().includes("progress")) asked.push(request.url()); });
    await page.goto(reviewUrl);
    await box(page, application).click();
    await page.locator(".several select[name=level]").selectOption("3");
    await page.getByRole("button", { name: "核准所選…", exact: true }).click();
    await page.route(reviewUrl, async route => {
        await new Promise(resolve => { setTimeout(resolve, 2500); });
        await route.continue();
    });
    await page.getByRole("button", { name: "確定儲存 1 筆" }).click();

    await says(page.locator(".note.saved"), "已儲存 1 筆");
    assert.deepEqual(asked, []);
});

browserTest("what a check blocks is left out and named", async stage => {
    const office = stage.office();
    const [fine, blocked] = [stage.handIn(office), stage.handIn(office)];
    sql`UPDATE campus.license_apply SET obtain_date = '2001-02-03' WHERE apply_no = ${blocked}`;
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    await page.getByLabel("本頁全選").check();
    await page.locator(".several select[name=level]").selectOption("2");
    await page.getByRole("button", { name: "核准所選…", exact: true }).click();
    await says(page.locator("h2").first(), "略過 1 筆");
    await says(page.locator(".names").first(), "取得日期早於獲證期間");
    await page.getByRole("button", { name: "確定儲存 1 筆" }).click();
    await picture(page, "several-done");
    assert.equal(stage.result(fine), "1/2/-");
    assert.equal(stage.result(blocked), "0/-/-");
});

browserTest("without script the boxes and the buttons do the same", async stage => {
    const office = stage.office();
    const applications = [stage.handIn(office), stage.handIn(office)];
    const page = await stage.loggedIn(office.reviewer, { javaScriptEnabled: false });
    await page.goto(reviewUrl);
    for (const application of applications) await box(page, application).check();
    await page.locator(".several select[name=reason]").selectOption("R19");
    await page.getByRole("button", { name: "不核准所選…" }).click();
    await page.getByRole("button", { name: "確定儲存 2 筆" }).click();
    assert.ok(applications.every(each => stage.result(each) === "2/-/逾期或資料未於期限內補正"));
});
