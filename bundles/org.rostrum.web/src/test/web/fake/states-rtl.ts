import type { Page } from "playwright-core";
import { join, type State } from "./steps";

/** As in a language that is written from the right; the words stay, for there is none of these languages yet. */
const fromTheRight =
  (then: (page: Page) => Promise<unknown> = async () => {}) =>
  async (page: Page) => {
    await then(page);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    await page.waitForTimeout(300);
  };
const inside =
  (name: string, ...testIds: readonly string[]) =>
  async (page: Page) => {
    await join(name)(page);
    for (const testId of testIds) {
      await page.getByTestId(testId).click();
    }
  };

/** The pages of a reader whose lines begin on the right. */
export const RTL_STATES: readonly State[] = [
  ["rtl-conferences", "/conferences", fromTheRight()],
  ["rtl-create", "/conferences/new", fromTheRight()],
  ["rtl-messages", "/messages/bob", fromTheRight((page) => page.getByTestId("letter").first().waitFor())],
  ["panel-rtl", "/admin/users", fromTheRight((page) => page.getByTestId("account").first().waitFor())],
  ["rtl-people", "/c/Town-Hall", fromTheRight(inside("Ann 9 moderated door remark", "participants"))],
  ["rtl-chat", "/c/Town-Hall", fromTheRight(inside("Ann 6 chat ends share", "toggle-chat"))],
];
