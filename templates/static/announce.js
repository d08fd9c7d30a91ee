// Says something to those who listen to the page instead of looking at it.
export function announce(text) {
    const live = document.getElementById("live");
    live.textContent = "";
    setTimeout(() => { live.textContent = text; }, 50); // a change in two steps is announced even when the text is the same
}
