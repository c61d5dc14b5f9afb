/**
 * Shows a page of its own where the server cannot be reached. Keeps what that page needs and nothing else: no page, no asset and no
 * answer of the server, so nothing is ever stale and nothing that needs a log-in is kept.
 */

/** Named by what is kept, so that a change of it is noticed; a test compares. */
const SHELF = "rostrum-offline-c0bb0a8f184697ff";
const PAGE = "/offline.html";
const KEPT = [PAGE, "/offline.css", "/favicon.svg"];

/** Whoever goes there wants a file or a program's answer, not a page. */
const DOORS = /^\/(api|files|soap|ws|metrics|health|assets)(\/|$)/;

async function keep() {
  const shelf = await caches.open(SHELF);
  await shelf.addAll(KEPT.map((path) => new Request(path, { cache: "reload" })));
  await self.skipWaiting();
}

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELF).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function fetchOr(request, path) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match(path);
    if (kept === undefined) {
      throw failure;
    }
    return kept;
  }
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate" && !DOORS.test(pathname)) {
    event.respondWith(fetchOr(request, PAGE));
  } else if (KEPT.includes(pathname)) {
    event.respondWith(fetchOr(request, pathname));
  }
});
