import type { Page } from "playwright-core";
import { PANEL_SHOTS } from "./panel-shots";
import { EFFECTS_STATES } from "./states-effects";
import { RTL_STATES } from "./states-rtl";
import { STAGE_STATES } from "./states-stage";
import { enter, join, type State } from "./steps";

const askForCode = async (page: Page) => {
  await page.getByTestId("login-name").fill("zoe");
  await page.getByTestId("login-password").fill("secret");
  await page.getByTestId("login-submit").click();
  await page.getByTestId("login-code").fill("123456");
  await page.getByTestId("login-submit").click();
  await page.getByTestId("login-problem").waitFor();
};

export const STATES: readonly State[] = [
  ["login", "/login", (page) => page.getByTestId("login-name").waitFor()],
  ["login-code", "/login", askForCode],
  ["conferences", "/conferences"],
  ["create", "/conferences/new"],
  [
    "create-problem",
    "/conferences/new",
    async (page) => {
      await page.locator("summary").click();
      await page.getByTestId("plan-id").fill("taken");
      await page.getByTestId("plan-submit").click();
      await page.waitForTimeout(300);
    },
  ],
  [
    "create-weekly",
    "/conferences/new",
    async (page) => {
      await page.getByTestId("plan-repeats").selectOption("weekly");
      await page.getByTestId("plan-weekday-MO").check();
      await page.getByTestId("plan-weekday-WE").check();
      await page.getByTestId("plan-repeats-until").selectOption("date");
      await page.getByTestId("plan-last-day").fill("2027-03-29");
      await page.getByTestId("plan-repeats").evaluate((field) => field.scrollIntoView());
    },
  ],
  [
    "create-monthly",
    "/conferences/new",
    async (page) => {
      await page.getByTestId("plan-repeats").selectOption("monthlyByWeekday");
      await page.getByTestId("plan-every").fill("2");
      await page.getByTestId("plan-repeats-until").selectOption("count");
      await page.getByTestId("plan-repeats").evaluate((field) => field.scrollIntoView());
    },
  ],
  [
    "create-invite",
    "/conferences/new",
    async (page) => {
      await page.getByTestId("plan-more").click();
      await page.getByTestId("plan-invited").pressSequentially("cleo, bo");
      await page.getByTestId("proposed").first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.getByTestId("plan-invited").evaluate((field) => field.scrollIntoView());
    },
  ],
  ["calendar-month", "/calendar", (page) => page.getByTestId("meeting").first().waitFor()],
  ["calendar-week", "/calendar?view=week", (page) => page.getByTestId("meeting").first().waitFor()],
  [
    "calendar-keys",
    "/calendar",
    async (page) => {
      await page.getByTestId("meeting").first().waitFor();
      await page.keyboard.press("Tab");
      await page.locator("[aria-current=date]").first().focus();
      await page.keyboard.press("ArrowRight");
    },
  ],
  ["widget", "/somebody-elses-site", (page) => page.frameLocator("iframe").getByTestId("widget-way").waitFor()],
  [
    "plan-registration",
    "/conferences/open-day",
    async (page) => {
      await page.getByTestId("registrations-download").waitFor();
      await page.getByTestId("terms-asked").scrollIntoViewIfNeeded();
      await page.getByTestId("registrations-download").scrollIntoViewIfNeeded();
    },
  ],
  ["register-form", "/c/workshop", (page) => page.getByTestId("register-agree").waitFor()],
  [
    "register-sent",
    "/c/workshop",
    async (page) => {
      await page.getByTestId("register-name").fill("Gina");
      await page.getByTestId("register-email").fill("gina@example.com");
      await page.getByTestId("answer-team").selectOption("Red");
      await page.getByTestId("register-agree").check();
      await page.getByTestId("register").click();
      await page.getByTestId("link-sent").waitFor();
    },
  ],
  [
    "plan-website",
    "/conferences/open-day",
    async (page) => {
      await page.getByTestId("widget-code").waitFor();
      await page.getByTestId("widget-code").scrollIntoViewIfNeeded();
    },
  ],
  ["messages", "/messages", (page) => page.getByTestId("conversation").first().waitFor()],
  ["messages-with", "/messages/bob", (page) => page.getByTestId("letter").first().waitFor()],
  [
    "messages-search",
    "/messages",
    async (page) => {
      await page.getByTestId("letters-search").fill("example");
      await page.getByTestId("found-person").first().waitFor();
    },
  ],
  ["history", "/history/Town-Hall", (page) => page.getByTestId("history-message").first().waitFor()],
  ["history-none", "/history/later", (page) => page.getByTestId("history-empty").waitFor()],
  ["telephone", "/calls", (page) => page.getByTestId("missed-call").first().waitFor()],
  [
    "telephone-search",
    "/calls",
    async (page) => {
      await page.getByTestId("call-user").pressSequentially("bo");
      await page.getByTestId("proposed").first().waitFor();
      await page.keyboard.press("ArrowDown");
    },
  ],
  [
    "telephone-rings",
    "/calls",
    async (page) => {
      await page.getByTestId("call-user").fill("cleo");
      await page.getByTestId("place-call").click();
      await page.getByTestId("incoming-call").waitFor();
      await page.waitForTimeout(300);
    },
  ],
  [
    "telephone-inside",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 4")(page);
      await page.getByTestId("participants").click();
      await page.getByTestId("add-user").fill("cleo");
      await page.getByTestId("add-person").click();
      await page.getByTestId("incoming-call").waitFor();
      await page.waitForTimeout(300);
    },
  ],
  ["door", "/c/Town-Hall", (page) => page.getByTestId("join-name").waitFor()],
  ["door-later", "/c/later"],
  ["door-full", "/c/full"],
  ["door-pin", "/c/pin", (page) => page.getByTestId("door-pin").fill("0042")],
  ["door-locked", "/c/locked", (page) => page.getByTestId("join-name").waitFor()],
  ["door-unknown", "/c/nothing-here"],
  ["call-1", "/c/Town-Hall", join("Ann 1")],
  ...STAGE_STATES,
  ["call-2", "/c/Town-Hall", join("Ann 2")],
  ["call-5", "/c/Town-Hall", join("Ann 5")],
  ["call-9", "/c/Town-Hall", join("Ann 9 news")],
  ["call-24", "/c/Town-Hall", join("Ann 24")],
  ["call-share", "/c/Town-Hall", join("Ann 6 share")],
  [
    "create-more",
    "/conferences/new",
    async (page) => {
      await page.getByTestId("plan-more").click();
      await page.getByTestId("plan-mode").selectOption("smart-meeting");
      await page.getByTestId("plan-pin-asked").check();
      await page.getByTestId("plan-more").scrollIntoViewIfNeeded();
      await page.getByTestId("plan-more").evaluate((more) => more.scrollIntoView());
    },
  ],
  [
    "chat",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 5 chat ends")(page);
      await page.getByTestId("toggle-chat").click();
      await page.getByTestId("chat-text").fill("refuse");
      await page.getByTestId("chat-to").selectOption("moderators");
      await page.getByTestId("chat-send").click();
      await page.waitForTimeout(300);
    },
  ],
  [
    "chat-file",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 5 chat ends")(page);
      await page.getByTestId("toggle-chat").click();
      const buffer = Buffer.alloc(300_000);
      await page.getByTestId("file-input").setInputFiles({ name: "slow.pdf", mimeType: "application/pdf", buffer });
      await page.waitForTimeout(400);
    },
  ],
  [
    "chat-file-refused",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 5 chat ends")(page);
      await page.getByTestId("toggle-chat").click();
      const buffer = Buffer.alloc(3_000_000);
      await page.getByTestId("file-input").setInputFiles({ name: "huge.pdf", mimeType: "application/pdf", buffer });
      await page.getByTestId("file-download").first().click();
      await page.waitForTimeout(400);
    },
  ],
  [
    "chat-denied",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 5 chat guest denied")(page);
      await page.getByTestId("toggle-chat").click();
      await page.waitForTimeout(300);
    },
  ],
  ...[0, 1, 2, 3].map(
    (part): State => [
      `room-${part}`,
      "/c/Town-Hall",
      async (page) => {
        await join("Ann 5 chat ends")(page);
        await page.getByTestId("toggle-room").click();
        const parts = page.getByTestId("room-panel").locator(".parts");
        await page.getByTestId("room-mode").selectOption("moderated");
        await page.getByTestId("layout-kind").selectOption("shuffle");
        await page.getByTestId("room-pin").fill("12");
        await parts.evaluate((element) => element.scrollTo(0, 0));
        await parts.evaluate((element, screens) => element.scrollBy(0, element.clientHeight * screens), part);
        await page.waitForTimeout(300);
      },
    ],
  ),
  [
    "room-occupied",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 5 door")(page);
      await page.getByTestId("toggle-room").click();
      await page.getByTestId("room-waiting-GUEST").check();
      await page.getByTestId("room-waiting-save").click();
      await page.waitForTimeout(200);
      await page.getByTestId("room-waiting-GUEST").uncheck();
      await page.getByTestId("room-waiting-save").click();
      await page.waitForTimeout(300);
    },
  ],
  ["call-layout", "/c/Town-Hall", join("Ann 9 layout share chat")],
  [
    "call-people",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 9")(page);
      await page.getByTestId("participants").click();
      await page.waitForTimeout(300);
    },
  ],
  [
    "waiting",
    "/c/Town-Hall",
    async (page) => {
      await enter("Ann 1 guest waits")(page);
      await page.getByTestId("state-waiting").waitFor();
      await page.waitForTimeout(600);
    },
  ],
  [
    "podium-people",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 9 moderated door remark")(page);
      await page.getByTestId("participants").click();
      await page.waitForTimeout(300);
    },
  ],
  [
    "podium-menu",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 9 moderated")(page);
      await page.getByTestId("participants").click();
      await page.getByTestId("person-menu").nth(4).click();
      await page.waitForTimeout(300);
    },
  ],
  ["podium-called", "/c/Town-Hall", join("Ann 9 moderated guest called remark")],
  ["asked-source", "/c/Town-Hall", join("Ann 5 asked")],
  ["unmoderated", "/c/Town-Hall", join("Ann 3 guest")],
  [
    "reactions",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 6 moderated guest react")(page);
      await page.getByTestId("react").click();
      await page.waitForTimeout(300);
    },
  ],
  [
    "remark",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 6 moderated guest")(page);
      await page.getByTestId("remark").focus();
      await page.keyboard.press("Space");
      await page.waitForTimeout(300);
    },
  ],
  ["lecture", "/c/Town-Hall", join("Ann 6 lecture")],
  [
    "call-leave",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 4")(page);
      await page.getByTestId("leave").click();
      await page.waitForTimeout(200);
    },
  ],
  [
    "call-settings",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 4")(page);
      await page.getByTestId("settings").click();
      await page.waitForTimeout(300);
    },
  ],
  [
    "call-drop",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 4 drop")(page);
      await page.getByTestId("banner-reconnecting").waitFor();
    },
  ],
  [
    "left",
    "/c/Town-Hall",
    async (page) => {
      await join("Ann 3")(page);
      await page.getByTestId("leave").click();
      await page.getByTestId("leave-me").click();
      await page.getByTestId("state-left").waitFor();
    },
  ],
  ...EFFECTS_STATES,
  ...RTL_STATES,
  ...PANEL_SHOTS,
];
