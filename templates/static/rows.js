// A row's choice of level or reason saves it, and the row says that it did, or why not.
import { announce } from "./announce.js";
import { moveCount } from "./counts.js";

const refusedByThePage = new Set([200, 403, 409, 422]); // answers that are a row

export function saveRowsOnChoice() {
    document.addEventListener("change", event => {
        const form = event.target.closest("form[data-saves-itself]");
        if (form) chosen(form, event.target);
    });
    document.addEventListener("submit", event => {
        const form = event.target.closest("form[data-saves-itself]");
        if (!form) return;
        event.preventDefault();
        save(form);
    });
}

function chosen(form, control) {
    if (control.name === "words") return; // saved by Enter or the button
    const { status, level, reason, words } = form.elements;
    // What was chosen before and not saved gives way to the new choice.
    if (control === level && level.value) {
        status.value = "approved";
        reason.value = "";
    }
    if (control === reason && reason.value) {
        status.value = "rejected";
        level.value = "";
        if (words.value === words.defaultValue) words.value = ""; // they belonged to the reason before
    }

    const missing = whatIsMissing(form);
    if (!missing) return save(form);
    missing.control.focus();
    say(form.closest("tr"), missing.hint, "hint");
}

function whatIsMissing(form) {
    const { status, level, reason, words } = form.elements;
    if (status.value === "approved" && !level.value) return { control: level, hint: "請選擇等級，選好即儲存。" };
    if (status.value !== "rejected") return null;
    if (!reason.value) return { control: reason, hint: "請選擇原因，選好即儲存。" };
    if (reason.selectedOptions[0].dataset.needsWords === "yes" && !words.value.trim())
        return { control: words, hint: "請填寫原因說明，再按「儲存」。" };
    return null;
}

async function save(form) {
    const row = form.closest("tr");
    if (row.getAttribute("aria-busy") === "true") return;
    row.setAttribute("aria-busy", "true");
    const focused = nameOfFocus(row);
    const body = new URLSearchParams(new FormData(form));
    const controls = form.querySelector("fieldset");
    controls.disabled = true; // a second choice before the answer would be lost
    try {
        const answer = await fetch(form.action, { method: "POST", body, headers: { "X-CertAward-Fragment": "row" } });
        const text = await answer.text();
        if (refusedByThePage.has(answer.status) && /^\s*<tr\b/.test(text)) showNewRow(row, text, focused);
        else explain(row, answer.status, text);
    } catch {
        say(row, "連線中斷，尚未儲存。您的選擇還在，請再試一次。", "refused");
    } finally {
        row.removeAttribute("aria-busy");
        controls.disabled = false;
        if (row.isConnected) restoreFocus(row, focused);
    }
}

function showNewRow(row, html, focused) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const fresh = holder.content.querySelector("tr");
    if (fresh.querySelector(".message.refused")) fresh.classList.add("unsaved"); // shows the button
    moveCount(row.dataset.status, fresh.dataset.status);
    row.replaceWith(fresh);
    restoreFocus(fresh, focused);
    announce(fresh.querySelector(".message")?.textContent ?? "");
}

function explain(row, status, html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const reference = page.querySelector(".reference")?.textContent;
    if (status === 401) {
        const login = page.querySelector("a.login")?.href;
        say(row, "登入已逾時，尚未儲存。請先登入，再按一次「儲存」；您的選擇還在。", "refused", login);
    } else {
        say(row, `無法儲存，請稍後再試。${reference ? `（參考碼 ${reference}）` : ""}`, "refused");
    }
}

function say(row, text, mood, login) {
    const cell = row.querySelector(".decide");
    cell.querySelector(".message")?.remove();
    const message = document.createElement("p");
    message.className = `message ${mood}`;
    message.textContent = text;
    if (login) {
        const link = Object.assign(document.createElement("a"), { href: login, target: "_blank", rel: "noopener", textContent: "開新分頁登入" });
        message.append(" ", link);
    }
    row.classList.add("unsaved"); // shows the button again
    cell.append(message);
    announce(text);
}

function nameOfFocus(row) {
    const control = row.contains(document.activeElement) ? document.activeElement : null;
    return control && { name: control.name, value: control.type === "radio" ? control.value : null, tag: control.tagName };
}

function restoreFocus(row, focused) {
    if (!focused) return;
    const named = focused.name ? [...row.querySelectorAll(`[name="${focused.name}"]`)] : [...row.querySelectorAll(focused.tag)];
    const control = named.find(each => focused.value === null || each.value === focused.value) ?? row.querySelector("input:checked, select");
    control?.focus();
}
