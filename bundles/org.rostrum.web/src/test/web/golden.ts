import { readdirSync, readFileSync } from "node:fs";

const ROOT = new URL("../../../../org.rostrum.wire.api/src/test/golden/", import.meta.url);

/** The messages on which server and client have agreed: name and text of each file. */
export function golden(
  side: "client" | "server" | "line/client" | "line/server",
): readonly (readonly [string, string])[] {
  const folder = new URL(`${side}/`, ROOT);
  return readdirSync(folder)
    .sort()
    .map((name) => [name.replace(".json", ""), readFileSync(new URL(name, folder), "utf8").trim()]);
}
