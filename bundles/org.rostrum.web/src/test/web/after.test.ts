import { describe, expect, it } from "vitest";
import { after as stateAfter } from "../../main/web/conference/after";
import type { ConferenceEvent } from "../../main/web/protocol/vocabulary";
import { participant, room } from "./fixtures";

const ann = participant("ann-1");
const bob = participant("bob-1");
const before = room({ seq: 3, participants: [ann, bob], modeData: { holder: "ann-1" } });

describe("the state after an event", () => {
  it("counts every event, also one that changes nothing", () => {
    expect(stateAfter(before, { type: "disrupted", who: "nobody" })).toEqual({ ...before, seq: 4 });
  });

  it("seats who arrives, last, and is live", () => {
    const eve = participant("eve-1");
    const next = stateAfter(room({ phase: "OPEN", participants: [ann] }), { type: "arrived", participant: eve });
    expect(next.participants).toEqual([ann, eve]);
    expect(next.phase).toBe("LIVE");
  });

  it("is not live while somebody only waits", () => {
    const eve = participant("eve-1", { place: "WAITING_ROOM" });
    expect(stateAfter(room({ phase: "OPEN" }), { type: "arrived", participant: eve }).phase).toBe("OPEN");
  });

  it("replaces a seat that is known, in its place", () => {
    const again = participant("ann-1", { name: "Ann again" });
    expect(stateAfter(before, { type: "arrived", participant: again }).participants).toEqual([again, bob]);
  });

  const changes: [ConferenceEvent, object][] = [
    [{ type: "disrupted", who: "bob-1" }, { connection: "RECONNECTING" }],
    [{ type: "handChanged", who: "bob-1", raised: true }, { handRaised: true }],
    [{ type: "moved", who: "bob-1", to: "AUDITORIUM" }, { place: "AUDITORIUM" }],
    [
      { type: "sourceSwitched", who: "bob-1", source: "CAMERA", state: "SILENCED" },
      { sources: { ...bob.sources, CAMERA: "SILENCED" } },
    ],
  ];
  it.each(changes)("changes one seat and no other: %o", (event, change) => {
    expect(stateAfter(before, event).participants).toEqual([ann, { ...bob, ...change }]);
  });

  it("seats again who resumes", () => {
    const away = stateAfter(before, { type: "disrupted", who: "bob-1" });
    expect(stateAfter(away, { type: "resumed", who: "bob-1" }).participants).toEqual([ann, bob]);
  });

  it("forgets who departs", () => {
    expect(stateAfter(before, { type: "departed", who: "ann-1", reason: "LEFT" }).participants).toEqual([bob]);
  });

  it("remembers and forgets what the mode says", () => {
    const added = stateAfter(before, { type: "remembered", name: "order", value: "1" });
    expect(added.modeData).toEqual({ holder: "ann-1", order: "1" });
    expect(stateAfter(added, { type: "remembered", name: "holder" }).modeData).toEqual({ order: "1" });
  });

  it("is empty when it has ended", () => {
    const ended = stateAfter(before, { type: "ended", cause: "ENDED" });
    expect(ended.phase).toBe("ENDED");
    expect(ended.participants).toEqual([]);
  });

  it("never changes the state before", () => {
    const frozen = structuredClone(before);
    for (const [event] of changes) {
      stateAfter(before, event);
    }
    expect(before).toEqual(frozen);
  });
});
