// Detects a second stroke of a key that was meant for the previous application: it would decide one that the reviewer
// has not seen. The last key is kept in the session storage, so that the next page knows it too.
const doubleStroke = 400; // milliseconds
const lastKey = "certaward.lastKey";
export function isDoubleStroke(key) {
    try {
        const last = JSON.parse(sessionStorage.getItem(lastKey) ?? "{}");
        sessionStorage.setItem(lastKey, JSON.stringify({ key, at: Date.now() }));
        return last.key === key && Date.now() - last.at < doubleStroke;
    } catch {
        return false; // the browser forbids storage
    }
}
