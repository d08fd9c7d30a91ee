// What is wrong with a page for those who see it badly, hear it, or have a small screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { picture } from "./stage.js";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] };

// Asks axe about the page as it is now, in light and in dark, and keeps a picture of both under this name.
export async function hasNoFaults(page, name) {
    for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await picture(page, `${name}-${colorScheme}`);
        assert.deepEqual(await faultsOf(page), [], `${name}, ${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: null });
}

// The page's content keeps to the screen's width: nobody has to move it sideways.
export async function keepsToTheWidth(page) {
    const needed = await page.evaluate(() => document.scrollingElement.scrollWidth);
    const { width } = page.viewportSize();
    assert.ok(needed <= width, `the page is ${needed} pixels wide on a screen of ${width}`);
}

// The browser's debugger puts axe in, which the page's policy would not let in.
async function faultsOf(page) {
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(options => globalThis.axe.run(document, options), rules);
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => `${node.target}`).join(", ")}`);
}
