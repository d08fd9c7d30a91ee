// Tells whether the last choice was only a step on the way to another one. Arrows and letters change a closed list or a
// radio button at once, one value after the other; a click, or Enter in an open list, is a final choice.
const steps = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"]);
let stepped = false;

document.addEventListener("keydown", event => {
    stepped = steps.has(event.key) || (event.key.length === 1 && event.key !== " ");
}, { capture: true });
document.addEventListener("pointerdown", () => { stepped = false; }, { capture: true });

export const isStepped = () => stepped;
