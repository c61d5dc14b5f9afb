import type { Page } from "playwright-core";
import { join, type State } from "./steps";

const inside =
  (name: string, ...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    await join(name)(page);
    for (const step of steps) {
      await step(page);
    }
    await page.waitForTimeout(300);
  };
const click = (testId: string) => (page: Page) => page.getByTestId(testId).click();
const press = (key: string) => (page: Page) => page.keyboard.press(key);

const inLanguage = (language: string, then: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await page.evaluate((chosen) => localStorage.setItem("rostrum.language", chosen), language);
  await page.reload();
  await then(page);
};

const onBadLine = async (page: Page) => {
  await page.evaluate(() => localStorage.setItem("fake.line", "bad"));
  await page.reload();
  await join("Ann 5")(page);
  await page.getByTestId("sound-only-offer").waitFor();
};

/** As far as a cap goes: only who dominates, and whom one has pinned. */
const onBusyDevice =
  (name: string, ...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    await page.evaluate(() => localStorage.setItem("fake.device", "busy"));
    await page.reload();
    await inside(name)(page);
    await page.getByTestId("device-busy").waitFor();
    await page.waitForTimeout(3_000);
    for (const step of steps) {
      await step(page);
    }
  };

const denied = async (page: Page) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException("no", "NotAllowedError");
    };
  });
  await page.reload();
  await page.getByTestId("state-device-denied").waitFor();
};

const tested = (then: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await page.getByTestId("test-connection").click();
  await then(page);
  await page.getByTestId("connection-test").scrollIntoViewIfNeeded();
};

/** The stage and what one does about it. */
export const STAGE_STATES: readonly State[] = [
  ["stage-49", "/c/Town-Hall", inside("Ann 49")],
  ["stage-49-page-2", "/c/Town-Hall", inside("Ann 49", click("page-on"))],
  ["stage-speaker", "/c/Town-Hall", inside("Ann 24", press("w"))],
  [
    "stage-pinned",
    "/c/Town-Hall",
    inside(
      "Ann 6",
      (page) => page.getByTestId("tile").nth(4).dblclick(),
      (page) => page.mouse.move(5, 5),
    ),
  ],
  ["stage-pin-button", "/c/Town-Hall", inside("Ann 4", (page) => page.getByTestId("pin-tile").nth(1).focus())],
  ["stage-menu", "/c/Town-Hall", inside("Ann 5", click("view-menu"))],
  ["stage-own-hidden", "/c/Town-Hall", inside("Ann 5", click("view-menu"), click("view-hide-own"))],
  ["stage-trouble", "/c/Town-Hall", inside("Ann 5", (page) => page.getByTestId("trouble").first().waitFor())],
  ["stage-advice-left", "/c/Town-Hall", inside("Ann 9 layout share", click("own-view"))],
  ["stage-sounds", "/c/Town-Hall", inside("Ann 6 share sounds")],
  [
    "stage-sounds-own",
    "/c/Town-Hall",
    inside("Ann 3", click("toggle-share"), (page) => page.getByTestId("content-sound-off").waitFor()),
  ],
  [
    "updated",
    "/conferences",
    async (page) => {
      await page.getByTestId("new-conference").waitFor();
      await page.waitForTimeout(500);
      await page.route("**/index.html", (route) => route.fulfill({ headers: { ETag: "another" } }));
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await page.getByTestId("update").waitFor();
    },
  ],
  ["offline", "/offline.html"],
  ["recorded-consent", "/c/Town-Hall", inside("Ann 5 recorded", (page) => page.getByTestId("consent").waitFor())],
  ["live-consent", "/c/Town-Hall", inside("Ann 5 recorded live", (page) => page.getByTestId("consent").waitFor())],
  ["live", "/c/Town-Hall", inside("Ann 5 recorded live", click("consent-stay"))],
  ["recorded", "/c/Town-Hall", inside("Ann 5 recorded", click("consent-stay"))],
  ["sound-only-offer", "/c/Town-Hall", onBadLine],
  [
    "sound-only",
    "/c/Town-Hall",
    async (page) => {
      await onBadLine(page);
      await page.getByTestId("sound-only").click();
      await page.getByTestId("sound-only-end").waitFor();
    },
  ],
  ["device-busy", "/c/Town-Hall", onBusyDevice("Ann 9")],
  ["device-busy-why", "/c/Town-Hall", onBusyDevice("Ann 12", (page) => page.getByTestId("device-busy").click())],
  [
    "device-busy-language",
    "/c/Town-Hall",
    inLanguage(
      "de",
      onBusyDevice("Ann 24", (page) => page.getByTestId("device-busy").click()),
    ),
  ],
  [
    "device-busy-pinned",
    "/c/Town-Hall",
    onBusyDevice(
      "Ann 6",
      (page) => page.getByTestId("tile").nth(4).dblclick(),
      (page) => page.mouse.move(5, 5),
      (page) => page.waitForTimeout(600),
    ),
  ],
  ["door-denied", "/c/Town-Hall", denied],
  ["door-test", "/c/Town-Hall", tested((page) => page.getByTestId("test-verdict").waitFor())],
  ["door-test-runs", "/c/Town-Hall", tested((page) => page.getByTestId("test-step").waitFor())],
  ["door-test-blocked", "/c/locked", tested((page) => page.getByTestId("test-verdict").waitFor())],
  ["language-door", "/c/Town-Hall", inLanguage("de", (page) => page.getByTestId("device-videoinput").waitFor())],
  ["language-people", "/c/Town-Hall", inLanguage("tr", inside("Ann 9 moderated door", press("p")))],
  ["shortcuts", "/c/Town-Hall", inside("Ann 4", press("?"))],
];
