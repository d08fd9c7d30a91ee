// Submits a filter form as soon as a choice in it changes.
export function submitFiltersOnChange() {
    for (const form of document.querySelectorAll("form[data-submits-itself]"))
        form.addEventListener("change", () => form.requestSubmit());
}
