import { trusted } from "../media/workers";

/** Has the browser keep the page for those who are offline. Not in the frame of another site, and it may fail: then there is none. */
export async function install(): Promise<void> {
  if (window.top !== window || !("serviceWorker" in navigator)) {
    return;
  }
  try {
    await navigator.serviceWorker.register(trusted("offline"));
  } catch (failure) {
    console.warn("service worker", failure);
  }
}
