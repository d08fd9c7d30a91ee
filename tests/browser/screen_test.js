// Tests of the pages on the screens of their users: an office's desk, the portal's frame there, and a telephone.
import assert from "node:assert/strict";
import { awardUrl, exportUrl, reviewUrl } from "./campus.js";
import { keepsToTheWidth } from "./faults.js";
import { logInThroughTheForm, openFromMenu } from "./portal.js";
import { listed, rowOf, says } from "./review_page.js";
import { browserTest, picture } from "./stage.js";

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1280, height: 800 } };

browserTest("on a telephone nothing has to be moved sideways", async stage => {
    const page = await stage.loggedIn("staff1203", phone);
    for (const [name, url] of pages(await anApplication(stage))) {
        await page.goto(url);
        await picture(page, `phone-${name}`);
        await keepsToTheWidth(page);
    }
});

browserTest("at 1280 pixels nothing has to be moved sideways", async stage => {
    const page = await stage.loggedIn("staff1203", desk);
    for (const [name, url] of pages(await anApplication(stage))) {
        await page.goto(url);
        await picture(page, `desk-${name}`);
        await keepsToTheWidth(page);
    }
});

browserTest("the R&D office moves nothing sideways either, on a telephone and at 1280 pixels", async stage => {
    for (const [device, screen] of [["phone", phone], ["desk", desk]]) {
        const page = await stage.loggedIn("rd1", screen);
        await page.goto(`${awardUrl}?round=1111`);
        await page.getByLabel("預算總額").fill("1000000000000");
        await page.getByLabel("每點上限").fill("1000000");
        await page.getByRole("button", { name: "儲存" }).click();
        await says(page.getByRole("status").first(), "已儲存");
        await picture(page, `${device}-award`);
        await keepsToTheWidth(page);
    }
});

browserTest("in the portal's frame at 1280 pixels nothing has to be moved sideways", async stage => {
    const page = await stage.visitor(desk);
    await page.goto("/campus/login.php");
    await logInThroughTheForm(page, "staff1203");
    for (const entry of ["獎勵審核清單", "證照申請匯出"]) {
        const content = await openFromMenu(page, "申請", "研發申請作業", entry);
        await says(content.getByRole("heading"), entry);
        const [needed, given] = await content.locator(":root").evaluate(root => [root.scrollWidth, root.clientWidth]);
        assert.ok(needed <= given, `${entry} is ${needed} pixels wide in a frame of ${given}`);
    }
});

browserTest("on a telephone one can approve and reject", async stage => {
    const office = stage.office();
    const approved = stage.handIn(office);
    const rejected = stage.handIn(office, { student: "C000001682" });
    const page = await stage.loggedIn(office.reviewer, phone);
    await page.goto(reviewUrl);

    await rowOf(page, approved).status("核准").tap();
    await says(rowOf(page, approved).message, "請選擇等級");
    await rowOf(page, approved).level.selectOption("3");
    await says(rowOf(page, approved).message, "已儲存");

    await rowOf(page, rejected).reason.selectOption("R99");
    await rowOf(page, rejected).words.fill("請補正本");
    await rowOf(page, rejected).save.tap();
    await says(rowOf(page, rejected).message, "已儲存");

    assert.deepEqual([stage.result(approved), stage.result(rejected)], ["1/3/-", "2/-/其他：請補正本"]);
    await keepsToTheWidth(page);
    await picture(page, "phone-decided");
});

function pages(application) {
    return [["review", reviewUrl], ["one", `${reviewUrl}/${application}`], ["export", exportUrl],
        ["export-round", `${exportUrl}?round=1121`]];
}

async function anApplication(stage) {
    const page = await stage.loggedIn("staff1203");
    await page.goto(reviewUrl);
    return (await listed(page))[0];
}
