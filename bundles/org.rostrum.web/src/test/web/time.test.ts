import { describe, expect, it } from "vitest";
import { instantOf, isoDuration, minutesOf, sayLeft, wallTimeOf } from "../../main/web/view/time";

const at = (date: string, time: string, zone: string) => instantOf({ date, time }, zone)?.toISOString();

describe("a time on a clock in a zone", () => {
  it.each([
    ["2026-07-01", "14:30", "Europe/Berlin", "2026-07-01T12:30:00.000Z"],
    ["2026-12-01", "14:30", "Europe/Berlin", "2026-12-01T13:30:00.000Z"],
    ["2026-03-01", "00:15", "Asia/Kathmandu", "2026-02-28T18:30:00.000Z"],
    ["2026-03-01", "23:00", "Pacific/Kiritimati", "2026-03-01T09:00:00.000Z"],
    ["2026-01-01", "00:00", "UTC", "2026-01-01T00:00:00.000Z"],
  ])("%s %s in %s is %s", (date, time, zone, instant) => {
    expect(at(date, time, zone)).toBe(instant);
  });

  it("that comes twice in autumn is the first", () => {
    expect(at("2026-10-25", "02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  });

  it("that is left out in spring is none", () => {
    expect(at("2026-03-29", "02:30", "Europe/Berlin")).toBeUndefined();
  });

  it("that is no time is none", () => {
    expect(at("", "", "UTC")).toBeUndefined();
  });

  it("comes back from the instant", () => {
    expect(wallTimeOf(new Date("2026-07-01T12:30:00Z"), "Europe/Berlin")).toEqual({
      date: "2026-07-01",
      time: "14:30",
    });
  });
});

describe("a duration", () => {
  it.each([
    [15, "PT15M"],
    [60, "PT1H"],
    [90, "PT1H30M"],
    [0, "PT0M"],
  ])("of %i minutes is %s, and back", (minutes, text) => {
    expect(isoDuration(minutes)).toBe(text);
    expect(minutesOf(text)).toBe(minutes);
  });

  it("in days is not understood", () => {
    expect(minutesOf("P1D")).toBeUndefined();
  });
});

describe("the time that is left", () => {
  it.each([
    [272_000, "4:32"],
    [271_001, "4:32"],
    [59_000, "0:59"],
    [3_872_000, "1:04:32"],
    [-5_000, "0:00"],
  ])("of %i ms is %s", (milliseconds, text) => {
    expect(sayLeft(milliseconds)).toBe(text);
  });
});
