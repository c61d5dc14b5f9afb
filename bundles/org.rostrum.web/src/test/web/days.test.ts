import { describe, expect, it } from "vitest";
import type { Plan } from "../../main/web/api/rest";
import { onDay } from "../../main/web/view/plan-values";
import {
  dateOf,
  dayAfterKey,
  dayOf,
  daysAfter,
  firstOfWeek,
  firstWeekday,
  meetingsOf,
  meetingsOn,
  monthsAfter,
  parseDay,
  sheetOf,
} from "../../main/web/view/plans/days";

const MONDAY = 1;
const SUNDAY = 7;

describe("a day", () => {
  it("is a date of the reader's calendar, whatever the clocks do", () => {
    for (const day of ["2026-03-29", "2026-10-25", "2028-02-29", "2026-12-31"]) {
      expect(dayOf(dateOf(day))).toBe(day);
      expect(daysAfter(daysAfter(day, 1), -1)).toBe(day);
    }
  });

  it.each([
    ["2026-11-23", "2026-11-23"],
    ["2026-02-30", undefined],
    ["2026-1-1", undefined],
    ["<script>", undefined],
    [null, undefined],
  ])("from the address %s is %s", (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it("of another month is its last one if it has no such day", () => {
    expect(monthsAfter("2026-01-31", 1)).toBe("2026-02-28");
    expect(monthsAfter("2026-03-31", -1)).toBe("2026-02-28");
    expect(monthsAfter("2026-12-15", 1)).toBe("2027-01-15");
  });

  it("asked for a conference is kept if it is still to come", () => {
    expect(onDay("2026-12-01", "2026-11-23")).toEqual({ date: "2026-12-01", time: "09:00" });
    expect(onDay("2026-11-23", "2026-11-23")).toEqual({});
    expect(onDay("2026-11-22", "2026-11-23")).toEqual({});
    expect(onDay("soon", "2026-11-23")).toEqual({});
    expect(onDay(null)).toEqual({});
  });
});

describe("a sheet", () => {
  it("begins where the reader's weeks do", () => {
    expect([firstWeekday("de"), firstWeekday("en-US")]).toEqual([MONDAY, SUNDAY]);
    expect(firstOfWeek("2026-11-25", MONDAY)).toBe("2026-11-23");
    expect(firstOfWeek("2026-11-22", MONDAY)).toBe("2026-11-16");
    expect(firstOfWeek("2026-11-25", SUNDAY)).toBe("2026-11-22");
  });

  it.each([
    ["2026-11-23", MONDAY, "2026-10-26", "2026-12-06", 6],
    ["2027-02-10", MONDAY, "2027-02-01", "2027-02-28", 4],
    ["2026-02-10", SUNDAY, "2026-02-01", "2026-02-28", 4],
    ["2026-12-31", MONDAY, "2026-11-30", "2027-01-03", 5],
  ])("of the month of %s, weeks from day %i, goes from %s to %s", (day, first, from, to, count) => {
    const weeks = sheetOf("month", day, first);
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1), weeks.length]).toEqual([from, to, count]);
  });

  it("of a week has seven days", () => {
    expect(sheetOf("week", "2026-11-25", MONDAY)).toEqual([
      ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"],
    ]);
  });
});

describe("a key", () => {
  it.each([
    ["ArrowRight", "2026-11-26"],
    ["ArrowLeft", "2026-11-24"],
    ["ArrowUp", "2026-11-18"],
    ["ArrowDown", "2026-12-02"],
    ["Home", "2026-11-23"],
    ["End", "2026-11-29"],
    ["PageDown", "2026-12-25"],
    ["PageUp", "2026-10-25"],
    ["x", undefined],
  ])("%s leads from the 25th to %s", (key, day) => {
    expect(dayAfterKey(key, "2026-11-25", "month", MONDAY, false)).toBe(day);
  });

  it("turns a week where weeks are shown, and arrows point the other way where lines begin on the right", () => {
    expect(dayAfterKey("PageDown", "2026-11-25", "week", MONDAY, false)).toBe("2026-12-02");
    expect(dayAfterKey("ArrowRight", "2026-11-25", "month", MONDAY, true)).toBe("2026-11-24");
  });
});

describe("the meetings", () => {
  const plan = (id: string, launch: Plan["launch"], state: Plan["state"] = "NOT_STARTED"): Plan => ({
    id,
    topic: id,
    description: "",
    owner: "ann",
    launch,
    mode: "all-on-screen",
    capacity: 5,
    state,
  });
  const local = (text: string) => new Date(text).toISOString();
  const once = plan("once", { type: "scheduled", start: local("2026-11-25T10:00"), duration: "PT1H" });
  const weekly = plan("weekly", { type: "scheduled", start: local("2026-11-04T09:00"), rule: "FREQ=WEEKLY" });
  const room = plan("room", { type: "virtualRoom" }, "OPEN");
  const date = (start: string, end: string) => ({
    original: local(start),
    start: local(start),
    end: local(end),
    moved: false,
  });
  const dates = new Map([
    ["weekly", [date("2026-11-25T09:00", "2026-11-25T09:30"), date("2026-12-02T09:00", "2026-12-02T09:30")]],
  ]);
  const meetings = meetingsOf([once, room, weekly], dates, new Date("2026-11-25T09:45"));

  it("of a day stand in the order in which they begin, and a room that is always there is none of them", () => {
    expect(meetingsOn("2026-11-25", meetings).map((meeting) => meeting.plan.id)).toEqual(["weekly", "once"]);
    expect(meetingsOn("2026-11-26", meetings)).toEqual([]);
    expect(meetings.length).toBe(3);
  });

  it("are over when their time is, unless they still run", () => {
    expect(meetings.map(({ over }) => over)).toEqual([true, false, false]);
    const running = { ...once, state: "RUNNING" } as const;
    expect(meetingsOf([running], new Map(), new Date("2026-11-25T23:00"))[0]?.over).toBe(false);
  });
});
