// One picture in its stage: its zoom, its rotation and its visible part.
const most = 12; // the largest zoom, in multiples of the size that fits
const stepFactor = 1.3;

// Makes a stage's picture zoomable and movable. Returns its commands. Calls changed after each change of the picture.
export function makeZoomable(stage, changed) {
    const image = stage.querySelector("img");
    let zoom = 1; // 1: the picture fits the stage
    let turns = 0; // quarter turns, clockwise
    let x = 0;
    let y = 0; // x and y: the picture's centre, from the stage's centre

    const upright = () => (turns % 2 === 0 ? [image.naturalWidth, image.naturalHeight] : [image.naturalHeight, image.naturalWidth]);
    const fit = () => {
        const [width, height] = upright();
        return Math.min(stage.clientWidth / width, stage.clientHeight / height);
    };

    function show() {
        if (!image.naturalWidth || !stage.clientWidth) return; // not loaded, or in a panel that is not shown
        const scale = fit() * zoom;
        const [width, height] = upright();
        x = within(x, (width * scale - stage.clientWidth) / 2);
        y = within(y, (height * scale - stage.clientHeight) / 2);
        image.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${turns * 90}deg) scale(${scale})`;
        stage.classList.toggle("zoomed", zoom > 1);
        changed();
    }

    // Zooms so that the part of the picture under the point stays in place.
    function zoomTo(wanted, point = { x: 0, y: 0 }) {
        const next = Math.min(Math.max(wanted, 1), most);
        x = point.x - (point.x - x) * (next / zoom);
        y = point.y - (point.y - y) * (next / zoom);
        zoom = next;
        show();
    }

    function moveBy(right, down) {
        x += right;
        y += down;
        show();
    }

    const view = {
        zoomIn: () => zoomTo(zoom * stepFactor),
        zoomOut: () => zoomTo(zoom / stepFactor),
        zoomBy: (factor, point) => zoomTo(zoom * factor, point),
        fit: () => zoomTo(1),
        original: () => zoomTo(1 / fit()),
        turn: () => { turns = (turns + 1) % 4; x = y = 0; show(); },
        moveBy,
        fits: () => zoom === 1,
        isLargest: () => zoom === most,
    };
    image.addEventListener("load", show);
    new ResizeObserver(show).observe(stage);
    show();
    return view;
}

function within(value, reach) {
    const limit = Math.max(reach, 0);
    return Math.min(Math.max(value, -limit), limit);
}
