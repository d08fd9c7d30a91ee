// Tests of decisions in the list: a choice is saved at once, and no decision is lost or overwritten silently.
import assert from "node:assert/strict";
import { reviewUrl } from "./campus.js";
import { count, rowOf, says } from "./review_page.js";
import { browserTest } from "./stage.js";

browserTest("choosing a level saves at once, the counts move, and the focus stays", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    stage.handIn(office, { student: "C000001682" });
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    assert.equal(await count(page, "審核中"), 2);

    await rowOf(page, application).level.focus();
    await rowOf(page, application).level.selectOption("2");

    await says(rowOf(page, application).message, "已儲存");
    await says(rowOf(page, application).result, "核准 2級 陳小姐");
    assert.equal(stage.result(application), "1/2/-");
    assert.deepEqual([await count(page, "審核中"), await count(page, "核准"), await count(page, "未核准")], [1, 1, 0]);
    await says(page.locator(".progress").first(), "待審 1 / 核准 1 / 未核准 0");
    assert.ok(await rowOf(page, application).level.evaluate(each => each === document.activeElement));
    assert.ok(await rowOf(page, application).save.isHidden());
});

browserTest("choosing a reason saves at once, and another one takes its place", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);

    await rowOf(page, application).reason.selectOption("R03");
    await says(rowOf(page, application).result, "未核准：銀行代碼或帳號與存摺影本不符");
    await rowOf(page, application).reason.selectOption("R02");
    await says(rowOf(page, application).result, "未核准：銀行帳戶非申請學生本人");
    assert.equal(stage.result(application), "2/-/銀行帳戶非申請學生本人");
});

browserTest("the other reason is saved when its words are there, and not before", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    const { reason, words, save, message } = rowOf(page, application);

    await reason.selectOption("R99");
    await says(message, "請填寫原因說明，再按「儲存」。");
    assert.ok(await words.evaluate(each => each === document.activeElement));
    assert.equal(stage.result(application), "0/-/-");

    await words.fill("請補 <正本> & 影本");
    await save.click();
    await says(message, "已儲存");
    assert.equal(stage.result(application), "2/-/其他：請補 <正本> & 影本");
});

browserTest("the loser of a race sees who decided what, keeps what was typed, and can press 儲存", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const mine = await stage.loggedIn(office.reviewer);
    const theirs = await stage.loggedIn(office.colleague);
    await Promise.all([mine.goto(reviewUrl), theirs.goto(reviewUrl)]);

    await rowOf(theirs, application).level.selectOption("3");
    await says(rowOf(theirs, application).message, "已儲存");

    stage.expectAnswer(mine, 409);
    const row = rowOf(mine, application);
    await row.level.selectOption("1");
    await says(row.message, "這筆申請剛才已被更新，您的選擇尚未儲存。");
    await says(row.result, "核准 3級 黃先生");
    assert.equal(await row.level.inputValue(), "1");
    assert.ok(await row.save.isVisible());
    assert.equal(stage.result(application), "1/3/-");

    // The reviewer has seen the other decision and saves all the same.
    await row.save.click();
    await says(row.result, "核准 1級 陳小姐");
    assert.equal(stage.result(application), "1/1/-");
});

browserTest("when the session has ended the row says so, and after a new login 儲存 saves the choice", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    const row = rowOf(page, application);

    await stage.sessionEnds(page);
    stage.expectAnswer(page, 401);
    await row.level.selectOption("2");
    await says(row.message, "登入已逾時，尚未儲存。");
    assert.equal(await row.level.inputValue(), "2");

    const login = row.message.getByRole("link", { name: "開新分頁登入" });
    const [tab] = await Promise.all([page.waitForEvent("popup"), login.click()]);
    await tab.getByRole("button", { name: "確定送出" }).waitFor();
    await stage.logInAgain(page, office.reviewer);
    await tab.close();

    // The row's form belongs to the old session: the script renews the form and sends it again.
    stage.expectAnswer(page, 403);
    await row.save.click();
    await says(row.message, "已儲存");
    assert.equal(stage.result(application), "1/2/-");
});

browserTest("without a connection the choice stays, and 儲存 saves it when the line is back", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    const row = rowOf(page, application);

    stage.expectFailure(page, "net::ERR_INTERNET_DISCONNECTED");
    await page.context().setOffline(true);
    await row.level.selectOption("3");
    await says(row.message, "連線中斷，尚未儲存。");
    assert.equal(await row.level.inputValue(), "3");

    await page.context().setOffline(false);
    await row.save.click();
    await says(row.message, "已儲存");
    assert.equal(stage.result(application), "1/3/-");
});
