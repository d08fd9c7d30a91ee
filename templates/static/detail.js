// One application on its page: a choice saves at once, as in the list, and the page goes on to the next one. Who steps
// through a list's options by keyboard has not decided yet, and would lose the page: that waits for 儲存.
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

// Forms that leave the page are sent once, however often the button or the key is pressed.
export function sendOnce() {
    document.addEventListener("submit", event => {
        const form = event.target;
        if (event.defaultPrevented || !form.matches(".one form, form.undo")) return;
        if (form.dataset.sent) return event.preventDefault();
        form.dataset.sent = "yes";
        form.setAttribute("aria-busy", "true");
        setTimeout(() => release(form), 10_000); // whoever stopped waiting may try again; the form's key records it once
    });
    // Back from the history the page is as it was left.
    addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
}

function release(form) {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
}
