import { describe, expect, it } from "vitest";
import type { Plan } from "../../main/web/api/rest";
import { draftOf, fieldOf, formOf, freshForm } from "../../main/web/view/plan-values";

const fresh = freshForm(new Date("2026-03-01T12:20:00Z"), "Europe/Berlin");

describe("the form of a conference", () => {
  it("proposes the next full hour in the person's own zone", () => {
    expect(fresh).toMatchObject({ launch: "scheduled", date: "2026-03-01", time: "14:00", zone: "Europe/Berlin" });
  });

  it("sends a scheduled conference with its instant, duration and zone", () => {
    expect(draftOf(fresh, "Ann’s conference")).toEqual({
      topic: "Ann’s conference",
      description: "",
      launch: { type: "scheduled", start: "2026-03-01T13:00:00.000Z", duration: "PT1H", zone: "Europe/Berlin" },
      mode: "all-on-screen",
      capacity: 50,
    });
  });

  it("sends no time for a virtual room", () => {
    expect(draftOf({ ...fresh, launch: "virtualRoom", id: " Office " }, "")).toMatchObject({
      launch: { type: "virtualRoom" },
      id: "Office",
    });
  });

  it("sends nothing when the clock never shows that time", () => {
    expect(draftOf({ ...fresh, date: "2026-03-29", time: "02:30" }, "")).toBeUndefined();
  });

  it("sends back unchanged what it was filled with", () => {
    const plan: Plan = {
      id: "Town-Hall",
      topic: "Town hall",
      description: "All of us",
      owner: "ann",
      state: "OPEN",
      launch: { type: "scheduled", start: "2026-07-01T12:30:00.000Z", duration: "PT1H30M", zone: "Asia/Tokyo" },
      mode: "all-on-screen",
      capacity: 20,
    };
    const { owner: _, state: __, ...draft } = plan;
    expect(draftOf(formOf(plan), "")).toEqual(draft);
  });

  it.each([
    ["plan.invalid", "capacity: 0 (expected: 1 to 2000)", "capacity"],
    ["plan.invalid", "launch.duration: PT0S (expected: PT1M to PT24H)", "duration"],
    ["conference-id.taken", "Another conference has this ID.", "id"],
    ["right.required", "topic: no", undefined],
  ])("shows %s, %s at the field %s", (code, detail, field) => {
    expect(fieldOf({ code, detail })).toBe(field);
  });
});
