// Gestures on a picture: the wheel and two fingers zoom towards the pointer, dragging and the arrow keys move it.
export function handle(stage, view) {
    stage.addEventListener("wheel", event => {
        if (view.fits() && (event.deltaY > 0 || (scrollsWithThePage(stage) && !event.ctrlKey))) return; // the page scrolls
        event.preventDefault();
        view.zoomBy(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002)), pointIn(stage, event));
    }, { passive: false });

    const down = new Map();
    stage.addEventListener("pointerdown", event => {
        if (event.button !== 0) return;
        stage.setPointerCapture(event.pointerId);
        down.set(event.pointerId, pointIn(stage, event));
    });
    stage.addEventListener("pointermove", event => {
        const before = down.get(event.pointerId);
        if (!before) return;
        const now = pointIn(stage, event);
        const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
        if (other) view.zoomBy(distance(now, other) / Math.max(distance(before, other), 1), middle(now, other));
        const share = other ? 0.5 : 1; // each of two fingers moves the middle by half its way
        view.moveBy((now.x - before.x) * share, (now.y - before.y) * share);
        down.set(event.pointerId, now);
    });
    for (const end of ["pointerup", "pointercancel"]) stage.addEventListener(end, event => down.delete(event.pointerId));
    stage.addEventListener("dragstart", event => event.preventDefault()); // otherwise the browser drags the image file

    stage.addEventListener("keydown", event => {
        const move = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
        if (!move || view.fits()) return;
        event.preventDefault();
        view.moveBy(...move);
    });
}

function scrollsWithThePage(stage) {
    return !document.fullscreenElement && getComputedStyle(stage.closest(".pictures")).position !== "fixed";
}

function pointIn(stage, event) {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
}

const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
