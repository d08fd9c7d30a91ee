// Watches every page of a browser context, its frames and the tabs they open. Any complaint of a page fails the test,
// unless the test expects it beforehand; then it must come.
export async function watched(context) {
    const complaints = [];
    const expected = []; // statuses, and failures as Chromium names them
    const came = [];

    const judge = (what, request) => {
        came.push(what);
        if (!expected.includes(what)) complaints.push(`${what}: ${request.method()} ${request.url()}`);
    };
    context.on("response", answer => {
        if (answer.status() >= 400) judge(answer.status(), answer.request());
    });
    context.on("requestfailed", request => {
        const failure = request.failure()?.errorText;
        // The browser itself has aborted the request: a navigation became a download, or the page was left before its
        // pictures or its icon had come. Requests of scripts must be answered, except those for an export's progress.
        const isAsked = request.resourceType() === "fetch" && !request.url().includes("/export/progress?");
        if (failure === "net::ERR_ABORTED" && !isAsked) return;
        // Scripts in the head, where script is turned off. The event below reports violations of the policy itself.
        if (failure === "csp" && request.url().endsWith(".js")) return;
        judge(failure, request);
    });
    context.on("console", message => {
        // Chromium's own note on a failure that is judged above.
        if (message.text().startsWith("Failed to load resource: ")) return;
        // An attachment's sandbox blocks every script, also our own below.
        if (/^Blocked script execution in '[^']*\/attachment\/\d+'/.test(message.text())) return;
        // It also blocks styles: the browser's own for a picture that stands alone, which is shown all the same.
        if (/^Applying inline style violates/.test(message.text()) && /\/attachment\/\d+$/.test(message.location().url)) return;
        complaints.push(`console ${message.type()}: ${message.text()}`);
    });
    context.on("weberror", error => complaints.push(`page error: ${error.error().stack ?? error.error()}`));

    // Reports violations that the console does not. Where a page's script is turned off, only the console reports.
    await context.exposeBinding("policyWasViolated", (_, what) => { complaints.push(`against the policy: ${what}`); });
    await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", event =>
            globalThis.policyWasViolated(`${event.violatedDirective} ${event.blockedURI} in ${event.documentURI}`));
    });

    return {
        expect: what => { expected.push(what); },
        complaints() {
            const missed = expected.filter(what => !came.includes(what));
            return [...new Set(complaints), ...missed.map(what => `did not come: ${what}`)];
        },
    };
}
