import type { Page } from "playwright-core";

/** One state of one page: its name, where it is, and what leads to it. */
export type State = readonly [name: string, path: string, act?: (page: Page) => Promise<unknown>];

/** Goes from the page before a conference to its door. */
export const enter = (name: string) => async (page: Page) => {
  await page.getByTestId("join-name").fill(name);
  await page.getByTestId("join").click();
};

/** Goes into the conference; the name says what happens there, see FakeRoom. */
export const join = (name: string) => async (page: Page) => {
  await enter(name)(page);
  await page.getByTestId("state-in-call").waitFor();
  await page.waitForTimeout(900);
};
