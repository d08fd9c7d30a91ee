// Tests of the list with the keyboard alone.
import assert from "node:assert/strict";
import { reviewUrl } from "./campus.js";
import { rowOf, says } from "./review_page.js";
import { browserTest } from "./stage.js";

browserTest("the keyboard alone approves with a level", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    const row = rowOf(page, application);

    await tabTo(page, row.status("審核中"));
    await page.keyboard.press("ArrowDown"); // to 核准
    await says(row.message, "按 Enter 或移到別處即儲存");
    await page.keyboard.press("Enter"); // asks for the level and focuses it
    await says(row.message, "請選擇等級");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");

    await says(row.message, "已儲存");
    assert.equal(stage.result(application), "1/3/-");
    assert.ok(await row.level.evaluate(each => each === document.activeElement));
});

browserTest("the keyboard alone rejects with words", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    const row = rowOf(page, application);

    await tabTo(page, row.reason);
    await page.keyboard.press("Space"); // opens the list
    await page.keyboard.type("R99");
    await page.keyboard.press("Enter"); // selects it and focuses the words
    await says(row.message, "請填寫原因說明");
    await page.keyboard.type("wants the original");
    await page.keyboard.press("Enter");

    await says(row.message, "已儲存");
    assert.equal(stage.result(application), "2/-/其他：wants the original");
});

browserTest("arrows through the choices save nothing until Enter, or until one leaves", async stage => {
    const office = stage.office();
    const [first, second] = [stage.handIn(office), stage.handIn(office)];
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);

    await tabTo(page, rowOf(page, first).status("審核中"));
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key); // once around the choices
    await tabTo(page, rowOf(page, first).reason);
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press("ArrowDown");
    assert.equal(stage.result(first), "0/-/-");
    await page.keyboard.press("Enter");
    await says(rowOf(page, first).message, "已儲存");
    assert.equal(stage.result(first), "2/-/未附存摺封面，或影像無法辨識"); // R04

    await tabTo(page, rowOf(page, second).level);
    await page.keyboard.press("ArrowDown");
    assert.equal(stage.result(second), "0/-/-");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await says(rowOf(page, second).message, "已儲存");
    assert.equal(stage.result(second), "1/1/-");
});

browserTest("an attachment opens with the keyboard", async stage => {
    const page = await stage.loggedIn("staff1203");
    await page.goto(reviewUrl);
    await tabTo(page, page.getByRole("link", { name: / 的銀行帳戶 1$/ }).first());
    const [tab] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("Enter")]);
    await tab.waitForURL(/\/attachment\/\d+$/);
});

// Presses Tab, at most 60 times, until the element has the focus, and checks that the focus is visible. Fails
// otherwise.
async function tabTo(page, locator) {
    for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        if (await locator.evaluate(each => each === document.activeElement)) {
            assert.equal(await locator.evaluate(each => getComputedStyle(each).outlineStyle), "solid");
            return;
        }
    }
    assert.fail("Tab does not lead there");
}
