// Tests of the detail page: its pictures, its keys, and the way to the next application.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { campusFolder, reviewUrl, sql, sqlValue } from "./campus.js";
import { says } from "./review_page.js";
import { browserTest, picture } from "./stage.js";

const oneOf = page => ({
    name: page.locator(".who h2"),
    note: page.locator(".note.saved"),
    form: page.locator(".one form.decision"),
    image: page.locator(".picture:not([hidden]) img"),
    tab: name => page.getByRole("tab", { name }),
    findings: page.locator(".checks"),
    history: page.locator(".history"),
});

const idOf = page => /\/review\/(\d+)/.exec(page.url())?.[1];

// Attaches copies of a demo student's picture to the application.
function attach(application, kind, copies = 1) {
    const folder = `${campusFolder}/uploads`;
    const round = readdirSync(folder).find(each => /^\d+$/.test(each));
    const letter = kind === "bankbook" ? "B" : "L";
    const [drawn] = readdirSync(`${folder}/${round}`).filter(each => each.includes(`-${letter}1`));
    mkdirSync(`${folder}/browser`, { recursive: true });
    for (let number = 1; number <= copies; number++) {
        const path = `browser/${application}-${letter}${number}.jpg`;
        copyFileSync(`${folder}/${round}/${drawn}`, `${folder}/${path}`);
        sql`INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, path)
            VALUES (${application}, ${letter}, ${number}, 'x.jpg', ${path})`;
    }
}

// Opens the detail page and waits until its script listens to keys.
async function open(page, application, query = "") {
    await page.goto(`${reviewUrl}/${application}?${query}`);
    await isReady(page);
}

async function isReady(page) {
    await page.locator("[data-keys-help]:visible").waitFor();
}

// Presses a key and waits for the next page.
async function press(page, key) {
    const before = page.url();
    await page.keyboard.press(key);
    await page.waitForURL(url => url.href !== before);
    await isReady(page);
}

browserTest("twenty applications are reviewed with the keyboard alone", async stage => {
    const office = stage.office();
    const applications = Array.from({ length: 20 }, () => stage.handIn(office));
    const page = await stage.loggedIn(office.reviewer);
    await page.goto(reviewUrl);
    await isReady(page);
    await page.keyboard.press("j");
    await press(page, "Enter");
    assert.equal(idOf(page), applications[0]);

    for (let done = 0; done < 20; done++) {
        if (done % 4 === 3) {
            await page.keyboard.press("r"); // opens the list of reasons
            await page.getByRole("dialog").waitFor();
            await press(page, "5"); // the fifth: R05
        } else {
            await press(page, String(1 + done % 4));
        }
        await says(oneOf(page).note.first(), "已儲存");
    }
    await says(page.locator("body"), "這個條件下已沒有待審的申請");
    const results = applications.map(each => stage.result(each));
    assert.deepEqual(results.slice(0, 4), ["1/1/-", "1/2/-", "1/3/-", "2/-/未附證照影本，或影像模糊、不完整"]);
    assert.ok(results.every(each => !each.startsWith("0")));
});

browserTest("J and K lead through the list it was opened from, also by back and reload", async stage => {
    const office = stage.office();
    const [a, b, c] = ["3", "1", "2"].map(last => stage.handIn(office, { student: `C00000168${last}` }));
    const page = await stage.loggedIn(office.reviewer);
    await open(page, b, "sort=student&status=any");
    await press(page, "j");
    assert.equal(idOf(page), c);
    await press(page, "j");
    assert.equal(idOf(page), a);
    await press(page, "k");
    assert.equal(idOf(page), c);
    await page.reload();
    await page.goBack();
    assert.equal(idOf(page), a);
    assert.match(page.url(), /sort=student/);
});

browserTest("no key decides while somebody writes, or with single keys switched off", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await open(page, application);
    const words = page.getByRole("textbox", { name: "給同仁的備註" });
    await words.click();
    await page.keyboard.type("123 RUZ jk");
    assert.equal(await words.inputValue(), "123 RUZ jk");
    assert.equal(idOf(page), application);

    await page.getByRole("button", { name: /快速鍵/ }).click();
    await page.getByRole("checkbox", { name: "使用單鍵快速鍵" }).uncheck();
    await picture(page, "keys-help");
    await page.keyboard.press("Escape");
    await page.locator("h1").click();
    await page.keyboard.press("1");
    await page.reload(); // the setting is remembered
    await isReady(page);
    await page.keyboard.press("1");
    await page.waitForTimeout(200);
    assert.equal(stage.result(application), "0/-/-");
});

browserTest("Z takes the last decision back, and history tells of both", async stage => {
    const office = stage.office();
    const [first, second] = [stage.handIn(office), stage.handIn(office)];
    const page = await stage.loggedIn(office.reviewer);
    await open(page, first);
    await press(page, "2");
    assert.equal(idOf(page), second);
    await press(page, "z");
    await says(oneOf(page).note, "已復原");
    assert.equal(stage.result(first), "0/-/-");
    assert.equal(idOf(page), first);
    await says(oneOf(page).history, "審核中 → 核准 2級");
    await says(oneOf(page).history, "（復原）");
});

browserTest("pictures stand in tabs, upright, and can be enlarged, turned and moved on by keys", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    attach(application, "bankbook");
    attach(application, "certificate", 2);
    const page = await stage.loggedIn(office.reviewer);
    await open(page, application);
    const one = oneOf(page);

    await one.tab("存摺 1").and(page.locator("[aria-selected=true]")).waitFor();
    await page.keyboard.press("c");
    await one.tab("證照 1").and(page.locator("[aria-selected=true]")).waitFor();
    await page.keyboard.press("c");
    await one.tab("證照 2").and(page.locator("[aria-selected=true]")).waitFor();
    assert.equal(await page.locator(".picture:visible").count(), 1);

    const width = async () => (await one.image.boundingBox()).width;
    const fitted = await width();
    await page.keyboard.press("+");
    await page.waitForFunction(([before]) => document.querySelector(".picture:not([hidden]) img").getBoundingClientRect().width > before, [fitted]);
    await page.keyboard.press("0");
    await page.waitForFunction(([before]) => Math.abs(document.querySelector(".picture:not([hidden]) img").getBoundingClientRect().width - before) < 2, [fitted]);
    await page.getByRole("button", { name: /旋轉/ }).click();
    await picture(page, "one-turned");
    await page.keyboard.press("b");
    await one.tab("存摺 1").and(page.locator("[aria-selected=true]")).waitFor();
});

browserTest("a PDF stands in the browser's own viewer, and what is no picture says so", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    mkdirSync(`${campusFolder}/uploads/browser`, { recursive: true });
    writeFileSync(`${campusFolder}/uploads/browser/${application}.pdf`, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n");
    writeFileSync(`${campusFolder}/uploads/browser/${application}.txt`, "no picture");
    for (const [letter, kind] of [["L", "pdf"], ["B", "txt"]])
        sql`INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, path)
            VALUES (${application}, ${letter}, 1, 'x', ${`browser/${application}.${kind}`})`;
    const page = await stage.loggedIn(office.reviewer);
    await open(page, application);
    await says(page.locator(".picture:visible"), "這個附件無法顯示");
    await says(oneOf(page).findings, "存摺封面無法開啟");
    await page.keyboard.press("c");
    await page.locator(".picture:visible iframe").waitFor();
});

browserTest("what a check blocks is not approved by one key: it asks for the reason first", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    sql`UPDATE campus.license_apply SET obtain_date = '2001-02-03' WHERE apply_no = ${application}`;
    const page = await stage.loggedIn(office.reviewer);
    await open(page, application, "stay=1");
    await says(oneOf(page).findings, "取得日期早於獲證期間");
    await page.keyboard.press("3");
    await page.locator("input[name=exception]:focus").waitFor();
    assert.equal(stage.result(application), "0/-/-");
    await page.keyboard.type("principal's approval");
    await press(page, "Enter");
    assert.equal(stage.result(application), "1/3/-");
    await says(oneOf(page).history, "例外核准：principal's approval");
});

browserTest("the loser of a race on one screen sees who decided what and keeps the choice", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const mine = await stage.loggedIn(office.reviewer);
    const theirs = await stage.loggedIn(office.colleague);
    await open(mine, application);
    await open(theirs, application, "stay=1");
    await press(theirs, "3");
    stage.expectAnswer(mine, 409);
    await mine.keyboard.press("1");
    await says(mine.getByRole("alert"), "這筆申請剛才已被更新");
    await says(mine.locator(".result").first(), "核准 3級 黃先生");
    assert.equal(await mine.locator("select[name=level]").inputValue(), "1");
    assert.equal(stage.result(application), "1/3/-");
});

browserTest("a note for colleagues is there for the next one, and the student never sees it", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const mine = await stage.loggedIn(office.reviewer);
    await open(mine, application);
    await mine.getByRole("textbox", { name: "給同仁的備註" }).fill("已電話確認");
    await mine.getByRole("button", { name: "加註" }).click();
    const theirs = await stage.loggedIn(office.colleague);
    await open(theirs, application);
    await says(theirs.locator(".notes"), "已電話確認");
    assert.equal(sqlValue`SELECT COALESCE(reason, '') FROM campus.license_apply WHERE apply_no = ${application}`, "");
});

browserTest("without script the same page decides, shows every picture and leads on", async stage => {
    const office = stage.office();
    const [first, second] = [stage.handIn(office), stage.handIn(office)];
    attach(first, "bankbook");
    attach(first, "certificate");
    const page = await stage.loggedIn(office.reviewer, { javaScriptEnabled: false });
    await page.goto(`${reviewUrl}/${first}`);
    assert.equal(await page.locator(".picture img").count(), 2);
    await page.getByRole("radio", { name: "核准", exact: true }).check();
    await page.locator("select[name=level]").selectOption("2");
    await page.getByRole("button", { name: "儲存" }).click();
    assert.equal(idOf(page), second);
    await says(page.locator(".note.saved"), "核准 2級");
    await page.getByRole("button", { name: "復原" }).click();
    await says(page.locator(".note.saved"), "已復原");
    assert.equal(stage.result(first), "0/-/-");
});

browserTest("a second stroke of the reason's key decides nothing on the page that follows", async stage => {
    const office = stage.office();
    const [first, second] = [stage.handIn(office), stage.handIn(office)];
    const page = await stage.loggedIn(office.reviewer);
    await page.clock.setFixedTime(new Date()); // quick strokes, however slow the next page is here
    await open(page, first);
    await page.keyboard.press("r");
    await page.getByRole("dialog").waitFor();
    await press(page, "1");
    await page.keyboard.press("1");
    await page.waitForTimeout(200);
    assert.equal(idOf(page), second);
    assert.equal(stage.result(second), "0/-/-");
});

browserTest("a note that was typed and not yet added goes with the decision; Enter in it adds it alone", async stage => {
    const office = stage.office();
    const application = stage.handIn(office);
    const page = await stage.loggedIn(office.reviewer);
    await open(page, application, "stay=1");
    const note = page.getByRole("textbox", { name: "給同仁的備註" });
    await note.fill("first");
    await note.press("Enter");
    await says(page.locator(".notes"), "first");
    assert.equal(stage.result(application), "0/-/-");
    await isReady(page);
    await note.fill("second");
    await page.locator("h1").click();
    await press(page, "2");
    await says(page.locator(".notes"), "second");
    assert.equal(stage.result(application), "1/2/-");
});
