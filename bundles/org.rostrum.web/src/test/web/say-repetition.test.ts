import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { german } from "../../main/web/view/languages/de";
import { turkish } from "../../main/web/view/languages/tr";
import { ONCE, type Repetition } from "../../main/web/view/repetition";
import { sayRepetition, sayRule } from "../../main/web/view/say-repetition";
import { ownZone } from "../../main/web/view/time";
import { speak, type Words, words } from "../../main/web/view/words";

const HERE = ownZone();
/** A Wednesday, the last one of its month. */
const FIRST = { date: "2027-03-31", time: "10:00" };
const weekly: Repetition = { ...ONCE, repeats: "weekly" };
const days: Repetition = { ...weekly, weekdays: ["TH", "MO"] };
const english = words;

function reading(tag: string, said: Words): void {
  vi.stubGlobal("navigator", { languages: [tag] });
  speak(said);
}

beforeEach(() => reading("en-GB", english));
afterEach(() => {
  speak(english);
  vi.unstubAllGlobals();
});

describe("a repetition in a sentence", () => {
  it.each<[Repetition, string]>([
    [ONCE, ""],
    [weekly, "Every Wednesday at 10:00"],
    [days, "Every Monday and Thursday at 10:00"],
    [{ ...days, weekdays: ["MO", "TH", "FR"] }, "Every Monday, Thursday and Friday at 10:00"],
    [{ ...days, every: 2 }, "Every 2 weeks on Monday and Thursday at 10:00"],
    [
      { ...days, repeatsUntil: "date", lastDay: "2027-12-03" },
      "Every Monday and Thursday at 10:00, until 3 December 2027",
    ],
    [{ ...days, repeatsUntil: "date" }, "Every Monday and Thursday at 10:00"],
    [{ ...ONCE, repeats: "daily", repeatsUntil: "count", count: 5 }, "Every day at 10:00, 5 times"],
    [{ ...ONCE, repeats: "daily", every: 3, repeatsUntil: "count", count: 1 }, "Every 3 days at 10:00, once"],
    [{ ...ONCE, repeats: "monthly" }, "On day 31 of every month at 10:00"],
    [{ ...ONCE, repeats: "monthlyByWeekday", every: 2 }, "On the last Wednesday of every 2 months at 10:00"],
    [{ ...ONCE, repeats: "other" }, "By a rule of its own, beginning on the day above"],
  ])("of %o is %s", (repetition, sentence) => {
    expect(sayRepetition(repetition, FIRST, HERE)).toBe(sentence);
  });

  it("names the zone if the reader's clock shows something else", () => {
    const elsewhere = HERE === "Asia/Tokyo" ? "Asia/Dili" : "Asia/Tokyo";
    expect(sayRepetition(weekly, FIRST, elsewhere)).toBe(`Every Wednesday at 10:00 (time of ${elsewhere})`);
  });

  it("is nothing while the time is still being typed", () => {
    expect(sayRepetition(weekly, { date: "", time: "10:00" }, HERE)).toBe("");
  });

  it("has the days and dates of the reader's language", () => {
    const until: Repetition = { ...days, repeatsUntil: "date", lastDay: "2027-12-03" };
    reading("de-DE", german);
    expect(sayRepetition(until, FIRST, HERE)).toBe("Jeden Montag und Donnerstag um 10:00, bis 3. Dezember 2027");
    reading("tr-TR", turkish);
    expect(sayRepetition(until, FIRST, HERE)).toBe("Her Pazartesi ve Perşembe, saat 10:00, 3 Aralık 2027 gününe kadar");
  });

  it("of a plan begins with its first time, and says no more of a rule that has no words", () => {
    const plan = { start: "2027-03-31T08:00:00Z", zone: "UTC" };
    expect(sayRule({ ...plan, rule: "FREQ=WEEKLY" })).toMatch(/^Every Wednesday at 8:00/);
    expect(sayRule({ ...plan, rule: "FREQ=YEARLY" })).toBe("Repeats");
    expect(sayRule(plan)).toBe("");
  });
});
