// Keeps the counts beside the statuses true when a row changes its status.
export function moveCount(from, to) {
    if (from === to) return;
    change(from, -1);
    change(to, +1);
}

function change(status, by) {
    const count = document.querySelector(`[data-counts="${status}"]`);
    if (count) count.textContent = String(Number(count.textContent) + by);
}
