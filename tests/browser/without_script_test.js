// Tests of the pages without script: everything works with forms, links and whole pages.
import assert from "node:assert/strict";
import { exportUrl, reviewUrl } from "./campus.js";
import { rowOf, says } from "./review_page.js";
import { browserTest, picture } from "./stage.js";

const withoutScript = { javaScriptEnabled: false };

browserTest("without script a level and 儲存 approve", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer, withoutScript);
    await page.goto(reviewUrl);

    await rowOf(page, application).status("核准").check();
    await rowOf(page, application).level.selectOption("3");
    await rowOf(page, application).save.click();

    await says(page.getByRole("status").first(), "已儲存");
    await says(page.locator(".note.saved"), "核准 3級");
    assert.equal(stage.result(application), "1/3/-");
    await picture(page, "without-script-saved");
});

browserTest("without script a reason and its words reject", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer, withoutScript);
    await page.goto(reviewUrl);

    await rowOf(page, application).status("未核准").check();
    await rowOf(page, application).reason.selectOption("R99");
    await rowOf(page, application).words.fill("請補正本");
    await rowOf(page, application).save.click();

    await says(page.locator(".note.saved"), "未核准：其他：請補正本");
    assert.equal(stage.result(application), "2/-/其他：請補正本");
});

browserTest("without script a missing reason is asked for, on top and at the row", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer, withoutScript);
    await page.goto(reviewUrl);

    stage.expectAnswer(page, 422);
    await rowOf(page, application).status("未核准").check();
    await rowOf(page, application).save.click();

    await says(page.getByRole("alert"), "尚未儲存：未核准時請選擇原因。");
    await says(rowOf(page, application).message, "未核准時請選擇原因。");
    assert.ok(await rowOf(page, application).status("未核准").isChecked());
    assert.equal(stage.result(application), "0/-/-");
    await picture(page, "without-script-refused");
});

browserTest("without script the filter has its button, and the export its link", async stage => {
    const page = await stage.loggedIn("staff1203", withoutScript);
    await page.goto(reviewUrl);
    await page.getByLabel("會議項次").selectOption("112年度第1梯次");
    await page.getByRole("button", { name: "查詢" }).click();
    await says(page.locator(".facts").first(), "112年度第1梯次");

    await page.goto(exportUrl);
    await page.getByRole("button", { name: "匯出 112年度第1梯次 全資料" }).click();
    await says(page.getByRole("status").first(), "下載路徑：License_");
});

browserTest("without script a session that ended loses nothing: log in beside, reload, save", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer, withoutScript);
    await page.goto(reviewUrl);
    await rowOf(page, application).status("未核准").check();
    await rowOf(page, application).reason.selectOption("R99");
    await rowOf(page, application).words.fill("請補正本");
    await stage.sessionEnds(page);
    stage.expectAnswer(page, 401);
    await rowOf(page, application).save.click();
    await says(page.locator("h1"), "請先登入");

    await stage.logInAgain(page, office.reviewer);
    stage.expectAnswer(page, 403);
    await page.reload(); // the browser sends the form again
    assert.equal(await rowOf(page, application).words.inputValue(), "請補正本");
    await rowOf(page, application).save.click();
    await says(page.locator(".note.saved"), "未核准：其他：請補正本");
    assert.equal(stage.result(application), "2/-/其他：請補正本");
});
