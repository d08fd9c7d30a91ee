// Makes Enter in a field that has its own button press that button, not the first button of the form.
export function pressTheFieldsButton() {
    document.addEventListener("keydown", event => {
        if (event.key !== "Enter" || event.isComposing) return;
        const button = buttonOf(event.target);
        if (!button) return;
        event.preventDefault();
        button.click();
    });
}

function buttonOf(field) {
    if (field.matches("input[name=note]")) return document.querySelector("[data-adds-note]");
    if (field.matches(".several input[name=words]")) return field.form.querySelector("button[value=rejected]");
    return null;
}
