// Checks a page for users with low vision, with a screen reader, or with a small screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { picture } from "./stage.js";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] };

// Fails if axe finds a fault in the page as it is now, in the light or the dark colour scheme. Saves a picture of each
// scheme under `name`.
export async function hasNoFaults(page, name) {
    for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await picture(page, `${name}-${colorScheme}`);
        assert.deepEqual(await faultsOf(page), [], `${name}, ${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: null });
}

// Fails if the page's content is wider than the screen, so that a reader would have to scroll sideways.
export async function keepsToTheWidth(page) {
    const needed = await page.evaluate(() => document.scrollingElement.scrollWidth);
    const { width } = page.viewportSize();
    assert.ok(needed <= width, `the page is ${needed} pixels wide on a screen of ${width}`);
}

// Returns the faults that axe finds. The browser's debugger injects axe, because the page's policy would block it.
async function faultsOf(page) {
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(options => globalThis.axe.run(document, options), rules);
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => `${node.target}`).join(", ")}`);
}
