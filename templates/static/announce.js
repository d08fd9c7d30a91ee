// Announces a text to users of a screen reader.
export function announce(text) {
    const live = document.getElementById("live");
    live.textContent = "";
    setTimeout(() => { live.textContent = text; }, 50); // cleared first: an unchanged text is announced too
}
