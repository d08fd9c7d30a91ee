// The progress of exports: shown beside the form that waits for one, and for exports that other reviewers have begun.
const interval = 1000; // milliseconds between two requests

// Shows the progress of the export that this form has started. The response to the form replaces the page at the end.
export function followForm(form) {
    const key = form.elements.namedItem("key")?.value;
    if (!key) return;
    const said = form.querySelector("[role=status]") ?? form.appendChild(statusLine());
    const timer = setInterval(async () => {
        const progress = await ask(`${form.action}/progress?key=${key}`);
        if (progress?.state === "running") said.textContent = progress.text;
    }, interval);
    addEventListener("pagehide", () => clearInterval(timer), { once: true });
}

// Shows the progress of the running exports on the page. Reloads the page when one has ended: it then has the link.
export function followExports() {
    for (const place of document.querySelectorAll("[data-progress]")) {
        const timer = setInterval(async () => {
            const progress = await ask(place.dataset.progress);
            if (progress?.state === "running") place.textContent = progress.text;
            else if (progress) location.reload();
        }, interval);
        addEventListener("pagehide", () => clearInterval(timer), { once: true });
    }
}

// Returns the state and text of an export's progress, undefined if the request fails: the next request may succeed.
async function ask(url) {
    try {
        const answer = await fetch(url);
        if (!answer.ok) return undefined;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const place = page.querySelector("[data-state]");
        return place ? { state: place.dataset.state, text: place.textContent } : undefined;
    } catch {
        return undefined;
    }
}

function statusLine() {
    const line = document.createElement("small");
    line.setAttribute("role", "status");
    return line;
}
