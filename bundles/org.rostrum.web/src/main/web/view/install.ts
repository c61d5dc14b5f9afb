const WORKER = "/service-worker.js";

type ScriptUrls = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy };
type Policy = { createScriptURL(url: string): string };

/** Where browsers know trusted types, the address of the worker and no other is trusted. */
function workerUrl(): string {
  const types = (globalThis as { trustedTypes?: ScriptUrls }).trustedTypes;
  return types?.createPolicy("rostrum-worker", { createScriptURL: () => WORKER }).createScriptURL(WORKER) ?? WORKER;
}

/** Has the browser keep the page for those who are offline. Not in the frame of another site, and it may fail: then there is none. */
export async function install(): Promise<void> {
  if (window.top !== window || !("serviceWorker" in navigator)) {
    return;
  }
  try {
    await navigator.serviceWorker.register(workerUrl());
  } catch (failure) {
    console.warn("service worker", failure);
  }
}
