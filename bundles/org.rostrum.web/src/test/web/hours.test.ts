import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../main/web/api/rest";
import type { Meeting } from "../../main/web/view/plans/days";
import { blocksOn, minutesOn } from "../../main/web/view/plans/hours";

const HOUR = 60;

const before = process.env.TZ;
beforeAll(() => {
  process.env.TZ = "Europe/Berlin";
});
afterAll(() => {
  process.env.TZ = before;
});

const meeting = (topic: string, start: string, end: string): Meeting => ({
  plan: {
    id: topic,
    topic,
    description: "",
    owner: "ann",
    launch: { type: "scheduled" },
    mode: "all-on-screen",
    capacity: 5,
    state: "NOT_STARTED",
  } satisfies Plan,
  start: new Date(start),
  end: new Date(end),
  over: false,
});

/** On which lane of how many each stands, and from when to when. */
const drawn = (day: string, ...meetings: readonly Meeting[]) =>
  blocksOn(day, meetings).map(({ meeting: it, lane, lanes, from, to }) => [
    it.plan.topic,
    `${lane + 1}/${lanes}`,
    from / HOUR,
    to / HOUR,
  ]);

describe("on the scale of hours", () => {
  const day = "2026-11-25";
  const at = (topic: string, from: string, to: string) => meeting(topic, `${day}T${from}`, `${day}T${to}`);

  it("what overlaps stands side by side, and what follows has the room for itself", () => {
    expect(
      drawn(
        day,
        at("a", "09:00", "11:00"),
        at("b", "10:00", "10:30"),
        at("c", "10:30", "12:00"),
        at("d", "12:00", "13:00"),
      ),
    ).toEqual([
      ["a", "1/2", 9, 11],
      ["b", "2/2", 10, 10.5],
      ["c", "2/2", 10.5, 12],
      ["d", "1/1", 12, 13],
    ]);
  });

  it("the longer of two that begin together stands first", () => {
    expect(drawn(day, at("short", "09:00", "09:30"), at("long", "09:00", "10:00")).map(([topic]) => topic)).toEqual([
      "long",
      "short",
    ]);
  });

  it("nothing is too short to be read, also not before midnight", () => {
    expect(drawn(day, at("call", "09:00", "09:01"))).toEqual([["call", "1/1", 9, 9 + 25 / HOUR]]);
    expect(drawn(day, at("late", "23:55", "23:59"))).toEqual([["late", "1/1", 24 - 25 / HOUR, 24]]);
  });

  it("what goes on over midnight is split, and ends with the day if it ends at midnight", () => {
    const night = meeting("night", "2026-11-25T22:00", "2026-11-27T01:00");
    expect(drawn("2026-11-25", night)).toEqual([["night", "1/1", 22, 24]]);
    expect(drawn("2026-11-26", night)).toEqual([["night", "1/1", 0, 24]]);
    expect(drawn("2026-11-27", night)).toEqual([["night", "1/1", 0, 1]]);
    expect(blocksOn("2026-11-26", [night])[0]?.goesOn).toBe(true);
    expect(drawn("2026-11-26", at("evening", "23:00", "24:00"))).toEqual([]);
  });

  it("the clock on the wall counts on the day it is put forward", () => {
    const spring = meeting("spring", "2027-03-28T01:30:00+01:00", "2027-03-28T03:30:00+02:00");
    expect(drawn("2027-03-28", spring)).toEqual([["spring", "1/1", 1.5, 3.5]]);
    expect(minutesOn(new Date("2027-03-28T03:00:00+02:00"))).toBe(3 * HOUR);
    const noon = meeting("noon", "2027-03-28T12:00:00+02:00", "2027-03-28T13:00:00+02:00");
    expect(drawn("2027-03-28", noon)).toEqual([["noon", "1/1", 12, 13]]);
  });

  it("what ends before it began by the clock that was put back lasts as long as it does", () => {
    const autumn = meeting("autumn", "2027-10-31T02:30:00+02:00", "2027-10-31T02:15:00+01:00");
    expect(drawn("2027-10-31", autumn)).toEqual([["autumn", "1/1", 2.5, 3.25]]);
    const last = meeting("last", "2027-10-31T23:00:00+01:00", "2027-11-01T00:00:00+01:00");
    expect(drawn("2027-10-31", last)).toEqual([["last", "1/1", 23, 24]]);
  });
});
