// Watches every page of a browser context, its frames and the tabs they open: whatever a page complains of, fails the
// test. Only what a test expects beforehand may come, and then it must.
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
        // Given up by the browser itself: a navigation became a download, or the page was left before its pictures or
        // its icon had come. What a script asks for has to come, but for how far an export is.
        const isAsked = request.resourceType() === "fetch" && !request.url().includes("/export/progress?");
        if (failure === "net::ERR_ABORTED" && !isAsked) return;
        // Modules that are named in the head, where script is turned off. Against the policy itself speaks the event below.
        if (failure === "csp" && request.url().endsWith(".js")) return;
        judge(failure, request);
    });
    context.on("console", message => {
        // Chromium's own note of what is judged above.
        if (message.text().startsWith("Failed to load resource: ")) return;
        // An attachment's sandbox lets no script in, so not our own below either.
        if (/^Blocked script execution in '[^']*\/attachment\/\d+'/.test(message.text())) return;
        // Nor any style: the browser's own for a picture that stands alone, which is shown all the same.
        if (/^Applying inline style violates/.test(message.text()) && /\/attachment\/\d+$/.test(message.location().url)) return;
        complaints.push(`console ${message.type()}: ${message.text()}`);
    });
    context.on("weberror", error => complaints.push(`page error: ${error.error().stack ?? error.error()}`));

    // Also what the console keeps quiet about. Where a page's script is turned off, the console alone has to do.
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
