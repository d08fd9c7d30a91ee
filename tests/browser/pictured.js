// Takes the pictures in the repository, and says how far a picture and the page that it shows have drifted apart.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const folder = "templates/static/help";
const words = "tests/browser/help"; // the visible text of each picture, with placeholders for its numbers
const grain = 12; // pixels: side of the squares (grains) that are compared
const farOff = 30; // of 255: the next digit may change a grain by so much
const mostFarOff = 0.012; // share of all grains: other dates reach 0.004, another accent colour 0.016

// Returns the page from its top to the end of the element `last`, as picture and as text.
export async function seen(page, last) {
    await page.evaluate(() => document.fonts.ready);
    const box = await last.boundingBox();
    const width = page.viewportSize().width;
    const height = Math.ceil(box.y + box.height) + 8;
    const shot = await page.screenshot({ clip: { x: 0, y: 0, width, height }, fullPage: true, animations: "disabled", caret: "hide" });
    return { shot, text: await textAbove(page, height) };
}

// Saves the picture and the text. `name` may have a folder before it: en/review.
export async function keep(studio, name, { shot, text }) {
    for (const each of [folder, words]) mkdirSync(dirname(`${each}/${name}`), { recursive: true });
    const webp = await studio.evaluate(asWebp, dataUrl("png", shot));
    writeFileSync(`${folder}/${name}.webp`, Buffer.from(webp.split(",")[1], "base64"));
    writeFileSync(`${words}/${name}.txt`, text);
}

// Returns how the saved picture differs from the page as it is now; empty if it is up to date.
export async function drift(studio, name, { shot, text }) {
    if (!existsSync(`${folder}/${name}.webp`)) return `${name}: there is no picture`;
    const before = readFileSync(`${words}/${name}.txt`, "utf8").split("\n");
    const now = text.split("\n");
    const at = now.findIndex((line, index) => line !== before[index]);
    if (at >= 0 || now.length !== before.length)
        return `${name}: line ${at + 1} was "${before.at(at) ?? ""}" and is "${now.at(at) ?? ""}"`;
    const kept = dataUrl("webp", readFileSync(`${folder}/${name}.webp`));
    const share = await studio.evaluate(shareFarOff, { kept, now: dataUrl("png", shot), grain, farOff });
    return share > mostFarOff ? `${name}: the page looks otherwise at ${Math.round(share * 1000) / 10} % of its places` : "";
}

// Returns the visible text above `bottom`, with 0 for each number and f for each fingerprint, because they change with
// the day.
function textAbove(page, bottom) {
    return page.evaluate(height => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        const lines = [];
        while (walker.nextNode()) {
            range.selectNodeContents(walker.currentNode);
            const [box] = range.getClientRects();
            const text = walker.currentNode.textContent.replace(/\b[0-9a-f]{8,}\b/g, "f").replace(/\d+/g, "0").trim();
            if (box && box.width > 1 && box.top + scrollY < height && text) lines.push(text);
        }
        return lines.join("\n") + "\n";
    }, bottom);
}

function dataUrl(type, bytes) {
    return `data:image/${type};base64,${bytes.toString("base64")}`;
}

// ---- functions that run in the browser, which reads and writes both formats

async function asWebp(url) {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.5);
}

async function shareFarOff({ kept, now, grain, farOff }) {
    const [before, after] = await Promise.all([kept, now].map(async url => {
        const image = new Image();
        image.src = url;
        await image.decode();
        return image;
    }));
    if (before.width !== after.width || Math.abs(before.height - after.height) > grain) return 1;
    const columns = Math.floor(after.width / grain);
    const rows = Math.floor(Math.min(before.height, after.height) / grain);
    const [one, other] = [before, after].map(image => {
        const canvas = Object.assign(document.createElement("canvas"), { width: columns, height: rows });
        const context = canvas.getContext("2d");
        context.imageSmoothingQuality = "high";
        context.drawImage(image, 0, 0, columns * grain, rows * grain, 0, 0, columns, rows);
        return context.getImageData(0, 0, columns, rows).data;
    });
    let far = 0;
    for (let at = 0; at < one.length; at += 4)
        far += Math.max(...[0, 1, 2].map(color => Math.abs(one[at + color] - other[at + color]))) > farOff;
    return far / (columns * rows);
}
