// How far an export is: said beside the form that waits for it, and for those that others have begun.
const interval = 1000; // milliseconds between two questions

// The answer to the form itself replaces the page when it is done.
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

// When one is done the page is fetched again: it has the link then.
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

// Nothing where no answer comes: the next question may get one.
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
