import { describe, expect, it } from "vitest";
import { after } from "../../main/web/conference/after";
import type { ConferenceEvent, Layout, Snapshot } from "../../main/web/protocol/vocabulary";
import { participant, room } from "./fixtures";

const ann = participant("ann-1", { role: "OWNER", voice: { loudness: 90, since: 2 } });
const bob = participant("bob-1", { voice: { loudness: 80, since: 3 } });
const before = room({ seq: 3, participants: [ann, bob], modeData: { holder: "ann-1" } });

/** The next state, by an event at noon. */
const stateAfter = (state: Snapshot, event: ConferenceEvent) => after(state, event, "2026-03-01T12:00:00Z");

/** What becomes of Bob, whose event number is 4. */
const bobAfter = (event: ConferenceEvent, more: Partial<typeof bob> = {}) =>
  stateAfter({ ...before, participants: [ann, { ...bob, ...more }] }, event).participants[1];

const hushed = { voice: { loudness: 0, since: 4 } };

describe("the state after an event", () => {
  it.each<ConferenceEvent>([
    { type: "handChanged", who: "nobody", raised: true },
    { type: "banned", user: "bob" },
    { type: "askedToSwitchOn", who: "bob-1", source: "CAMERA" },
    { type: "reacted", who: "bob-1", reaction: "CLAP" },
    { type: "leftUnmoderated" },
    { type: "endAnnounced", end: "2026-03-01T13:00:00Z" },
    { type: "invited", users: ["cleo"] },
    { type: "timerStopped", timer: { name: "unknown" } },
  ])("counts $type, which changes nothing else", (event) => {
    expect(stateAfter(before, event)).toEqual({ ...before, seq: 4 });
  });

  it("seats who arrives, last, and is live", () => {
    const eve = participant("eve-1");
    const next = stateAfter(room({ phase: "OPEN", participants: [ann] }), { type: "arrived", participant: eve });
    expect(next.participants).toEqual([ann, eve]);
    expect(next.phase).toBe("LIVE");
  });

  it("is not live while somebody only waits, and is when they are let in", () => {
    const eve = participant("eve-1", { place: "WAITING_ROOM" });
    const waiting = stateAfter(room({ phase: "OPEN" }), { type: "arrived", participant: eve });
    expect(waiting.phase).toBe("OPEN");
    expect(stateAfter(waiting, { type: "moved", who: "nobody", to: "AUDITORIUM" }).phase).toBe("OPEN");
    expect(stateAfter(waiting, { type: "moved", who: "eve-1", to: "AUDITORIUM" }).phase).toBe("LIVE");
  });

  it("replaces a seat that is known, in its place", () => {
    const again = participant("ann-1", { name: "Ann again" });
    expect(stateAfter(before, { type: "arrived", participant: again }).participants).toEqual([again, bob]);
  });

  const changes: [ConferenceEvent, object][] = [
    [
      { type: "disrupted", who: "bob-1" },
      { connection: "RECONNECTING", ...hushed },
    ],
    [{ type: "handChanged", who: "bob-1", raised: true }, { handRaised: true }],
    [{ type: "moved", who: "bob-1", to: "AUDITORIUM" }, { place: "AUDITORIUM" }],
    [{ type: "podiumAsked", who: "bob-1" }, { podium: { kind: "ASKED", since: 4 } }],
    [{ type: "podiumCalled", who: "bob-1" }, { podium: { kind: "CALLED", since: 4 } }],
    [{ type: "pinned", who: "bob-1", pinned: true }, { pinned: true }],
    [{ type: "voiceChanged", who: "bob-1", loudness: 100 }, { voice: { loudness: 100, since: 4 } }],
    [{ type: "roleChanged", who: "bob-1", role: "MODERATOR" }, { role: "MODERATOR" }],
    [
      { type: "sourceSwitched", who: "bob-1", source: "CAMERA", state: "SILENCED" },
      { sources: { ...bob.sources, CAMERA: "SILENCED" } },
    ],
    [
      { type: "sourceSwitched", who: "bob-1", source: "MICROPHONE", state: "OFF" },
      { sources: { ...bob.sources, MICROPHONE: "OFF" }, ...hushed },
    ],
  ];
  it.each(changes)("changes one seat and no other: %o", (event, change) => {
    expect(stateAfter(before, event).participants).toEqual([ann, { ...bob, ...change }]);
  });

  const settings: [ConferenceEvent, Partial<Snapshot>][] = [
    [{ type: "topicChanged", topic: "Town hall 2" }, { topic: "Town hall 2" }],
    [{ type: "descriptionChanged", description: "Two\nlines" }, { description: "Two\nlines" }],
    [{ type: "pinChanged", required: true }, { pinRequired: true }],
    [{ type: "idChanged", id: "Town-Hall-2" }, { id: "Town-Hall-2" }],
    [{ type: "extended", until: "2026-03-01T14:00:00Z" }, { endsAt: "2026-03-01T14:00:00Z" }],
    [
      {
        type: "rulesChanged",
        rules: { locked: true, waiting: ["GUEST"], offOnEntry: [], denied: ["HANDS"], deniedToGuests: [] },
      },
      { rules: { locked: true, waiting: ["GUEST"], offOnEntry: [], denied: ["HANDS"], deniedToGuests: [] } },
    ],
  ];
  it.each(settings)("changes one thing of the conference: %o", (event, change) => {
    expect(stateAfter(before, event)).toEqual({ ...before, ...change, seq: 4 });
  });

  it("seats again who resumes", () => {
    const away = stateAfter(before, { type: "disrupted", who: "bob-1" });
    expect(stateAfter(away, { type: "resumed", who: "bob-1" }).participants).toEqual([ann, { ...bob, ...hushed }]);
  });

  it("remembers and forgets what the mode says", () => {
    const added = stateAfter(before, { type: "remembered", name: "order", value: "1" });
    expect(added.modeData).toEqual({ holder: "ann-1", order: "1" });
    expect(stateAfter(added, { type: "remembered", name: "holder" }).modeData).toEqual({ order: "1" });
  });

  it("knows who controls what is shared: one at a time, until it ends or they are gone", () => {
    const asked = stateAfter(before, { type: "controlAsked", who: "bob-1", of: "ann-1" });
    expect(asked.controls).toEqual({ "bob-1": { of: "ann-1", granted: false } });
    const granted = stateAfter(asked, { type: "controlGranted", who: "bob-1", of: "ann-1" });
    expect(granted.controls).toEqual({ "bob-1": { of: "ann-1", granted: true } });
    const other = stateAfter(granted, { type: "controlGranted", who: "cleo-1", of: "ann-1" });
    expect(other.controls).toEqual({ "cleo-1": { of: "ann-1", granted: true } });
    expect(stateAfter(other, { type: "controlEnded", who: "cleo-1" }).controls).toEqual({});
    expect(stateAfter(granted, { type: "departed", who: "bob-1", reason: "LEFT" }).controls).toEqual({});
  });

  it("is empty when it has ended", () => {
    const ended = stateAfter({ ...before, timers: [{ name: "turn", due: "2026-03-01T12:00:03Z" }] }, ENDED);
    expect(ended).toMatchObject({ phase: "ENDED", participants: [], timers: [] });
  });

  it("never changes the state before", () => {
    const frozen = structuredClone(before);
    for (const [event] of [...changes, ...settings]) {
      stateAfter(before, event);
    }
    expect(before).toEqual(frozen);
  });
});

const ENDED: ConferenceEvent = { type: "ended", cause: "ENDED" };

describe("a source that is switched for all", () => {
  const silenced: ConferenceEvent = { type: "allSwitched", source: "MICROPHONE", state: "SILENCED" };
  const lifted: ConferenceEvent = { type: "allSwitched", source: "MICROPHONE", state: "OFF" };

  it("is silent then", () => {
    expect(bobAfter(silenced)).toEqual({ ...bob, sources: { ...bob.sources, MICROPHONE: "SILENCED" }, ...hushed });
  });

  it.each(["OWNER", "MODERATOR"] as const)("leaves an %s alone", (role) => {
    expect(bobAfter(silenced, { role })).toEqual({ ...bob, role });
  });

  it("leaves alone who waits", () => {
    expect(bobAfter(silenced, { place: "WAITING_ROOM" })).toEqual({ ...bob, place: "WAITING_ROOM" });
  });

  it("is off, also for those whom a moderator has silenced", () => {
    for (const was of ["ON", "SILENCED"] as const) {
      const sources = { ...bob.sources, MICROPHONE: was };
      expect(bobAfter(lifted, { sources })?.sources.MICROPHONE).toBe("OFF");
    }
  });

  it("leaves alone whose is off already", () => {
    const sources = { ...bob.sources, MICROPHONE: "OFF" } as const;
    expect(bobAfter(lifted, { sources })).toEqual({ ...bob, sources });
  });
});

describe("the way to the podium", () => {
  const asked = { podium: { kind: "ASKED", since: 2 } } as const;

  it("ends there", () => {
    expect(bobAfter({ type: "moved", who: "bob-1", to: "PODIUM" }, { ...asked, place: "AUDITORIUM" })).toEqual(bob);
  });

  it("ends with no", () => {
    expect(bobAfter({ type: "podiumClosed", who: "bob-1", outcome: "REFUSED" }, asked)).toEqual(bob);
  });

  it("goes on when the place is another", () => {
    const next = bobAfter({ type: "moved", who: "bob-1", to: "AUDITORIUM" }, asked);
    expect(next).toEqual({ ...bob, ...asked, place: "AUDITORIUM" });
  });

  it("takes the pin from who leaves the podium, and from nobody else", () => {
    expect(bobAfter({ type: "moved", who: "bob-1", to: "AUDITORIUM" }, { pinned: true })?.pinned).toBe(false);
    expect(bobAfter({ type: "moved", who: "bob-1", to: "PODIUM" }, { pinned: true })?.pinned).toBe(true);
  });
});

it("takes hand, request, pin, content and voice from who is sent back to the waiting room", () => {
  const sources = { MICROPHONE: "ON", CAMERA: "SILENCED", CONTENT: "ON", CONTENT_SOUND: "ON" } as const;
  const podium = { kind: "CALLED", since: 2 } as const;
  const next = bobAfter(
    { type: "moved", who: "bob-1", to: "WAITING_ROOM" },
    { sources, podium, handRaised: true, pinned: true },
  );
  expect(next).toEqual({
    ...bob,
    place: "WAITING_ROOM",
    sources: { ...sources, CONTENT: "OFF", CONTENT_SOUND: "OFF" },
    ...hushed,
  });
});

it("takes who is sent back out of layouts and timers", () => {
  const layout = { slots: [{ type: "fixed", who: "bob-1" } as const], mandatory: false };
  const timers = [{ name: "remark", who: "bob-1", due: "2026-03-01T12:00:03Z" }];
  const room = { ...before, layouts: { everybody: layout, one: { "bob-1": layout } }, timers };
  const next = stateAfter(room, { type: "moved", who: "bob-1", to: "WAITING_ROOM" });
  expect(next.layouts).toEqual({ everybody: { slots: [{ type: "random" }], mandatory: false }, one: {} });
  expect(next.timers).toEqual([]);
});

it("keeps seats, roles and places in another mode, and nothing of the former one", () => {
  const claimant = { ...bob, podium: { kind: "ASKED", since: 2 } as const };
  const room = { ...before, participants: [{ ...ann, pinned: true }, claimant] };
  const timers = [{ name: "turn", due: "2026-03-01T12:00:03Z" }];
  const next = stateAfter({ ...room, timers }, { type: "modeChanged", mode: "lecture", speakers: 1 });
  expect(next).toEqual({ ...before, seq: 4, mode: "lecture", speakers: 1, modeData: {} });
});

describe("who dominates", () => {
  const led = { ...before, dominant: "bob-1" };

  it("stays it until it is somebody else, or nobody", () => {
    expect(stateAfter(before, { type: "dominantChanged", who: "bob-1" }).dominant).toBe("bob-1");
    expect(stateAfter(led, { type: "voiceChanged", who: "bob-1", loudness: 0 }).dominant).toBe("bob-1");
    expect(stateAfter(led, { type: "dominantChanged" }).dominant).toBeUndefined();
  });

  it("does so no more when they are not inside", () => {
    expect(stateAfter(led, { type: "departed", who: "bob-1", reason: "LEFT" }).dominant).toBeUndefined();
    expect(stateAfter(led, { type: "moved", who: "bob-1", to: "WAITING_ROOM" }).dominant).toBeUndefined();
    expect(stateAfter(led, { type: "departed", who: "ann-1", reason: "LEFT" }).dominant).toBe("bob-1");
  });
});

describe("who departs", () => {
  const fixed = (who: string): Layout => ({ slots: [{ type: "fixed", who }], mandatory: true });
  const anybody: Layout = { slots: [{ type: "random" }], mandatory: true };

  it("leaves neither seat nor layout nor timer", () => {
    const state = {
      ...before,
      layouts: { everybody: fixed("bob-1"), one: { "ann-1": fixed("bob-1"), "bob-1": fixed("ann-1") } },
      timers: [
        { name: "remark", who: "bob-1", due: "2026-03-01T12:00:03Z" },
        { name: "remark", who: "ann-1", due: "2026-03-01T12:00:03Z" },
      ],
    };
    expect(stateAfter(state, { type: "departed", who: "bob-1", reason: "LEFT" })).toEqual({
      ...before,
      seq: 4,
      participants: [ann],
      layouts: { everybody: anybody, one: { "ann-1": anybody } },
      timers: [{ name: "remark", who: "ann-1", due: "2026-03-01T12:00:03Z" }],
    });
  });
});

describe("a layout", () => {
  const layout: Layout = { slots: [{ type: "activeSpeaker" }], mandatory: false };

  it("is set and cleared for all", () => {
    const set = stateAfter(before, { type: "layoutSet", layout });
    expect(set.layouts).toEqual({ everybody: layout, one: {} });
    expect(stateAfter(set, { type: "layoutSet" }).layouts).toEqual({ one: {} });
  });

  it("is set and cleared for one viewer", () => {
    const set = stateAfter(before, { type: "layoutSet", viewer: "bob-1", layout });
    expect(set.layouts).toEqual({ one: { "bob-1": layout } });
    expect(stateAfter(set, { type: "layoutSet", viewer: "bob-1" }).layouts).toEqual({ one: {} });
  });
});

describe("the chat", () => {
  const said: ConferenceEvent = { type: "said", who: "bob-1", to: { type: "everyone" }, text: "Hello" };

  it("has what was said, by whom and when", () => {
    expect(stateAfter(before, said).chat).toEqual([
      { seq: 4, at: "2026-03-01T12:00:00Z", from: "bob-1", name: "bob-1", to: { type: "everyone" }, text: "Hello" },
    ]);
  });

  it("keeps the last hundred", () => {
    let state: Snapshot = before;
    for (let i = 0; i < 101; i++) {
      state = stateAfter(state, said);
    }
    expect(state.chat.map((message) => message.seq)).toEqual(Array.from({ length: 100 }, (_, i) => 5 + i));
  });
});

describe("a timer", () => {
  const timer = { name: "remark", who: "bob-1" };

  it.each([
    ["PT3S", "2026-03-01T12:00:03.000Z"],
    ["PT0.25S", "2026-03-01T12:00:00.250Z"],
    ["PT1H1M1S", "2026-03-01T13:01:01.000Z"],
    ["PT24H", "2026-03-02T12:00:00.000Z"],
  ])("of %s is due at %s", (after, due) => {
    expect(stateAfter(before, { type: "timerStarted", timer, after }).timers).toEqual([{ ...timer, due }]);
  });

  it("starts anew when it runs already, and stands where it ends", () => {
    const timers = [
      { ...timer, due: "2026-03-01T12:00:01Z" },
      { name: "turn", due: "2026-03-01T12:00:02Z" },
    ];
    const next = stateAfter({ ...before, timers }, { type: "timerStarted", timer, after: "PT3S" });
    expect(next.timers).toEqual([timers[1], { ...timer, due: "2026-03-01T12:00:03.000Z" }]);
  });

  it("is gone when it is stopped, and no other", () => {
    const timers = [
      { ...timer, due: "2026-03-01T12:00:01Z" },
      { name: "remark", due: "2026-03-01T12:00:02Z" },
    ];
    expect(stateAfter({ ...before, timers }, { type: "timerStopped", timer }).timers).toEqual([timers[1]]);
  });
});
