// Shows the buttons that print the page; without script they stay hidden.
export function offerToPrint() {
    for (const button of document.querySelectorAll("button.print")) {
        button.hidden = false;
        button.addEventListener("click", () => print());
    }
}
