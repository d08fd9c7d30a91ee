// The keys that decide: they make the same choices in a decision form as the mouse does, and save it in the form's own
// way.
import { announce } from "../announce.js";
import { choose, whatIsMissing } from "../choice.js";
import { askFor } from "../message.js";
import { openReasons } from "./reasons_panel.js";
import { word } from "../i18n.js";

export function approve(form, level) {
    if (![...form.elements.level.options].some(option => option.value === level)) return announce(word("沒有 {} 級。", level));
    choose(form, { status: "approved", level });
    saveOrAsk(form);
}

export function reject(form) {
    openReasons(form, option => {
        choose(form, { status: "rejected", reason: option.value });
        saveOrAsk(form);
    });
}

export function sendBack(form) {
    if (form.closest("[data-status]").dataset.status === "pending") return announce(word("這一筆已是審核中。"));
    choose(form, { status: "pending" });
    saveOrAsk(form);
}

function saveOrAsk(form) {
    const missing = whatIsMissing(form);
    if (missing) askFor(form, missing);
    else form.requestSubmit();
}
