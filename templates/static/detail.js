// The detail page of one application: a choice saves at once, as in the list, and the page goes on to the next one. A
// reviewer who steps through a list's options by keyboard has not decided yet and would lose the page, so that such a
// choice waits for the button 儲存.
import { giveWayTo, isTyped, whatIsMissing } from "./choice.js";
import { askFor } from "./message.js";
import { isStepped } from "./keys/keyboard_stepping.js";

export function sendOnChoice() {
    const form = document.querySelector(".one form.decision");
    if (!form) return;
    form.addEventListener("change", event => {
        if (isTyped(event.target)) return;
        giveWayTo(form, event.target);
        if (isStepped()) return;
        const missing = whatIsMissing(form);
        if (missing) askFor(form, missing);
        else form.requestSubmit();
    });
}

// Sends a form that leaves the page once, however often the button or the key is pressed.
export function sendOnce() {
    document.addEventListener("submit", event => {
        const form = event.target;
        if (event.defaultPrevented || !form.matches(".one form, form.undo")) return;
        if (form.dataset.sent) return event.preventDefault();
        form.dataset.sent = "yes";
        form.setAttribute("aria-busy", "true");
        setTimeout(() => release(form), 10_000); // allows a new try; the form's key records it once
    });
    // The browser's history restores the page as it was left, with its forms marked as sent.
    addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
}

function release(form) {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
}
