// The portal as its users see it: the login with its captcha, the frame, the tree menu.
import { readFileSync } from "node:fs";
import { campusFolder } from "./campus.js";

// Fills in the page's login form and sends it.
export async function logInThroughTheForm(page, account) {
    await page.getByLabel("帳號").fill(account);
    await page.getByLabel("密碼").fill("campus-demo");
    await page.getByLabel("驗證碼", { exact: true }).fill(await captchaAnswer(page));
    await page.getByRole("button", { name: "確定送出" }).click();
}

// Opens an entry of the tree menu, in the folders named before it. Returns the content's frame.
export async function openFromMenu(page, ...names) {
    const menu = page.getByRole("navigation", { name: "功能選單" });
    for (const folder of names.slice(0, -1)) {
        const summary = menu.locator("summary").getByText(folder, { exact: true });
        if (!await summary.evaluate(each => each.closest("details").open)) await summary.click();
    }
    await menu.getByRole("link", { name: names.at(-1) }).click();
    return page.frameLocator("iframe[name=content]");
}

// Returns the captcha's answer. Only a test can read it: the portal keeps it in its own session file.
async function captchaAnswer(page) {
    const picture = page.getByRole("img", { name: "驗證碼圖片" });
    await picture.evaluate(each => each.decode()); // the portal writes the answer when it draws the picture
    const cookies = await page.context().cookies();
    const form = cookies.find(each => each.name === "PORTALFORM").value;
    return readFileSync(`${campusFolder}/run/portal/sess_${form}`, "utf8").match(/captcha\|s:\d+:"([^"]+)"/)[1];
}
