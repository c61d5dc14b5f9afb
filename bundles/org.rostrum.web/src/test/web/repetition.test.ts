import { describe, expect, it } from "vitest";
import { draftOf, freshForm } from "../../main/web/view/plan-values";
import { ONCE, type Repetition, repetitionOf, ruleOf } from "../../main/web/view/repetition";

const ZONE = "Europe/Berlin";
/** The second Wednesday of its month. */
const FIRST = "2027-03-10";
const weekly: Repetition = { ...ONCE, repeats: "weekly" };

describe("how a conference repeats", () => {
  it.each<[string, Repetition]>([
    ["FREQ=WEEKLY", weekly],
    ["FREQ=WEEKLY;BYDAY=MO,WE", { ...weekly, weekdays: ["MO", "WE"] }],
    ["FREQ=WEEKLY;COUNT=3", { ...weekly, repeatsUntil: "count", count: 3 }],
    [
      "FREQ=WEEKLY;BYDAY=SU;UNTIL=20270328T215959Z",
      {
        ...weekly,
        weekdays: ["SU"],
        repeatsUntil: "date",
        lastDay: "2027-03-28",
      },
    ],
    ["FREQ=MONTHLY;BYDAY=-1FR", { ...ONCE, repeats: "other" }],
    ["FREQ=MONTHLY;BYDAY=2FR", { ...ONCE, repeats: "other" }],
    ["FREQ=WEEKLY;INTERVAL=2", { ...weekly, every: 2 }],
    ["FREQ=DAILY;INTERVAL=3", { ...ONCE, repeats: "daily", every: 3 }],
    ["FREQ=MONTHLY", { ...ONCE, repeats: "monthly" }],
    ["FREQ=MONTHLY;BYMONTHDAY=10", { ...ONCE, repeats: "monthly" }],
    ["FREQ=MONTHLY;BYDAY=2WE", { ...ONCE, repeats: "monthlyByWeekday" }],
    ["FREQ=MONTHLY;BYMONTHDAY=11", { ...ONCE, repeats: "other" }],
    ["FREQ=YEARLY", { ...ONCE, repeats: "other" }],
    ["FREQ=WEEKLY;WKST=SU;INTERVAL=2", { ...ONCE, repeats: "other" }],
  ])("reads %s and gives it back when nobody says otherwise", (rule, repetition) => {
    expect(repetitionOf(rule, ZONE, FIRST)).toEqual(repetition);
    expect(ruleOf(repetition, rule, ZONE, FIRST)).toBe(rule);
  });

  it("says days in the order of the week, until a day or so many times", () => {
    const days: Repetition = { ...weekly, weekdays: ["FR", "MO"] };
    expect(ruleOf(days, undefined, ZONE, FIRST)).toBe("FREQ=WEEKLY;BYDAY=MO,FR");
    expect(ruleOf({ ...days, repeatsUntil: "date", lastDay: "2027-03-28" }, undefined, ZONE, FIRST)).toBe(
      "FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20270328",
    );
    expect(ruleOf({ ...weekly, repeatsUntil: "count", count: 4 }, "FREQ=WEEKLY", ZONE, FIRST)).toBe(
      "FREQ=WEEKLY;COUNT=4",
    );
  });

  it("goes by the weekday of the start, of which the fifth is the last one", () => {
    const byWeekday: Repetition = { ...ONCE, repeats: "monthlyByWeekday", every: 2 };
    expect(ruleOf(byWeekday, undefined, ZONE, FIRST)).toBe("FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE");
    expect(ruleOf(byWeekday, "FREQ=MONTHLY;BYDAY=2WE", ZONE, "2027-03-31")).toBe("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1WE");
  });

  it("takes a rule away", () => {
    expect(ruleOf(ONCE, "FREQ=WEEKLY", ZONE, FIRST)).toBeUndefined();
  });

  it("is sent with when it opens and starts", () => {
    const form = {
      ...freshForm(new Date("2026-03-01T12:20:00Z"), ZONE),
      ...weekly,
      opensEarly: 10,
      startsByItself: true,
    };
    expect(draftOf(form, "")?.launch).toMatchObject({ rule: "FREQ=WEEKLY", opensEarly: "PT10M", startsByItself: true });
  });

  it("is nothing for what is not scheduled", () => {
    const form = { ...freshForm(), ...weekly, launch: "virtualRoom" as const };
    expect(draftOf(form, "")?.launch).toEqual({ type: "virtualRoom" });
  });
});
