import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it, vi } from "vitest";

const PUBLIC = fileURLToPath(new URL("../../main/web/public", import.meta.url));
const SOURCE = readFileSync(`${PUBLIC}/service-worker.js`, "utf8");
const ORIGIN = "https://rostrum.example";

type Listener = (event: object) => void;

/** A browser that runs the worker, and the network it has. */
class Browser {
  readonly listeners = new Map<string, Listener>();
  readonly shelves = new Map<string, Set<string>>();
  readonly skipWaiting = vi.fn(async () => {});
  readonly claim = vi.fn(async () => {});
  isOnline = true;

  constructor() {
    const self = {
      location: { origin: ORIGIN },
      clients: { claim: this.claim },
      skipWaiting: this.skipWaiting,
      addEventListener: (name: string, listener: Listener) => this.listeners.set(name, listener),
    };
    const caches = {
      open: async (name: string) => ({
        addAll: async (requests: readonly { url: string }[]) =>
          this.shelves.set(name, new Set(requests.map(({ url }) => url))),
      }),
      keys: async () => [...this.shelves.keys()],
      delete: async (name: string) => this.shelves.delete(name),
      match: async (path: string) => ([...this.shelves.values()].some((shelf) => shelf.has(path)) ? path : undefined),
    };
    const fetch = async ({ url }: { url: string }) => {
      if (!this.isOnline) {
        throw new TypeError("offline");
      }
      return `network ${url}`;
    };
    class Request {
      constructor(readonly url: string) {}
    }
    new Function("self", "caches", "fetch", "Request", SOURCE)(self, caches, fetch, Request);
  }

  async happens(name: string) {
    let work: Promise<unknown> = Promise.resolve();
    this.listeners.get(name)?.({
      waitUntil: (promise: Promise<unknown>) => {
        work = promise;
      },
    });
    await work;
  }

  /** What the worker answers; nothing if it leaves the request to the browser. */
  async asks(path: string, more: object = {}): Promise<unknown> {
    let answer: Promise<unknown> | undefined;
    this.listeners.get("fetch")?.({
      request: { url: new URL(path, ORIGIN).href, method: "GET", mode: "navigate", ...more },
      respondWith: (promise: Promise<unknown>) => {
        answer = promise;
      },
    });
    return answer;
  }
}

let browser: Browser;
beforeEach(async () => {
  browser = new Browser();
  browser.shelves.set("rostrum-offline-of-old", new Set(["/offline.html"]));
  await browser.happens("install");
  await browser.happens("activate");
});

describe("the service worker", () => {
  it("keeps the page for those who are offline, and nothing else", () => {
    expect([...browser.shelves.values()].map((shelf) => [...shelf])).toEqual([
      ["/offline.html", "/offline.css", "/favicon.svg"],
    ]);
    expect(browser.skipWaiting).toHaveBeenCalled();
    expect(browser.claim).toHaveBeenCalled();
  });

  it("names its shelf by what is on it", () => {
    const digest = createHash("sha256");
    for (const name of ["offline.html", "offline.css", "favicon.svg"]) {
      digest.update(readFileSync(`${PUBLIC}/${name}`));
    }
    expect([...browser.shelves.keys()]).toEqual([`rostrum-offline-${digest.digest("hex").slice(0, 16)}`]);
  });

  it("gives every page from the network while there is one", async () => {
    expect(await browser.asks("/c/Town-Hall")).toBe(`network ${ORIGIN}/c/Town-Hall`);
  });

  it("shows the page of the offline where there is none", async () => {
    browser.isOnline = false;
    expect(await browser.asks("/c/Town-Hall")).toBe("/offline.html");
    expect(await browser.asks("/offline.css", { mode: "no-cors" })).toBe("/offline.css");
  });

  it.each([
    ["/api/v1/session", { mode: "cors" }],
    ["/api/v1/users.csv", {}],
    ["/files/v1/0123", {}],
    ["/assets/app-1a2b.js", { mode: "no-cors" }],
    ["/conferences", { method: "POST" }],
    ["https://elsewhere.example/", {}],
  ])("leaves %s to the browser", async (path, more) => {
    browser.isOnline = false;
    expect(await browser.asks(path, more)).toBeUndefined();
  });
});
