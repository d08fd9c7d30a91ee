// The review list as a reviewer uses it. A `place` is a page or the portal's content frame.
import assert from "node:assert/strict";

// Returns locators of an application's row and of its parts.
export function rowOf(place, application) {
    const row = place.locator(`#application-${application}`);
    return {
        row,
        status: name => row.getByRole("radio", { name, exact: true }),
        level: row.locator("select[name=level]"),
        reason: row.locator("select[name=reason]"),
        words: row.locator("input[name=words]"),
        save: row.getByRole("button", { name: "儲存" }),
        result: row.locator(".result"),
        message: row.locator(".message"),
    };
}

// Returns the ids of the listed applications, from the top.
export async function listed(place) {
    await place.locator("tbody tr").first().waitFor();
    const ids = await place.locator("tbody tr").evaluateAll(rows => rows.map(row => row.id));
    return ids.map(id => id.replace("application-", ""));
}

// Returns the number beside a status: 審核中, 核准, 未核准 or 全部.
export async function count(place, status) {
    const tab = place.getByRole("navigation", { name: "審核狀態" }).getByRole("link", { name: new RegExp(`^${status} `) });
    return Number(await tab.locator(".count").textContent());
}

// Waits until the element is visible with this text. Fails with its real texts otherwise.
export async function says(locator, text) {
    await locator.filter({ hasText: text }).waitFor().catch(async () => {
        assert.fail(`it does not say "${text}" but: ${JSON.stringify(await locator.allTextContents())}`);
    });
}
