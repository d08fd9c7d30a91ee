// Updates the counts beside the statuses, and those of the whole round, after a row has changed its status.
export function moveCount(from, to) {
    if (from === to) return;
    change(from, -1);
    change(to, +1);
}

function change(status, by) {
    for (const count of document.querySelectorAll(`[data-counts="${status}"], [data-total="${status}"]`))
        count.textContent = String(Number(count.textContent) + by);
}
