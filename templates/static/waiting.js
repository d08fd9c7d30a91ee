// Buttons that start a long task: such a button says so, can't be pressed twice, and shows the progress.
import { followForm } from "./progress.js";

export function showWaiting() {
    for (const form of document.querySelectorAll("form[data-waits]")) {
        form.addEventListener("submit", event => {
            const button = event.submitter ?? form.querySelector("button");
            button.dataset.name = button.textContent;
            button.textContent = form.dataset.waits;
            setTimeout(() => { button.disabled = true; }); // after the form has been sent
            if ("hasProgress" in form.dataset) followForm(form);
        });
    }
    // The browser's history restores the page as it was left, with its buttons disabled.
    addEventListener("pageshow", () => {
        for (const button of document.querySelectorAll("form[data-waits] button[data-name]")) {
            button.textContent = button.dataset.name;
            button.disabled = false;
        }
    });
}
