// Fetches what the next page will show, once this one has everything it shows itself.
export function fetchAhead() {
    const wanted = document.querySelector("template[data-ahead]");
    if (!wanted) return;
    const fetchIt = () => document.head.append(wanted.content);
    if (document.readyState === "complete") fetchIt();
    else addEventListener("load", fetchIt, { once: true });
}
