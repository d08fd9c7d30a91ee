// The choices of a decision form: keeps them consistent, and finds a choice that is still missing.
import { word } from "./i18n.js";

// Replaces an earlier, unsaved choice by the new one.
export function giveWayTo(form, control) {
    const { level, reason } = form.elements;
    if (control === level && level.value) choose(form, { status: "approved", level: level.value });
    if (control === reason && reason.value) choose(form, { status: "rejected", reason: reason.value });
    if (control.name === "status" && control.value === "pending") choose(form, { status: "pending" });
}

// Sets the form to this decision. Clears the reason's words unless the reviewer has changed them.
export function choose(form, { status, level = "", reason = "" }) {
    const { words } = form.elements;
    form.elements.status.value = status;
    form.elements.level.value = level;
    form.elements.reason.value = reason;
    if (reason && words.value === words.defaultValue) words.value = ""; // they belong to the previous reason
}

// Returns the control that still needs a value, with a hint for the reviewer; null if the form can be saved.
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

// Returns whether a change of the control must not save the form. Words are typed, not chosen: Enter or the button
// saves them. go_on, the choice of the next page, is no decision.
export function isTyped(control) {
    return ["words", "exception", "go_on"].includes(control.name);
}
