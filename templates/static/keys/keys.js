// Single keys of the list and the detail page: the action of each, and the situations in which no key acts.
import { announce } from "../announce.js";
import { currentRow, followFocus, goTo, goToNextPending, stepRow } from "../list/current_row.js";
import { isDoubleStroke } from "./double_stroke.js";
import { approve, reject, sendBack } from "./decide.js";
import { keysAreOn, offerHelp, openHelp } from "./help.js";
import { pictureCommands } from "../viewer/viewer.js";
import { word } from "../i18n.js";

const one = () => document.querySelector(".one");

const decidingKeys = {
    1: () => decide(form => approve(form, "1")),
    2: () => decide(form => approve(form, "2")),
    3: () => decide(form => approve(form, "3")),
    r: () => decide(reject),
    u: () => decide(sendBack),
    z: undo,
};
const otherKeys = {
    j: () => step(+1),
    k: () => step(-1),
    f: toFilter,
    "/": toSearch,
    "?": openHelp,
};
const listKeys = {
    o: open,
    x: () => currentRow()?.querySelector("input[name=pick]")?.click(),
};
const oneKeys = {
    b: () => pictureCommands.showKind("bankbook"),
    c: () => pictureCommands.showKind("certificate"),
    "+": pictureCommands.zoomIn,
    "=": pictureCommands.zoomIn,
    "-": pictureCommands.zoomOut,
    0: pictureCommands.zoomReset,
};

export function listenToKeys() {
    if (!one() && !document.querySelector("form.filter")) return;
    offerHelp();
    followFocus();
    document.addEventListener("certaward:row", ({ detail }) => saved(detail.row));
    document.addEventListener("keydown", pressed);
}

function pressed(event) {
    if (!keysAreOn() || !isForUs(event)) return;
    const key = event.key.toLowerCase();
    const deciding = Object.hasOwn(decidingKeys, key) ? decidingKeys[key] : null;
    if (deciding && (event.repeat || event.target.matches("select") || isDoubleStroke(key))) return;
    const act = deciding ?? { ...otherKeys, ...(one() ? oneKeys : listKeys) }[key] ?? enterOnRow(event);
    if (!act) return;
    event.preventDefault();
    act();
}

// Returns whether a single key may act: not in a text field, in an open dialog, or if the key belongs to the browser or
// an input method.
function isForUs(event) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.isComposing || event.keyCode === 229) return false; // an input method is composing a character
    if (document.querySelector("dialog[open]")) return false;
    if (one() && event.target.closest("select")) return false; // a key that leaves the page would lose the list's choice
    return !event.target.closest("textarea, [contenteditable], input:not([type=radio], [type=checkbox])");
}

const enterOnRow = event => (event.key === "Enter" && event.target === currentRow() ? open : null);

function decide(how) {
    const subject = one() ?? currentRow();
    const isElsewhere = document.activeElement !== document.body && !subject?.contains(document.activeElement);
    if (!subject || (!one() && isElsewhere)) return announce(word("請先用 J/K 選一筆"));
    const form = subject.querySelector("form.decision");
    if (!form) return announce(word("這一筆現在只能檢視。"));
    if (form.dataset.sent || form.querySelector("fieldset").disabled) return; // a save is running
    decidedByKey = subject.id;
    if (document.fullscreenElement) document.exitFullscreen(); // messages are outside the full-screen picture
    how(form);
}

let decidedByKey = null;
let lastSaved = null;

// Handles a row that the list has saved: goes to the next pending row if a key decided this one.
function saved(row) {
    const isRefused = row.querySelector(".message.refused");
    if (!isRefused) lastSaved = row;
    if (row.id !== decidedByKey) return;
    decidedByKey = null;
    if (isRefused || row.dataset.status === "pending") return goTo(row);
    if (goToNextPending(row)) return;
    goTo(row);
    announce(word("已儲存。以下已沒有待審的申請。"));
}

function undo() {
    const button = (lastSaved?.isConnected && lastSaved.querySelector("[data-key=undo]")) || document.querySelector(".note [data-key=undo]");
    if (button) button.click();
    else announce(word("沒有可以復原的審核。"));
}

function step(by) {
    decidedByKey = null; // the reviewer has moved on: don't jump when the answer comes
    if (!one()) return stepRow(by);
    const link = document.querySelector(by > 0 ? "a[rel=next]" : "a[rel=prev]");
    if (link) link.click();
    else announce(by > 0 ? word("沒有下一筆。") : word("沒有上一筆。"));
}

function open() {
    const link = currentRow()?.querySelector("a.open");
    if (link) link.click();
    else announce(word("請先用 J/K 選一筆"));
}

function toFilter() {
    if (one()) document.querySelector("a[data-key=list]").click();
    else document.querySelector("form.filter select").focus();
}

function toSearch() {
    const words = document.querySelector("form.filter input[name=q]");
    if (words) words.select();
    else if (one()) location.assign(new URL("#q", document.querySelector("a[data-key=list]").href));
}
