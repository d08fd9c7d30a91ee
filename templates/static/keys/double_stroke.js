// A second stroke of a key that was meant for the application before would decide one that nobody has looked at. What
// was pressed last is known on the page that follows too.
const doubleStroke = 400; // milliseconds
const lastKey = "certaward.lastKey";
export function isDoubleStroke(key) {
    try {
        const last = JSON.parse(sessionStorage.getItem(lastKey) ?? "{}");
        sessionStorage.setItem(lastKey, JSON.stringify({ key, at: Date.now() }));
        return last.key === key && Date.now() - last.at < doubleStroke;
    } catch {
        return false; // a browser that keeps nothing
    }
}
