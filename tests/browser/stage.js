// The fixture of each browser test: real Chromium, visitors with a browser context each, and a department of their own.
import { mkdirSync } from "node:fs";
import { createHash, randomBytes } from "node:crypto";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { campusUrl, sql, sqlValue } from "./campus.js";
import { watched } from "./watched.js";

const patience = 10_000; // milliseconds: time limit of each action on a page
const picturesFolder = "build/screenshots";

// Defines a test in the browser, with a time limit of 60 seconds. `act` gets a Stage. A complaint of a page fails the
// test, and a failed test keeps a picture of each page.
export function browserTest(sentence, act) {
    test(sentence, { timeout: 60_000 }, async () => {
        const stage = new Stage(await theBrowser());
        const failure = await act(stage).then(() => undefined, error => error);
        const complaints = stage.complaints();
        if (failure || complaints.length > 0) await stage.keepPictures(sentence);
        await stage.close();
        const said = complaints.map(line => `\n  ${line}`).join("");
        if (said) throw new Error(`a page complained:${said}`, { cause: failure });
        if (failure) throw failure;
    });
}

// Saves a picture of the page as it is now, for people to look at.
export async function picture(page, name) {
    mkdirSync(picturesFolder, { recursive: true });
    await page.screenshot({ path: `${picturesFolder}/${name}.png`, fullPage: true });
}

class Stage {
    #browser;
    #watches = new Map(); // of each context

    constructor(browser) { this.#browser = browser; }

    // Returns the empty page of a visitor with a context of their own, who is not logged in. The options are those of
    // Playwright's newContext: viewport, javaScriptEnabled, ...
    async visitor(options = {}) {
        const context = await this.#browser.newContext({
            baseURL: campusUrl,
            locale: "zh-TW",
            timezoneId: "Asia/Taipei",
            viewport: { width: 1280, height: 900 },
            ...options,
        });
        context.setDefaultTimeout(patience);
        this.#watches.set(context, await watched(context));
        return context.newPage();
    }

    // Returns the empty page of a visitor who is logged in, without using the portal's form.
    async loggedIn(account, options = {}) {
        const page = await this.visitor(options);
        await this.logInAgain(page, account);
        return page;
    }

    // Creates a new session of the portal for this page's context.
    async logInAgain(page, account) {
        const token = randomBytes(32).toString("hex");
        sql`INSERT INTO campus.web_session (sid_sha256, acct, login_at, expires_at)
            VALUES (${hashOf(token)}, ${account}, NOW(), NOW() + INTERVAL 1 HOUR)`;
        const cookie = { name: "CAMPUSSID", value: token, url: campusUrl, httpOnly: true, sameSite: "Lax" };
        await page.context().addCookies([cookie]);
    }

    // Sets the portal's cookie for the language in this page's context: zh or en.
    async reads(page, language) {
        await page.context().addCookies([{ name: "CAMPUSLANG", value: language, url: campusUrl }]);
    }

    // Deletes the session of this page's context, as the portal does after a while.
    async sessionEnds(page) {
        const cookies = await page.context().cookies();
        const token = cookies.find(each => each.name === "CAMPUSSID").value;
        sql`DELETE FROM campus.web_session WHERE sid_sha256 = ${hashOf(token)}`;
    }

    // Creates a department without applications, and two reviewers for it.
    office() {
        const unit = sqlValue`
            DO GET_LOCK('office', 10); -- until this client ends: two files of tests may run at once
            SET @unit = (SELECT COALESCE(MAX(dept_no), 7999) + 1 FROM campus.dept WHERE dept_no LIKE '8%');
            INSERT INTO campus.dept VALUES (@unit, '測試系', '測試學院');
            INSERT INTO campus.employee VALUES (CONCAT('staff', @unit), '陳小姐', @unit, NULL, '', 1),
                                               (CONCAT('helper', @unit), '黃先生', @unit, NULL, '', 1);
            INSERT INTO campus.employee_duty (acct, duty_code, dept_no)
              SELECT acct, 'LIC_DEPT', dept_no FROM campus.employee WHERE dept_no = @unit;
            SELECT @unit`;
        return { unit, reviewer: `staff${unit}`, colleague: `helper${unit}` };
    }

    // Hands in an application at this office, in the open round. Returns its id.
    handIn(office, { student = "C000001681", certificate = "乙級技術士－網頁設計", number = `N-${randomBytes(8).toString("hex")}` } = {}) {
        return sqlValue`
            INSERT INTO campus.license_apply (meeting_no, std_no, class_no, dept_no, lic_name, lic_no, issuer,
                                              obtain_date, bank_code, bank_acct, apply_time)
              SELECT meeting_no, ${student}, '12030001', ${office.unit}, ${certificate}, ${number}, '勞動部勞動力發展署',
                     obtain_end, '7000021', '00012345678901', NOW()
              FROM campus.license_meeting WHERE review_end >= CURDATE();
            SELECT LAST_INSERT_ID()`;
    }

    // Returns state/level/reason, as the student's page shows them.
    result(application) {
        return sqlValue`SELECT CONCAT_WS('/', state, COALESCE(lic_level, '-'), COALESCE(reason, '-'))
                        FROM campus.license_apply WHERE apply_no = ${application}`;
    }

    // Expects answers with this status from now on, to this page or its tabs. At least one must come.
    expectAnswer(page, status) { this.#watches.get(page.context()).expect(status); }

    // Expects a request without an answer, in the same way. `failure` is Chromium's name for it: net::ERR_...
    expectFailure(page, failure) { this.#watches.get(page.context()).expect(failure); }

    complaints() { return [...this.#watches.values()].flatMap(watch => watch.complaints()); }
    async close() { await Promise.all([...this.#watches.keys()].map(context => context.close())); }

    async keepPictures(sentence) {
        const pages = [...this.#watches.keys()].flatMap(context => context.pages());
        for (const [i, page] of pages.entries())
            await picture(page, `failed: ${sentence} ${i + 1}`).catch(() => {}); // only the test's own failure matters
    }
}

// ---- Chromium, one for all tests of a file

let browser;

function theBrowser() {
    // Starts Debian's Chromium. Its sandbox does not work for root. No host name but the loopback's resolves.
    browser ??= chromium.launch({
        executablePath: "/usr/bin/chromium",
        chromiumSandbox: process.getuid() !== 0,
        args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
    });
    return browser;
}

after(async () => (await browser)?.close());

function hashOf(token) {
    return createHash("sha256").update(token).digest("hex");
}
