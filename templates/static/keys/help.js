// The help dialog of single keys: a table of all keys, and the switch that turns them off.
import { word } from "../i18n.js";

const help = [
    ["J　K", word("下一筆、上一筆")],
    ["1　2　3", word("核准為 1、2、3 級並儲存")],
    ["R", word("未核准：列出原因，再按原因前的鍵")],
    ["U", word("改回審核中")],
    ["Z", word("復原剛才的審核")],
    ["O　Enter", word("清單：開啟這一筆")],
    ["X", word("清單：選取或取消選取這一筆")],
    ["B　C", word("單筆：看存摺、看證照；再按一次換下一張")],
    ["+　-　0", word("單筆：影像放大、縮小、符合視窗")],
    ["F", word("清單：到查詢條件；單筆：回清單")],
    ["/", word("搜尋")],
    ["?", word("這個說明")],
];

const storageKey = "certaward.keys";
let areOn = remembered();

export const keysAreOn = () => areOn;

// Shows the help buttons. They work with single keys off too: the dialog has the switch that turns keys on again.
export function offerHelp() {
    for (const button of document.querySelectorAll("[data-keys-help]")) {
        button.hidden = false;
        button.addEventListener("click", openHelp);
    }
}

export function openHelp() {
    let dialog = document.querySelector("dialog.help");
    if (!dialog) document.body.append(dialog = build());
    dialog.showModal();
}

function build() {
    const dialog = document.createElement("dialog");
    dialog.className = "help";
    dialog.setAttribute("aria-labelledby", "help-name");
    // Safe for innerHTML: the markup is constant.
    dialog.innerHTML = `
        <h2 id="help-name">${word("快速鍵")}</h2>
        <table><thead><tr><th scope="col">${word("按鍵")}</th><th scope="col">${word("作用")}</th></tr></thead><tbody></tbody></table>
        <p class="facts">${word("輸入文字時快速鍵不作用。")}</p>
        <label class="choice"><input type="checkbox">${word("使用單鍵快速鍵")}</label>
        <form method="dialog"><button>${word("關閉")}</button></form>`;
    dialog.querySelector("tbody").append(...help.map(line));
    const box = dialog.querySelector("input");
    box.checked = areOn;
    box.addEventListener("change", () => remember(box.checked));
    return dialog;
}

function line([keys, does]) {
    const row = document.createElement("tr");
    const caps = document.createElement("th");
    caps.scope = "row";
    for (const key of keys.split("　")) caps.append(Object.assign(document.createElement("kbd"), { textContent: key }), " ");
    row.append(caps, Object.assign(document.createElement("td"), { textContent: does }));
    return row;
}

function remembered() {
    try {
        return localStorage.getItem(storageKey) !== "off";
    } catch {
        return true; // the browser forbids storage
    }
}

function remember(on) {
    areOn = on;
    try {
        localStorage.setItem(storageKey, on ? "on" : "off");
    } catch {
        // storage is forbidden: the choice holds for this page only
    }
}
