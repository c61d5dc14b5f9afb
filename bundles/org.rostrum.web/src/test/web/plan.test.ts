import { describe, expect, it } from "vitest";
import type { Mode, Plan } from "../../main/web/api/rest";
import {
  draftOf,
  type Form,
  fieldOf,
  formLike,
  formOf,
  freshForm,
  inMode,
  termsOf,
} from "../../main/web/view/plan-values";

const fresh = freshForm(new Date("2026-03-01T12:20:00Z"), "Europe/Berlin");
const freshPlan: Plan = {
  id: "room",
  topic: "Room",
  description: "",
  owner: "ann",
  state: "OPEN",
  launch: { type: "virtualRoom" },
  mode: "all-on-screen",
  capacity: 20,
};

describe("the form of a conference", () => {
  it("proposes the next full hour in the person's own zone", () => {
    expect(fresh).toMatchObject({ launch: "scheduled", date: "2026-03-01", time: "14:00", zone: "Europe/Berlin" });
  });

  it("sends a scheduled conference with its instant, duration and zone", () => {
    expect(draftOf(fresh, "Ann’s conference")).toEqual({
      topic: "Ann’s conference",
      description: "",
      launch: {
        type: "scheduled",
        start: "2026-03-01T13:00:00.000Z",
        duration: "PT1H",
        zone: "Europe/Berlin",
        opensEarly: "PT0M",
        startsByItself: false,
      },
      mode: "all-on-screen",
      capacity: 50,
      invited: [],
      pin: "",
      waiting: [],
      endsOnTime: false,
      warning: "PT5M",
      tags: [],
      access: "PRIVATE",
      deniedToGuests: [],
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
      launch: {
        type: "scheduled",
        start: "2026-07-01T12:30:00.000Z",
        duration: "PT1H30M",
        zone: "Asia/Tokyo",
        rule: "FREQ=DAILY",
        opensEarly: "PT10M",
        startsByItself: true,
      },
      mode: "all-on-screen",
      capacity: 20,
      invited: ["bob", "cleo"],
      speakers: 4,
      pin: "004711",
      waiting: ["GUEST"],
      offOnEntry: ["MICROPHONE"],
      endsOnTime: true,
      warning: "PT10M",
      tags: ["board", "2027"],
      access: "PUBLIC",
      deniedToGuests: ["CAMERA", "FILES"],
    };
    const { owner: _, state: __, ...draft } = plan;
    expect(draftOf(formOf(plan), "")).toEqual(draft);
  });

  it("makes a new conference like a template, under an id of its own and at a time", () => {
    const template = { ...freshPlan, id: "lesson", mode: "lecture", launch: { type: "template" } } as const;
    expect(draftOf(formLike(template), "")).toMatchObject({ mode: "lecture", launch: { type: "scheduled" } });
    expect(draftOf(formLike(template), "")).not.toHaveProperty("id");
    expect(draftOf(formOf(template), "")).toMatchObject({ id: "lesson", launch: { type: "template" } });
  });

  it("invites each once, whatever people put between the names", () => {
    expect(draftOf({ ...fresh, invited: " bob, cleo;bob\ndan,, " }, "")?.invited).toEqual(["bob", "cleo", "dan"]);
  });

  it("takes the PIN away when none is asked for any more", () => {
    expect(draftOf({ ...fresh, pinAsked: true, pin: " 1234 " }, "")?.pin).toBe("1234");
    expect(draftOf({ ...fresh, pinAsked: false, pin: "1234" }, "")?.pin).toBe("");
  });

  it("reminds of no end that it does not have, and leaves what another program has set", () => {
    expect(draftOf({ ...fresh, launch: "virtualRoom" }, "")).not.toHaveProperty("warning");
    expect(formOf({ ...freshPlan, warning: "PT0S" }).warning).toBe(0);
  });

  it("ends nothing on time that has no time", () => {
    expect(draftOf({ ...fresh, endsOnTime: true }, "")?.endsOnTime).toBe(true);
    expect(draftOf({ ...fresh, endsOnTime: true, launch: "adHoc" }, "")?.endsOnTime).toBe(false);
  });

  it.each([
    ["limit.exceeded", "With 4 speakers at most 450 fit in.", "capacity"],
    ["plan.invalid", "pin: 12 (expected: 4 to 16 digits)", "pin"],
    ["plan.invalid", "capacity: 0 (expected: 1 to 2000)", "capacity"],
    ["plan.invalid", "launch.duration: PT0S (expected: PT1M to PT24H)", "duration"],
    ["conference-id.taken", "Another conference has this ID.", "id"],
    ["right.required", "topic: no", undefined],
  ])("shows %s, %s at the field %s", (code, detail, field) => {
    expect(fieldOf({ code, detail })).toBe(field);
  });
});

describe("the terms of a mode in the form", () => {
  const modes: readonly Mode[] = [
    { id: "all-on-screen", limits: [{ speakers: 49, participants: 49 }], offOnEntry: [] },
    {
      id: "smart-meeting",
      limits: [
        { speakers: 4, participants: 450 },
        { speakers: 6, participants: 420 },
      ],
      offOnEntry: ["MICROPHONE"],
    },
  ];

  it("are no more seats than the mode can have", () => {
    expect(inMode(fresh, "all-on-screen", modes)).toMatchObject({ mode: "all-on-screen", capacity: 49 });
    expect(inMode(fresh, "smart-meeting", modes).capacity).toBe(50);
  });

  it("are what is usual there, until somebody says otherwise", () => {
    const smart = inMode({ ...fresh, capacity: 430 }, "smart-meeting", modes);
    expect(termsOf(smart, modes)).toMatchObject({ speakers: 4, offOnEntry: ["MICROPHONE"], mostSeats: 450, fits: 450 });
    expect(draftOf(smart, "")).not.toHaveProperty("speakers");
    const own: Form = { ...smart, speakers: 6, offOnEntry: [] };
    expect(termsOf(own, modes)).toMatchObject({ speakers: 6, offOnEntry: [], mostSeats: 420, fits: 420 });
    expect(draftOf(own, "")).toMatchObject({ speakers: 6, offOnEntry: [] });
  });

  it("are as usual again in another mode", () => {
    const own: Form = { ...fresh, mode: "smart-meeting", speakers: 6, offOnEntry: [] };
    expect(inMode(own, "all-on-screen", modes)).toMatchObject({ speakers: undefined, offOnEntry: undefined });
  });
});
