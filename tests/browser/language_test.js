// Tests of the English pages, for users who chose English in the portal: marked as English, without faults, and with
// English texts from the script.
import assert from "node:assert/strict";
import { awardUrl, campusUrl, exportUrl, reviewUrl, sql } from "./campus.js";
import { hasNoFaults, keepsToTheWidth } from "./faults.js";
import { rowOf, says } from "./review_page.js";
import { browserTest } from "./stage.js";

const phone = { width: 390, height: 844 };
const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff0c\uff0e-\uff60]/u; // Han and its punctuation, but for － of a tool

browserTest("every page is English for a department, and has no faults", async stage => {
    const { office, page } = await englishOffice(stage);
    const [first] = [stage.handIn(office), stage.handIn(office)];
    await isSound(page, reviewUrl, "review");
    await isSound(page, `${reviewUrl}?more=1`, "review-more");
    await isSound(page, `${reviewUrl}/${first}`, "one");
    await isSound(page, exportUrl, "export");
    await page.getByRole("link", { name: /^Hand-over overview/ }).first().click();
    await isSound(page, page.url(), "round");
    await isSound(page, `${campusUrl}/campus/certaward/help`, "help");
    stage.expectAnswer(page, 404);
    await isSound(page, `${reviewUrl}/999999999`, "error");
});

browserTest("several are decided on an English page, and exported", async stage => {
    const { office, page } = await englishOffice(stage);
    const [first] = [stage.handIn(office), stage.handIn(office)];
    await page.goto(reviewUrl);
    await rowOf(page, first).row.getByRole("checkbox").check();
    await page.locator(".several select[name=level]").selectOption("3");
    await page.getByRole("button", { name: "Approve selected…" }).click();
    await looksSound(page, "several-asked");
    await page.getByRole("button", { name: "Confirm and save (1)" }).click();
    await says(page.locator(".note.saved"), "Saved 1");
    await looksSound(page, "several-saved");

    await page.goto(exportUrl);
    await page.getByRole("button", { name: "Approved" }).first().click();
    await says(page.getByRole("status").first(), "1 still pending");
    await looksSound(page, "export-asked");
    await page.getByRole("button", { name: "Export anyway: Approved" }).click();
    await says(page.getByRole("status").first(), "Download link: License_");
    await looksSound(page, "exported");
});

browserTest("the R&D office's amounts are English, and have no faults", async stage => {
    const page = await stage.loggedIn("rd1");
    await stage.reads(page, "en");
    await isSound(page, awardUrl, "award");
});

browserTest("the script speaks English at a row", async stage => {
    const { office, page } = await englishOffice(stage);
    const [first, second] = [stage.handIn(office), stage.handIn(office, { student: "C000001682" })];
    await page.goto(reviewUrl);

    await rowOf(page, first).status("Approved").check();
    await isEnglish(page, rowOf(page, first).message, "Please choose a level; it is saved at once.");
    await rowOf(page, first).level.selectOption("3");
    await isEnglish(page, rowOf(page, first).message, /^Saved$/); // the hint before says "it is saved" too
    await rowOf(page, second).reason.selectOption("R99");
    await isEnglish(page, rowOf(page, second).message, "Please write an explanation, then press Save.");
    await looksSound(page, "review-saved");
});

browserTest("the script's own parts of a page are English", async stage => {
    const { office, page } = await englishOffice(stage);
    const application = stage.handIn(office);
    sql`INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, path)
        SELECT ${application}, 'B', 1, 'x.jpg', path FROM campus.license_file WHERE path LIKE '1121%B1.jpg' LIMIT 1`;
    await page.goto(`${reviewUrl}/${application}`);
    const tools = page.getByRole("group", { name: "Picture tools" }).getByRole("button");
    await tools.first().waitFor();
    const names = await tools.evaluateAll(all => all.map(each => `${each.getAttribute("aria-label")} / ${each.title}`));
    assert.ok(names.length >= 4, names);
    assert.doesNotMatch(names.join("\n"), chinese);

    await page.keyboard.press("c");
    await isEnglish(page, page.locator("#live"), "Certificate missing.");
    await page.keyboard.press("?");
    const shortcuts = page.getByRole("dialog", { name: "Shortcuts" });
    await says(shortcuts, "Undo the last decision");
    assert.doesNotMatch(await shortcuts.innerText(), chinese);
    await looksSound(page, "shortcuts");
});

async function englishOffice(stage) {
    const office = stage.office();
    const page = await stage.loggedIn(office.reviewer);
    await stage.reads(page, "en");
    return { office, page };
}

async function isSound(page, url, name) {
    await page.goto(url);
    await looksSound(page, name);
    const screen = page.viewportSize();
    await page.setViewportSize(phone);
    await keepsToTheWidth(page);
    await page.setViewportSize(screen);
}

async function looksSound(page, name) {
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await keepsToTheWidth(page);
    await hasNoFaults(page, `en-${name}`);
}

// Checks that the element shows this text without Chinese, and that the live region tells it to users of a screen
// reader.
async function isEnglish(page, place, text) {
    await says(place, text);
    await says(page.locator("#live"), text);
    assert.doesNotMatch(await place.innerText(), chinese);
}
