// Prints a page with Chromium and reads the paper with poppler.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";

const folder = "build/screenshots";

// Prints the page to a PDF. Returns the texts of the printed pages, in their order. Keeps the PDF, and a picture of
// each page, for people to look at.
export async function printed(page, name) {
    mkdirSync(folder, { recursive: true });
    const file = `${folder}/${name}.pdf`;
    await page.pdf({ path: file, preferCSSPageSize: true });
    execFileSync("pdftoppm", ["-r", "60", "-png", file, `${folder}/${name}`]);
    const text = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
    return text.split("\f").slice(0, -1);
}

// Returns the paper's width and height in millimetres.
export function paperOf(name) {
    const facts = execFileSync("pdfinfo", [`${folder}/${name}.pdf`], { encoding: "utf8" });
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(facts);
    return [width, height].map(points => Math.round(points / 72 * 25.4));
}
