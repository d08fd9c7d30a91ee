// The check boxes of the list's rows, for the bulk form, which decides the ticked rows at once.
const mostTicks = 2000; // the form's limit; for more rows there is the choice 符合條件的全部

const boxes = () => [...document.querySelectorAll("table.reviews input[name=pick]")];

export function pickRows() {
    const bar = document.querySelector("form.several");
    if (!bar) return;
    const all = bar.querySelector("[data-picks-all]");
    all.hidden = boxes().length > mostTicks;
    all.querySelector("input").addEventListener("change", event => {
        for (const box of boxes()) box.checked = event.target.checked;
        show(bar);
    });
    document.addEventListener("click", pickRange);
    document.addEventListener("change", event => {
        if (event.target.name === "pick" || event.target.form === bar) show(bar);
    });
    document.addEventListener("certaward:row", () => show(bar)); // a new row is not ticked
    addEventListener("pageshow", () => show(bar)); // the browser's history restores the ticks
    show(bar);
}

// With Shift, a click sets all boxes from the last one clicked to this one.
let last = null;
function pickRange(event) {
    const box = event.target;
    if (box.name !== "pick") return;
    const rows = boxes();
    const from = rows.indexOf(last);
    const to = rows.indexOf(box);
    if (event.shiftKey && from >= 0)
        for (const each of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) each.checked = box.checked;
    last = box;
}

function show(bar) {
    const rows = boxes();
    const count = rows.filter(box => box.checked).length;
    const everyMatch = bar.elements.all?.checked ?? false;
    const all = bar.querySelector("[data-picks-all] input");
    all.checked = count > 0 && count === rows.length;
    all.indeterminate = count > 0 && count < rows.length;
    bar.querySelector("[data-picked-count]").textContent = String(count);
    bar.querySelector("[data-picked]").hidden = count === 0 || everyMatch;
    bar.classList.toggle("idle", count === 0 && !everyMatch); // hides the deciding controls, keeps the boxes for all rows
}
