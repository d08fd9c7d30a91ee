// A small panel with the reasons of a decision form, each with its key. It is not modal, so that the application stays
// in sight.
import { isDoubleStroke } from "./double_stroke.js";
import { word } from "../i18n.js";

const keys = "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ";

// Opens the panel and calls chosen with the chosen option. Escape, or a loss of focus, closes the panel without a
// choice.
export function openReasons(form, chosen) {
    const before = document.activeElement;
    const options = [...form.elements.reason.options].filter(option => option.value);
    const panel = build(form, options);
    document.body.append(panel);

    let at = 0;
    const show = () => activate(panel, at);
    const left = event => { if (!panel.contains(event.relatedTarget)) panel.remove(); };
    const close = () => {
        panel.removeEventListener("focusout", left); // removing the panel moves the focus too
        panel.remove();
        before.focus({ preventScroll: true });
    };
    const take = index => { close(); chosen(options[index]); };
    panel.addEventListener("keydown", event => {
        event.stopPropagation(); // the page's own keys don't act meanwhile
        if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
        const index = event.key.length === 1 ? keys.indexOf(event.key.toUpperCase()) : -1;
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === "Escape") close();
        else if (event.key === "Enter" && !event.repeat) take(at);
        else if (index >= 0 && index < options.length && !event.repeat) {
            isDoubleStroke(event.key.toLowerCase()); // records the key, so that a second stroke is detected
            take(index);
        }
        else if (step) at = Math.min(Math.max(at + step, 0), options.length - 1);
        else if (event.key === "Home") at = 0;
        else if (event.key === "End") at = options.length - 1;
        else return;
        event.preventDefault();
        if (panel.isConnected) show();
    });
    panel.addEventListener("click", event => {
        const item = event.target.closest("[role=option]");
        if (item) take([...item.parentElement.children].indexOf(item));
        else if (event.target.closest("button")) close();
    });
    panel.addEventListener("focusout", left);
    panel.show();
    show();
    panel.querySelector("[role=listbox]").focus();
}

function build(form, options) {
    const panel = document.createElement("dialog");
    panel.className = "reasons";
    panel.setAttribute("aria-labelledby", "reasons-name");
    const name = Object.assign(document.createElement("h2"), { id: "reasons-name", textContent: form.elements.reason.getAttribute("aria-label") });
    const list = document.createElement("ol");
    list.tabIndex = 0;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-labelledby", "reasons-name");
    list.append(...options.map(item));
    const hint = Object.assign(document.createElement("p"), { className: "facts", textContent: word("按鍵即以該原因儲存為未核准。") });
    const close = Object.assign(document.createElement("button"), { type: "button", className: "plain" });
    close.append(word("取消 "), keyCap("Esc"));
    panel.append(name, hint, list, close);
    return panel;
}

function item(option, index) {
    const entry = Object.assign(document.createElement("li"), { id: `reason-${index}` });
    entry.setAttribute("role", "option");
    if (keys[index]) entry.append(keyCap(keys[index]), " ");
    entry.append(option.text + ("needsWords" in option.dataset ? word("（接著填寫說明）") : ""));
    return entry;
}

function keyCap(text) {
    return Object.assign(document.createElement("kbd"), { textContent: text });
}

function activate(panel, at) {
    const list = panel.querySelector("[role=listbox]");
    for (const [index, entry] of [...list.children].entries()) entry.setAttribute("aria-selected", String(index === at));
    list.setAttribute("aria-activedescendant", `reason-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
}
