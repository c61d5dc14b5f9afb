import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sayCheck, sayFinding } from "../../main/web/view/panel/health";
import { panelWords } from "../../main/web/view/words-panel";

const BUNDLES = fileURLToPath(new URL("../../../..", import.meta.url));

/** Every code that a check of the house gives its sentence. */
function codes(): readonly string[] {
  const sources = readdirSync(BUNDLES)
    .map((bundle) => join(BUNDLES, bundle, "src/main/java"))
    .flatMap((folder) => {
      try {
        return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
      } catch {
        return []; // no Java there
      }
    })
    .filter((path) => path.endsWith(".java"))
    .map((path) => readFileSync(path, "utf8"));
  return sources.flatMap((text) =>
    [...text.matchAll(/\bReadiness\.of\(\s*\w+,\s*"([^"]+)"/g)].map(([, code = ""]) => code),
  );
}

describe("what a readiness check found", () => {
  it("has words of the client for each sentence of the house, and none for others", () => {
    const said = Object.keys(panelWords.health).filter((name) => name !== "checks");
    expect([...new Set(codes())].sort()).toEqual(said.sort());
  });

  it("is said with its figures", () => {
    expect(sayFinding({ code: "core.runs", values: ["1"] })).toBe("1 conference runs.");
    expect(sayFinding({ code: "media.runs", values: ["2", "jna"] })).toBe(
      "The ports are open, 2 workers are alive; datagrams by jna.",
    );
    expect(sayFinding({ code: "database.answers", values: [] })).toBe("The database answers.");
  });

  it("is left to the server where the client has no words or too few figures", () => {
    expect(sayFinding({ code: "recorder.full", values: [] })).toBeUndefined();
    expect(sayFinding({ code: "constructor", values: [] })).toBeUndefined();
    expect(sayFinding({ code: "core.runs", values: [] })).toBeUndefined();
    expect(sayFinding({})).toBeUndefined();
    expect([sayCheck({ name: "media" }), sayCheck({ name: "recorder" })]).toEqual(["Media", "recorder"]);
  });
});
