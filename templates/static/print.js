// A button that prints, where script can.
export function offerToPrint() {
    for (const button of document.querySelectorAll("button.print")) {
        button.hidden = false;
        button.addEventListener("click", () => print());
    }
}
