// A decision form's choices: what belongs together, and what is still missing.
import { word } from "./i18n.js";

// What was chosen before and not saved gives way to the new choice.
export function giveWayTo(form, control) {
    const { level, reason } = form.elements;
    if (control === level && level.value) choose(form, { status: "approved", level: level.value });
    if (control === reason && reason.value) choose(form, { status: "rejected", reason: reason.value });
    if (control.name === "status" && control.value === "pending") choose(form, { status: "pending" });
}

export function choose(form, { status, level = "", reason = "" }) {
    const { words } = form.elements;
    form.elements.status.value = status;
    form.elements.level.value = level;
    form.elements.reason.value = reason;
    if (reason && words.value === words.defaultValue) words.value = ""; // they belonged to the reason before
}

// The control that still wants something, with a hint for the person; null when the form can be saved.
export function whatIsMissing(form) {
    const { status, level, exception, reason, words } = form.elements;
    if (status.value === "approved" && !level.value) return { control: level, hint: word("請選擇等級，選好即儲存。") };
    if (status.value === "approved" && exception && !exception.value.trim())
        return { control: exception, hint: word("這筆有不得核准的疑義，請填寫例外核准的理由，再按 Enter 儲存。") };
    if (status.value !== "rejected") return null;
    if (!reason.value) return { control: reason, hint: word("請選擇原因，選好即儲存。") };
    if ("needsWords" in reason.selectedOptions[0].dataset && !words.value.trim())
        return { control: words, hint: word("請填寫原因說明，再按「儲存」。") };
    return null;
}

// Words are typed, not chosen: Enter or the button saves them. Where to go on to is no decision.
export function isTyped(control) {
    return ["words", "exception", "go_on"].includes(control.name);
}
