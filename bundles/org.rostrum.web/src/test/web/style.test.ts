import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../main/web", import.meta.url));
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(ts|css)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

/** What a style says of left and right that has a name for the start and the end of a line instead. */
const PHYSICAL = [
  /^\s*(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b.*:/,
  /^\s*(left|right): .*;/,
  /^\s*border-(top|bottom)-(left|right)-radius: /,
  /^\s*(text-align|float|clear): (left|right);/,
  // Four values of which the second and the fourth differ.
  /^\s*(margin|padding|inset|border-width): (\S+) (\S+) (\S+) (?!\3;)\S+;/,
  // Four corners, of which those above or those below differ.
  /^\s*border-radius: (?!(\S+) \1 (\S+) \2;)\S+ \S+ \S+ \S+;/,
  /^\s*transform: .*translateX\(/,
];
/** The edges of a screen, and a place that was measured, are where they are in any language: such a line says so. */
const MEANT = "/* physical */";

describe("the styles", () => {
  it.each(files)("of $path run with the writing", ({ text }) => {
    // What a function computes is one value.
    const plain = text.replace(/\((?:[^()\n]|\([^()\n]*\))*\)/g, (given) => given.replaceAll(" ", ""));
    const lines = plain.split("\n").filter((line) => !line.includes(MEANT));
    expect(lines.filter((line) => PHYSICAL.some((pattern) => pattern.test(line)))).toEqual([]);
  });

  it("change nothing but colours with the colour scheme", () => {
    const scheme = /@media \(prefers-color-scheme: dark\) \{\n {2}:root \{\n((?: {4}--[\w-]+: .*;\n)+) {2}\}\n\}/;
    const schemes = files.filter(({ text }) => text.includes("prefers-color-scheme"));
    // The page for those who are offline has only itself.
    expect(schemes.map(({ path }) => path)).toEqual(["tokens.css", "public/offline.css"]);
    const tokens = schemes.find(({ path }) => path === "tokens.css");
    expect(tokens?.text.replace(scheme, "")).not.toContain("prefers-color-scheme");
  });
});
