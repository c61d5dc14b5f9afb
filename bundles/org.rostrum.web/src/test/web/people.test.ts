import { describe, expect, it } from "vitest";
import { queueOf, remarkOf, seatsOf } from "../../main/web/conference/people";
import { secondsUntil } from "../../main/web/conference/timers";
import { participant, room } from "./fixtures";

const idsOf = (people: readonly { id: string }[]) => people.map((p) => p.id);

describe("the people", () => {
  it("are grouped by where they sit, in the order of arrival", () => {
    const seats = seatsOf(
      room({
        participants: [
          participant("ann-1"),
          participant("bob-1", { place: "AUDITORIUM" }),
          participant("cleo-1", { place: "WAITING_ROOM" }),
          participant("dan-1"),
        ],
      }),
    );
    expect(idsOf(seats.inside)).toEqual(["ann-1", "bob-1", "dan-1"]);
    expect(idsOf(seats.speakers)).toEqual(["ann-1", "dan-1"]);
    expect(idsOf(seats.attendees)).toEqual(["bob-1"]);
    expect(idsOf(seats.waiting)).toEqual(["cleo-1"]);
  });

  it("queue for the podium in the order in which they asked, and not those who were called", () => {
    const queue = queueOf(
      room({
        participants: [
          participant("ann-1", { podium: { kind: "ASKED", since: 9 } }),
          participant("bob-1", { podium: { kind: "CALLED", since: 2 } }),
          participant("cleo-1", { podium: { kind: "ASKED", since: 5 } }),
        ],
      }),
    );
    expect(idsOf(queue)).toEqual(["cleo-1", "ann-1"]);
  });
});

describe("a remark", () => {
  it.each([
    ["held", "held"],
    ["held,open", "held"],
    ["ending", "ending"],
    ["ending,open", "ending"],
    ["else", undefined],
  ])("remembered as %s is %s", (text, state) => {
    const remarks = room({ modeData: { "remark:bob-1": text } });
    expect(remarkOf(remarks, "bob-1")).toBe(state);
    expect(remarkOf(remarks, "ann-1")).toBeUndefined();
  });
});

describe("a timer", () => {
  const called = room({ timers: [{ name: "call", who: "bob-1", due: "2026-03-01T12:00:30Z" }] });
  const now = Date.parse("2026-03-01T12:00:00.400Z");

  it("counts whole seconds down to nothing", () => {
    expect(secondsUntil(called, { name: "call", who: "bob-1" }, now)).toBe(30);
    expect(secondsUntil(called, { name: "call", who: "bob-1" }, now + 60_000)).toBe(0);
  });

  it("is one's own or none", () => {
    expect(secondsUntil(called, { name: "call", who: "ann-1" }, now)).toBeUndefined();
    expect(secondsUntil(called, { name: "remark", who: "bob-1" }, now)).toBeUndefined();
  });
});
