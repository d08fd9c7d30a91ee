// Messages beside a decision form: a choice that is still missing, a result that was saved, an error.
import { announce } from "./announce.js";
import { word } from "./i18n.js";

// Shows the text below the form, in place of the message before, and announces it. mood: the message's class.
// login: an address for a link to log in; undefined: no link.
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
    form.closest("tr")?.classList.add("unsaved"); // shows the save button again
    form.after(message);
    message.scrollIntoView({ block: "nearest" });
    announce(text);
}

// Moves the focus to the missing control and shows its hint. missing: a result of whatIsMissing.
export function askFor(form, missing) {
    missing.control.focus();
    sayAt(form, missing.hint, "hint");
}
