import BLUR from "./blur/blur-worker?worker&url";

/** Every script that the page starts by an address, and all that the policy trusts. */
export const WORKERS = { offline: "/service-worker.js", blur: BLUR } as const;

type ScriptUrls = { createPolicy(name: string, rules: { createScriptURL(name: string): string }): Policy };
type Policy = { createScriptURL(name: string): string };

let policy: Policy | undefined;

/** The address of a worker, trusted where browsers know trusted types. */
export function trusted(worker: keyof typeof WORKERS): string {
  const types = (globalThis as { trustedTypes?: ScriptUrls }).trustedTypes;
  policy ??= types?.createPolicy("rostrum-worker", {
    createScriptURL: (name) => WORKERS[name as keyof typeof WORKERS],
  });
  return policy?.createScriptURL(worker) ?? WORKERS[worker];
}
