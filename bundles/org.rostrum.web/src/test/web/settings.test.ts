import { describe, expect, it } from "vitest";
import type { Section, Setting } from "../../main/web/api/settings";
import { germanSettings } from "../../main/web/view/languages/de-settings";
import { turkishSettings } from "../../main/web/view/languages/tr-settings";
import { against, changeOf, resetting, shown, subjectOf, typing, wrong } from "../../main/web/view/panel/drafts";
import { pathOf, topOf } from "../../main/web/view/panel/plot";
import { perDay } from "../../main/web/view/panel/reports";
import { settingsWords } from "../../main/web/view/words-settings";

const setting = (kind: string, more: Partial<Setting> = {}): Setting => ({
  key: "smtp.port",
  name: "Port",
  help: "",
  kind,
  choices: [],
  fallback: "587",
  value: "465",
  set: true,
  ...more,
});
const PORT = setting("NUMBER", { min: 1, max: 65535 });
const SECRET: Setting = { ...setting("SECRET"), key: "smtp.password", value: undefined, fallback: undefined };
const NONE = new Map<string, string | undefined>();

describe("what is typed into settings", () => {
  it("is shown instead of what holds, and is nothing when it is the same again", () => {
    const draft = typing(NONE, PORT, "25");
    expect([shown(PORT, NONE), shown(PORT, draft)]).toEqual(["465", "25"]);
    expect(typing(draft, PORT, "465").size).toBe(0);
  });

  it("is sent without what was not touched", () => {
    const draft = resetting(typing(NONE, SECRET, "s3cret"), PORT);
    expect(changeOf(draft)).toEqual({ values: { "smtp.password": "s3cret" }, reset: ["smtp.port"] });
    expect(shown(PORT, draft)).toBe("587");
  });

  it("gives the default back only where there is something else", () => {
    expect(resetting(typing(NONE, PORT, "25"), { ...PORT, set: false }).size).toBe(0);
  });

  it("leaves a secret alone that is emptied again", () => {
    expect(typing(typing(NONE, SECRET, "a"), SECRET, "").size).toBe(0);
  });

  it("stays when somebody else changes the rest, unless they did the same", () => {
    const section = (value: string): Section => ({
      id: "mail",
      name: "Mail",
      effect: "",
      version: "2",
      settings: [{ ...PORT, value }, SECRET],
    });
    const draft = typing(typing(NONE, PORT, "25"), SECRET, "s3cret");
    expect([...against(section("2525"), draft).keys()]).toEqual(["smtp.port", "smtp.password"]);
    expect([...against(section("25"), draft).keys()]).toEqual(["smtp.password"]);
  });

  it.each([
    ["NUMBER", "25", true],
    ["NUMBER", "0", false],
    ["NUMBER", "65536", false],
    ["NUMBER", "", false],
    ["NUMBER", "1.5", false],
    ["NUMBERS", "15, 60", true],
    ["NUMBERS", "", true],
    ["NUMBERS", "15,", false],
    ["TEXT", "costs $5", true],
    ["TEXT", `x\${env:HOME}`, false],
    ["TEXT", "a".repeat(2001), false],
  ])("as %s, %j: it can be saved is %s", (kind, typed, right) => {
    expect(wrong({ ...PORT, kind }, typed) === undefined).toBe(right);
  });

  it("finds its subject, whatever an extension is called", () => {
    expect(["org.rostrum.rest", "org.rostrum.mode.lecture", "com.example.polls"].map(subjectOf)).toEqual([
      "network",
      "modes",
      "others",
    ]);
  });
});

describe("the words of settings, reports and the log", () => {
  const texts = (value: unknown, path = ""): readonly string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, part]) => texts(part, `${path}.${name}`))
      : [path];

  it.each([
    ["German", germanSettings],
    ["Turkish", turkishSettings],
  ])("are all there in %s", (_, words) => {
    expect(texts(words)).toEqual(texts(settingsWords));
  });
});

describe("a plot", () => {
  it("ends at a round number", () => {
    expect([0, 1, 3, 12, 26, 0.021, 100].map(topOf)).toEqual([1, 1, 5, 20, 50, 0.025, 100]);
  });

  it("leaves a gap where nothing is known, and shows a point that stands alone", () => {
    const points = [5, undefined, 10, 0].map((value, at) => ({ at, value }));
    expect(pathOf(points, 0, 3, 10)).toBe("M0.0 90.0h0M400.0 0.0h0L600.0 180.0");
    expect(pathOf([], 0, 0, 1)).toBe("");
  });

  it("counts conferences by days of the reader's own zone, days without any too", () => {
    const at = (day: number, hour: number) => new Date(2026, 2, day, hour);
    const runs = [at(1, 23), at(3, 0), at(3, 9)].map((began) => ({ began: began.toISOString() }));
    expect(perDay(runs, at(1, 10).getTime(), at(3, 10).getTime()).map(({ value }) => value)).toEqual([1, 0, 2]);
  });
});
