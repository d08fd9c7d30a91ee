// Rows of the list: the choice of a level or reason saves the row, and the row shows the result or the error.
import { announce } from "../announce.js";
import { giveWayTo, isTyped, whatIsMissing } from "../choice.js";
import { moveCount } from "./counts.js";
import { askFor, sayAt } from "../message.js";
import { isStepped } from "../keys/keyboard_stepping.js";
import { word } from "../i18n.js";

const answersWithRow = new Set([200, 403, 409, 422]);

export function saveRowsOnChoice() {
    document.addEventListener("change", event => {
        const form = event.target.closest("form[data-saves-itself]");
        if (form) chosen(form, event.target);
    });
    document.addEventListener("keydown", event => {
        const form = event.target.closest("form[data-stepped]");
        if (!form || event.key !== "Enter" || !event.target.matches("select")) return;
        event.preventDefault();
        decide(form);
    });
    document.addEventListener("focusout", event => {
        const form = event.target.closest("form[data-stepped]");
        if (form && !form.contains(event.relatedTarget)) settle(form);
    });
    document.addEventListener("submit", event => {
        const form = event.target.closest("form[data-saves-itself]");
        if (!form) return;
        event.preventDefault();
        decide(form);
    });
}

function chosen(form, control) {
    if (isTyped(control)) return;
    giveWayTo(form, control);
    if (isStepped()) step(form);
    else decide(form);
}

function decide(form) {
    const missing = whatIsMissing(form);
    if (missing) askFor(form, missing);
    else save(form);
}

// A reviewer who steps through the choices with the keyboard has not decided yet: Enter or leaving the form decides.
function step(form) {
    form.dataset.stepped = "yes";
    sayAt(form, word("按 Enter 或移到別處即儲存。"), "hint");
}

function settle(form) {
    delete form.dataset.stepped;
    const missing = whatIsMissing(form);
    if (missing) sayAt(form, missing.hint, "hint");
    else save(form);
}

async function save(form) {
    delete form.dataset.stepped;
    const row = form.closest("tr");
    if (row.getAttribute("aria-busy") === "true") return;
    row.setAttribute("aria-busy", "true");
    const focused = nameOfFocus(row);
    const body = new URLSearchParams(new FormData(form));
    const controls = form.querySelector("fieldset");
    controls.disabled = true; // a second choice before the answer would be lost
    try {
        let answer = await send(form, body);
        if (answer.status === 403 && answer.row) { // a new login: resend with the new session's token
            body.set("token", answer.row.querySelector("input[name=token]")?.value ?? "");
            answer = await send(form, body);
        }
        if (answer.row) showNewRow(row, answer.row, focused);
        else explain(form, answer.status, answer.text);
    } catch {
        sayAt(form, word("連線中斷，尚未儲存。您的選擇還在，請再試一次。"), "refused");
    } finally {
        row.removeAttribute("aria-busy");
        controls.disabled = false;
        if (row.isConnected) restoreFocus(row, focused);
    }
}

async function send(form, body) {
    const answer = await fetch(form.action, { method: "POST", body, headers: { "X-CertAward-Fragment": "row" } });
    const text = await answer.text();
    return { status: answer.status, text, row: answersWithRow.has(answer.status) ? rowIn(text) : null };
}

function rowIn(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content.querySelector("tr");
}

function showNewRow(row, fresh, focused) {
    if (fresh.querySelector(".message.refused")) fresh.classList.add("unsaved"); // shows the button
    moveCount(row.dataset.status, fresh.dataset.status);
    row.replaceWith(fresh);
    restoreFocus(fresh, focused);
    announce(fresh.querySelector(".message")?.textContent ?? "");
    document.dispatchEvent(new CustomEvent("certaward:row", { detail: { row: fresh } })); // row is no longer in the page
}

function explain(form, status, html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const reference = page.querySelector(".reference")?.textContent;
    if (status === 401) {
        const login = page.querySelector("a.login")?.href;
        sayAt(form, word("登入已逾時，尚未儲存。請先登入，再按一次「儲存」；您的選擇還在。"), "refused", login);
    } else {
        sayAt(form, word("無法儲存，請稍後再試。") + (reference ? word("（參考碼 {}）", reference) : ""), "refused");
    }
}

function nameOfFocus(row) {
    const control = row.contains(document.activeElement) && document.activeElement !== row ? document.activeElement : null;
    return control && { name: control.name, value: control.type === "radio" ? control.value : null, tag: control.tagName };
}

function restoreFocus(row, focused) {
    if (!focused) return;
    const named = focused.name ? [...row.querySelectorAll(`[name="${focused.name}"]`)] : [...row.querySelectorAll(focused.tag)];
    const control = named.find(each => focused.value === null || each.value === focused.value) ?? row.querySelector("input:checked, select");
    control?.focus();
}
