// A message at a decision form: what is still missing, what was saved, what went wrong.
import { announce } from "./announce.js";
import { word } from "./i18n.js";

export function sayAt(form, text, mood, login) {
    const place = form.parentElement;
    place.querySelector(":scope > .message")?.remove();
    const message = document.createElement("p");
    message.className = `message ${mood}`;
    message.textContent = text;
    if (login) {
        const link = Object.assign(document.createElement("a"), { href: login, target: "_blank", rel: "noopener", textContent: word("開新分頁登入") });
        message.append(" ", link);
    }
    form.closest("tr")?.classList.add("unsaved"); // shows the button again
    form.after(message);
    message.scrollIntoView({ block: "nearest" });
    announce(text);
}

export function askFor(form, missing) {
    missing.control.focus();
    sayAt(form, missing.hint, "hint");
}
