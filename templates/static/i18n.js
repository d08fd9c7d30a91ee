// Returns the script's texts in the page's language, by their Chinese text. {} stands for the next value, {0} for the
// first.
import { english } from "./i18n_en.js";

const texts = document.documentElement.lang === "en" ? english : {};

export function word(chinese, ...values) {
    let next = 0;
    return (texts[chinese] ?? chinese).replace(/\{(\d*)\}/g, (_, index) => values[index === "" ? next++ : Number(index)]);
}
