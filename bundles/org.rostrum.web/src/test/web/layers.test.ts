import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../main/web", import.meta.url));

/** Each layer may look at those before it and at itself. */
const LAYERS = ["protocol", "conference", "api", "media", "view"];

const files = LAYERS.flatMap((layer) =>
  readdirSync(join(ROOT, layer), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ layer, path: `${layer}/${name}` })),
);
const textOf = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("the layers", () => {
  it.each(files)("point one way in $path", ({ layer, path }) => {
    const above = LAYERS.slice(LAYERS.indexOf(layer) + 1);
    const imported = [...textOf(path).matchAll(/from "(?:\.\.\/)+(\w+)\//g)].map((match) => match[1] ?? "");
    expect(imported.filter((name) => above.includes(name))).toEqual([]);
  });

  it("keep peer connections in the layer of media", () => {
    const others = files.filter(({ layer, path }) => layer !== "media" && textOf(path).includes("RTCPeerConnection"));
    expect(others).toEqual([]);
  });

  it("have no file of more than 400 lines", () => {
    expect(files.filter(({ path }) => textOf(path).split("\n").length > 400).map(({ path }) => path)).toEqual([]);
  });
});
