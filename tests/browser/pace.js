// Measures how fast a reviewer works by keyboard: fifty applications of the demo campus's open round, each with its
// pictures. A time runs from the last key on one page until the next page can be used: the answer to the form, the page
// after it, its script listening to keys and the first picture shown. Run it with `make pace`; it is not part of the
// tests, since times belong to a machine.
import { campusUrl, reviewUrl, sql } from "./campus.js";
import { browserTest } from "./stage.js";

const applications = 50;

browserTest("fifty applications by keyboard", async stage => {
    // Gives staff1203 every department, because its own has too few applications.
    sql`INSERT INTO campus.employee_duty (acct, duty_code, dept_no)
        SELECT 'staff1203', 'LIC_DEPT', dept_no FROM campus.dept WHERE dept_no < '9000' AND dept_no <> '1203'`;
    const page = await stage.loggedIn("staff1203");
    await page.context().addInitScript(measure);
    await page.goto(reviewUrl);
    await page.locator("a.open").first().click();

    for (let number = 0; number < applications; number++) {
        await page.waitForFunction(() => globalThis.isReady);
        const before = page.url();
        await decide(page, number);
        await page.waitForURL(url => url.href !== before, { waitUntil: "commit" });
    }
    await page.waitForFunction(() => globalThis.isReady);

    const times = JSON.parse(await page.evaluate(() => sessionStorage.getItem("times")));
    times.sort((one, other) => one - other);
    const at = share => `${Math.round(times[Math.floor(share * (times.length - 1))])} ms`;
    console.log(`${times.length} applications at ${campusUrl}: median ${at(0.5)}, fastest ${at(0)}, nine in ten below ${at(0.9)}, slowest ${at(1)}`);
});

// Runs in the page: measures from the last key on the page before until this page can be used.
function measure() {
    const now = () => performance.timeOrigin + performance.now();
    addEventListener("keydown", () => sessionStorage.setItem("pressed", now()), { capture: true });
    const timer = setInterval(() => {
        const button = document.querySelector("[data-keys-help]");
        const picture = document.querySelector(".picture:not([hidden]) img");
        if (document.readyState === "loading" || !button || button.hidden || (picture && !picture.complete)) return;
        clearInterval(timer);
        globalThis.isReady = true;
        const pressed = sessionStorage.getItem("pressed");
        if (!pressed) return;
        const times = JSON.parse(sessionStorage.getItem("times") ?? "[]");
        sessionStorage.setItem("times", JSON.stringify([...times, now() - pressed]));
    }, 1);
}

// Decides with alternating keys, because one key twice within a blink counts once. Rejects an application that a check
// blocks.
async function decide(page, number) {
    const isBlocked = await page.locator("input[name=exception]").count();
    if (!isBlocked) return page.keyboard.press(String(1 + number % 3));
    await page.keyboard.press("r");
    await page.keyboard.press("1");
}
