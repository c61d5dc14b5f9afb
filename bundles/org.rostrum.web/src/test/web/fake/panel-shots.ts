import type { Page } from "playwright-core";

export type Shot = readonly [name: string, path: string, act?: (page: Page) => Promise<unknown>];

const shown = (testId: string) => (page: Page) => page.getByTestId(testId).first().waitFor();

/** The pages of administrators; those that begin with panel-looks, of one who may only look. */
export const PANEL_SHOTS: readonly Shot[] = [
  ["panel-overview", "/admin", shown("health")],
  ["panel-users", "/admin/users", shown("account")],
  ["panel-user", "/admin/users/ann", shown("session")],
  ["panel-user-locked", "/admin/users/maximiliane.von-und-zu-hohenstein", shown("user-locked")],
  ["panel-new-user", "/admin/new-user"],
  [
    "panel-import",
    "/admin/import",
    async (page) => {
      const buffer = Buffer.from("id,name\nnina,Nina New\nann,Ann Again\n");
      await page.getByTestId("roster-file").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
      await page.getByTestId("roster-check").click();
      await page.getByTestId("roster-report").waitFor();
    },
  ],
  ["panel-groups", "/admin/groups", shown("group")],
  ["panel-group", "/admin/groups/teachers", shown("member")],
  ["panel-conferences", "/admin/conferences", shown("conference")],
  ["panel-conference", "/admin/conferences/Town-Hall", shown("seat")],
  ["panel-keys", "/admin/keys", shown("key")],
  [
    "panel-hooks",
    "/admin/hooks",
    async (page) => {
      await page.getByTestId("hook-url").fill("https://example.org/new");
      await page.getByTestId("hook-add").click();
      await page.getByTestId("secret").waitFor();
    },
  ],
  [
    "panel-hook-ping",
    "/admin/hooks",
    async (page) => {
      await page.getByTestId("ping-hook").nth(1).click();
      await page.getByTestId("ping-refused").waitFor();
    },
  ],
  ["panel-extensions", "/admin/extensions", shown("extension")],
  ["panel-settings", "/admin/settings", shown("settings-section")],
  [
    "panel-section",
    "/admin/settings/org.rostrum.invitation.mail",
    async (page) => {
      await page.getByLabel("Port", { exact: true }).fill("70000");
      await page.getByLabel("Encryption").selectOption("TLS");
      await page.getByTestId("settings-save").click();
      await page.getByTestId("setting-problem").waitFor();
    },
  ],
  [
    "panel-section-conflict",
    "/admin/settings/org.rostrum.invitation.mail",
    async (page) => {
      await page.getByLabel("Port", { exact: true }).fill("2");
      await page.getByTestId("settings-save").click();
      await page.getByTestId("settings-conflict").waitFor();
    },
  ],
  [
    "panel-section-mail",
    "/admin/settings/org.rostrum.invitation.mail",
    async (page) => {
      await page.getByTestId("mail-address").fill("ann@example.org");
      await page.getByTestId("mail-send").click();
      await page.getByTestId("mail-taken").waitFor();
      await page.getByTestId("mail-taken").scrollIntoViewIfNeeded();
    },
  ],
  ["panel-section-trouble", "/admin/settings/org.rostrum.media.sfu", shown("settings-trouble")],
  ["panel-looks-section", "/admin/settings/org.rostrum.invitation.mail", shown("setting")],
  ["panel-reports", "/admin/reports", shown("report-run")],
  [
    "panel-reports-table",
    "/admin/reports",
    async (page) => {
      await page.getByTestId("plot").first().locator("summary").click();
      await page.getByTestId("report-run").first().scrollIntoViewIfNeeded();
    },
  ],
  ["panel-logs", "/admin/logs", shown("log-line")],
  ["panel-audit", "/admin/audit?what=account", shown("audit-line")],
  ["plan-templates", "/templates", shown("template")],
  [
    "plan-dates",
    "/conferences/4071925538/dates",
    async (page) => {
      await page.getByTestId("move-date").nth(1).click();
      await page.getByTestId("date-save").waitFor();
    },
  ],
  [
    "plan-invitations",
    "/conferences/open-day",
    async (page) => {
      await page.getByTestId("resend").first().waitFor();
      await page.getByTestId("resend").first().scrollIntoViewIfNeeded();
    },
  ],
  [
    "plan-guests-may",
    "/conferences/open-day",
    async (page) => {
      await page.getByTestId("plan-more").click();
      await page.getByTestId("plan-guests-CAMERA").uncheck();
      await page.getByTestId("plan-guests").evaluate((field) => field.scrollIntoView());
    },
  ],
  [
    "plan-link",
    "/conferences",
    async (page) => {
      await page.getByTestId("show-qr").first().click();
      await page.getByTestId("qr-close").waitFor();
    },
  ],
  ["plan-list", "/conferences", shown("conference")],
  ["account", "/account", shown("own-session")],
  [
    "account-factor",
    "/account",
    async (page) => {
      await page.getByTestId("factor-password").fill("secret");
      await page.getByTestId("factor-enrol").click();
      await page.getByTestId("factor-secret").waitFor();
      await page.getByTestId("factor-secret").evaluate((element) => element.scrollIntoView({ block: "center" }));
    },
  ],
  [
    "account-keys",
    "/account",
    async (page) => {
      await page.getByTestId("key-name").fill("Timetable");
      await page.getByTestId("scope-CONFERENCES").check();
      await page.getByTestId("make-key").click();
      await page.getByTestId("secret").waitFor();
      await page.getByTestId("secret").scrollIntoViewIfNeeded();
    },
  ],
  ["panel-looks-user", "/admin/users/ann", shown("session")],
  ["panel-looks-conference", "/admin/conferences/Town-Hall", shown("seats-unseen")],
];
