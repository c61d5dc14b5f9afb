import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Scheme, type Size, type View, visit } from "./visit";

/**
 * Takes a picture of every page in every state, and an index.html of all of them:
 * `npx vite-node src/test/web/fake/gallery.ts [name part] [sizes] [schemes] [folder]`.
 */
const [wanted = "", sizes = "phone,laptop", schemes = "light", folder] = process.argv.slice(2);
const out = folder ?? fileURLToPath(new URL("../../../../target/screenshots", import.meta.url));
const taken: View[] = [];

const fileOf = ({ state, size, scheme }: View) => `${state}-${size}-${scheme}.png`;

function index(views: readonly View[]): string {
  const states = [...new Set(views.map((view) => view.state))];
  const figure = (view: View) =>
    `<figure><a href="${fileOf(view)}"><img loading="lazy" src="${fileOf(view)}" alt="${view.state}"></a>` +
    `<figcaption>${view.size}, ${view.scheme}</figcaption></figure>`;
  const part = (state: string) =>
    `<section><h2 id="${state}">${state}</h2><div>${views
      .filter((view) => view.state === state)
      .map(figure)
      .join("")}</div></section>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rostrum: every page in every state</title>
<style>body{font:16px system-ui;margin:2rem}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:end}
figure{margin:0}img{height:260px;border:1px solid #999}</style>
<h1>Every page in every state</h1>${states.map(part).join("\n")}</html>\n`;
}

mkdirSync(out, { recursive: true });
await visit(
  {
    wanted,
    sizes: Object.fromEntries(sizes.split(",").map((size) => [size as Size, schemes.split(",") as Scheme[]])),
  },
  async (page, view) => {
    await page.screenshot({ caret: "initial", path: `${out}/${fileOf(view)}` });
    taken.push(view);
  },
  (view, text) => console.warn(view.state, view.size, text),
);
taken.sort((a, b) => a.state.localeCompare(b.state));
writeFileSync(`${out}/index.html`, index(taken));
