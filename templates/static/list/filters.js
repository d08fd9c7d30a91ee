// A filter's choice opens that part of the list.
export function submitFiltersOnChange() {
    for (const form of document.querySelectorAll("form[data-submits-itself]"))
        form.addEventListener("change", () => form.requestSubmit());
}
