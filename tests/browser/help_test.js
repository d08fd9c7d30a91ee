// Tests of the manual (操作說明) in each language: each page links to it, it can be read and printed, and its pictures
// show the pages as they are.
import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { awardUrl, campusUrl, exportUrl, reviewUrl } from "./campus.js";
import { hasNoFaults, keepsToTheWidth } from "./faults.js";
import { playScenes, screen } from "./help_scenes.js";
import { paperOf, printed } from "./paper.js";
import { drift, keep, seen } from "./pictured.js";
import { says } from "./review_page.js";
import { browserTest, picture } from "./stage.js";

const helpUrl = `${campusUrl}/campus/certaward/help`;
const takesPictures = process.env.HELP_PICTURES === "take"; // make help-pictures
const mostBytes = 64_000;
const manuals = [["Chinese", "zh", ""], ["English", "en", "en/"]]; // name, language, folder of the pictures

for (const [name, language, folder] of manuals) {
    browserTest(`the pictures of the ${name} manual are those of the pages`, async stage => {
        const studio = await stage.visitor();
        const drifts = [];
        await playScenes(stage, language, async (scene, page, last) => {
            const now = await seen(page, last);
            if (takesPictures) await keep(studio, folder + scene, now);
            drifts.push(await drift(studio, folder + scene, now));
        });
        assert.deepEqual(drifts.filter(Boolean), [], "take them anew and look at them: make help-pictures");
    });

    browserTest(`the ${name} manual shows each of its pictures, and each is small`, async stage => {
        const page = await stage.loggedIn("staff1203");
        await stage.reads(page, language);
        await page.goto(helpUrl);
        const shown = await page.locator(".manual img").evaluateAll(async images => {
            await Promise.all(images.map(image => image.decode()));
            return images.map(image => [image.src.split("/static/help/")[1], image.naturalWidth, image.alt.length > 10]);
        });
        const files = readdirSync(`templates/static/help/${folder}`).filter(file => file.endsWith(".webp")).map(file => folder + file);
        assert.deepEqual(shown.map(([file]) => file).sort(), files.sort());
        assert.ok(shown.every(([, width, isTold]) => width === screen.viewport.width && isTold), JSON.stringify(shown));
        for (const file of files) assert.ok(statSync(`templates/static/help/${file}`).size <= mostBytes, file);
    });
}

browserTest("a picture of another page is noticed", async stage => {
    const studio = await stage.visitor();
    const page = await stage.loggedIn("staff1203", screen);
    await page.goto(exportUrl);
    const words = await seen(page, page.locator("tbody tr").nth(2));
    assert.match(await drift(studio, "export", words), /^export: line \d+ was ".*" and is ".*"$/);
});

browserTest("every page leads to the manual, beside itself", async stage => {
    const page = await stage.loggedIn("rd1");
    for (const url of [reviewUrl, exportUrl, awardUrl, exportUrl.replace("export", "roster"), exportUrl.replace("export", "bankbooks")]) {
        await page.goto(url);
        const [manual] = await Promise.all([page.waitForEvent("popup"), page.getByRole("link", { name: "操作說明" }).click()]);
        await says(manual.getByRole("heading", { level: 1 }), "操作說明");
        assert.equal(await manual.getByRole("link", { name: "操作說明" }).count(), 0);
        await manual.close();
    }
});

browserTest("the manual has no faults, and keeps to the width of a telephone", async stage => {
    const page = await stage.loggedIn("rd1");
    await page.goto(helpUrl);
    await hasNoFaults(page, "help");
    await page.setViewportSize({ width: 390, height: 844 });
    await keepsToTheWidth(page);
    await picture(page, "phone-help");
});

browserTest("every entry of its contents leads to a section", async stage => {
    const page = await stage.loggedIn("rd1");
    await page.goto(helpUrl);
    const entries = await page.locator(".contents a").evaluateAll(links => links.map(link => [link.textContent, link.hash]));
    const sections = await page.locator(".manual section").evaluateAll(all => all.map(each => [each.querySelector("h2").textContent, `#${each.id}`]));
    assert.ok(entries.length >= 9);
    assert.deepEqual(entries, sections);
});

browserTest("the manual is printed on A4, and nothing of the screen with it", async stage => {
    const page = await stage.loggedIn("staff1203");
    await page.goto(helpUrl);
    const pages = await printed(page, "help-printed");
    assert.deepEqual(paperOf("help-printed"), [210, 297]);
    const text = pages.join("\n");
    for (const words of ["進入系統", "逐筆確認", "核章清冊", "遇到狀況時"]) assert.ok(text.includes(words), words);
    assert.ok(!text.includes("列印\n"), "the button is printed");
    assert.ok(pages.length <= 8, `${pages.length} pages`);
});
