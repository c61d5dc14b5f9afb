import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { preview } from "vite";
import { STATES } from "./states";
import type { State } from "./steps";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const SIZES = {
  phone: [390, 844],
  small: [360, 640],
  laptop: [1366, 768],
  mid: [1280, 800],
  wide: [1920, 1080],
} as const;
export type Size = keyof typeof SIZES;
export type Scheme = "light" | "dark";

/** Where a visitor stands: everything that tells one view from another. */
export interface View {
  readonly state: string;
  readonly size: Size;
  readonly scheme: Scheme;
}

export interface Tour {
  /** A part of the names of the states to visit; all if it is empty. */
  readonly wanted: string;
  readonly sizes: Readonly<Partial<Record<Size, readonly Scheme[]>>>;
  /** Visits each state once and then turns the screen from size to size, rather than visiting it anew in every size. */
  readonly turns?: boolean;
  /** The one the browser is set to; English if none. */
  readonly language?: string;
}

/** What the page says that nobody should have to read. */
export type Complain = (view: Omit<View, "scheme">, text: string) => void;

const FLAGS = [
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
/** So many pages at once: most of the time of a visit is waiting. */
const LANES = 4;
/** A machine that is busy with other things draws 49 pictures late. */
const PATIENCE_MS = 120_000;
/** The browser reports every answer of 400 and above, also those that a state is about. */
const EXPECTED = /Failed to load resource/;

/** Leads a real browser through the states of the fake server and shows each in every size and colour scheme. */
export async function visit(tour: Tour, look: (page: Page, view: View) => Promise<void>, complain: Complain) {
  const server = await preview({ configFile: here("vite.config.ts"), preview: { port: 0, host: "127.0.0.1" } });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  const baseURL = server.resolvedUrls?.local[0] ?? "";
  const states = STATES.filter(([name]) => name.includes(tour.wanted));
  const sizes = Object.keys(tour.sizes) as Size[];
  const stays = tour.turns === true ? [sizes] : sizes.map((size) => [size]);
  const stops = stays.flatMap((shown) => states.map((state): Stop => ({ state, shown })));
  const lane = async () => {
    for (let stop = stops.shift(); stop !== undefined; stop = stops.shift()) {
      await stay(browser, baseURL, stop, tour, look, complain);
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Stop {
  readonly state: State;
  /** In which sizes it is shown, one after the other. */
  readonly shown: readonly Size[];
}

async function stay(
  browser: Browser,
  baseURL: string,
  { state: [name, path, act], shown }: Stop,
  { sizes, language = "en" }: Tour,
  look: (page: Page, view: View) => Promise<void>,
  complain: Complain,
) {
  const [first = "laptop"] = shown;
  const context = await browser.newContext({
    baseURL,
    viewport: viewportOf(first),
    locale: language,
    // Nothing is on its way from one colour to another while it is looked at.
    reducedMotion: "reduce",
    permissions: ["camera", "microphone"],
  });
  if (!isPublic(name)) {
    await logIn(context, baseURL, visitorOf(name));
  }
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on("console", (message) => {
    if ((message.type() === "error" || message.type() === "warning") && !EXPECTED.test(message.text())) {
      complain({ state: name, size: first }, message.text());
    }
  });
  page.on("pageerror", (error) => complain({ state: name, size: first }, String(error)));
  await page.addInitScript(readFileSync(here("media.js"), "utf8"));
  await page.goto(path);
  await page.waitForTimeout(400);
  await act?.(page);
  for (const size of shown) {
    await page.setViewportSize(viewportOf(size));
    for (const scheme of sizes[size] ?? []) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForTimeout(150);
      await page.evaluate(drawn);
      await look(page, { state: name, size, scheme });
    }
  }
  await context.close();
}

/** Once all that has changed is on the screen, however busy the machine is. */
const drawn = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

const viewportOf = (size: Size) => ({ width: SIZES[size][0], height: SIZES[size][1] });

/** What is seen by who has not logged in. */
const isPublic = (name: string) => name.startsWith("login") || name.startsWith("register");

/** An administrator, one who may only look, or anybody. */
function visitorOf(state: string): string {
  if (!state.startsWith("panel")) {
    return "ann";
  }
  return state.startsWith("panel-looks") ? "saul" : "ada";
}

const logIn = (context: BrowserContext, baseURL: string, value: string) =>
  context.addCookies([{ name: "rostrum_session", value, url: baseURL }]);
