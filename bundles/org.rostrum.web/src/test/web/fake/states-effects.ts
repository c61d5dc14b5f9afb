import type { Page } from "playwright-core";
import { join, type State } from "./steps";

const blurred = async (page: Page) => {
  await page.locator("rostrum-preview video").waitFor();
  await page.getByTestId("blur").check();
  await page.waitForTimeout(1_500);
};

const withoutModel = async (page: Page) => {
  await page.route("**/*.tflite", (route) => route.abort());
  await page.getByTestId("blur").check();
  await page.getByTestId("blur-trouble").waitFor();
};

const inBrowserWithout = (part: string) => async (page: Page) => {
  await page.addInitScript((name) => Reflect.deleteProperty(window, name), part);
  await page.reload();
  await page.getByTestId("blur").scrollIntoViewIfNeeded();
};

/** What is done to one's own picture before anybody sees it. */
export const EFFECTS_STATES: readonly State[] = [
  ["door-blur", "/c/Town-Hall", blurred],
  ["door-blur-trouble", "/c/Town-Hall", withoutModel],
  ["door-blur-unable", "/c/Town-Hall", inBrowserWithout("OffscreenCanvas")],
  [
    "call-blur-trouble",
    "/c/Town-Hall",
    async (page) => {
      await withoutModel(page);
      await join("Ann 4")(page);
      await page.getByTestId("blur-trouble").waitFor();
    },
  ],
];
