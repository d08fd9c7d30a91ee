// The current row of the list, on which single keys act: it is marked, in view, and has the keyboard focus.
import { announce } from "../announce.js";
import { word } from "../i18n.js";

const rows = () => [...document.querySelectorAll('table.reviews tr[id^="application-"]')];

export const currentRow = () => document.querySelector("table.reviews tr.current");

// Makes the mark follow the focus. The mark stays on an application whose row was replaced by a new one.
export function followFocus() {
    document.addEventListener("focusin", event => {
        const row = event.target.closest('table.reviews tr[id^="application-"]');
        if (row) mark(row);
    });
    document.addEventListener("certaward:row", ({ detail }) => {
        if (detail.row.id === markedId) mark(detail.row);
    });
    const arrivedAt = document.querySelector("table.reviews tr:target");
    if (arrivedAt) goTo(arrivedAt);
}

export function stepRow(by) {
    const all = rows();
    const at = all.indexOf(currentRow());
    const row = at < 0 ? all[0] : all[at + by];
    if (row) goTo(row);
    else announce(by > 0 ? word("已是本頁最後一筆。") : word("已是本頁第一筆。"));
}

// Goes to the next pending row below. Returns false if there is no such row.
export function goToNextPending(from) {
    const all = rows();
    const row = all.slice(all.indexOf(from) + 1).find(each => each.dataset.status === "pending");
    if (row) goTo(row);
    return Boolean(row);
}

export function goTo(row) {
    mark(row);
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
}

let markedId = null;
function mark(row) {
    for (const each of document.querySelectorAll("tr.current")) {
        each.classList.remove("current");
        each.removeAttribute("aria-current");
    }
    markedId = row.id;
    row.classList.add("current");
    row.setAttribute("aria-current", "true");
    row.tabIndex = -1;
}
