// The campus of this run, which tests/browser/run has started: its URLs, its folder, and its database as an
// administrator sees it.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

export const campusUrl = fromEnvironment("CAMPUS_URL");
export const campusFolder = resolve(fromEnvironment("CAMPUS_FOLDER"));
export const reviewUrl = `${campusUrl}/campus/certaward/review`;
export const exportUrl = `${campusUrl}/campus/certaward/export`;
export const awardUrl = `${campusUrl}/campus/certaward/award`;

// Runs the statements of a template literal, with each ${value} quoted. Returns the last one's rows as arrays of texts,
// with null for NULL.
export function sql(parts, ...values) {
    const statements = String.raw({ raw: parts }, ...values.map(quoted));
    const client = ["--no-defaults", `--socket=${campusFolder}/mariadb.sock`, "--default-character-set=utf8mb4",
        "--batch", "--skip-column-names"];
    const printed = execFileSync("mariadb", client, { input: statements, encoding: "utf8" });
    return printed.split("\n").slice(0, -1).map(line => line.split("\t").map(cell => cell === "NULL" ? null : cell));
}

// Runs statements like sql(). Returns the first value of the first row.
export function sqlValue(parts, ...values) {
    return sql(parts, ...values)[0][0];
}

function quoted(value) {
    if (value === null) return "NULL";
    return `'${String(value).replace(/[\\']/g, "\\$&")}'`;
}

function fromEnvironment(name) {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set: start these tests with tests/browser/run`);
    return value;
}
