import { describe, expect, it } from "vitest";
import { spotlightOn } from "../../main/web/conference/arrangement";
import {
  actionsOn,
  commandOf,
  mayRaiseHand,
  mayReact,
  mayRemark,
  mayShare,
  PERSON_ACTIONS,
  podiumStep,
  shownTo,
} from "../../main/web/conference/rights";
import type { Participant, Snapshot } from "../../main/web/protocol/vocabulary";
import { participant, room } from "./fixtures";

const ann = participant("ann-1", { role: "OWNER" });
const bob = participant("bob-1", { user: "bob", place: "AUDITORIUM" });
const inMode = (mode: string, more: Partial<Snapshot> = {}) => room({ mode, participants: [ann, bob], ...more });
const on = (mode: string, more: Partial<Participant> = {}, viewer = ann) =>
  actionsOn(inMode(mode), viewer, { ...bob, ...more });

describe("what one may do about somebody", () => {
  it("is nothing without moderating", () => {
    expect(on("moderated", {}, participant("cleo-1"))).toEqual([]);
  });

  it("is nothing here about who waits: they have rows of their own", () => {
    expect(on("moderated", { place: "WAITING_ROOM" })).toEqual([]);
  });

  it("never touches the owner's role and seat", () => {
    const actions = on("all-on-screen", { role: "OWNER" });
    for (const action of ["make-moderator", "unmake-moderator", "send-back", "remove", "remove-ban"] as const) {
      expect(actions).not.toContain(action);
    }
  });

  it("sends no moderator back to the waiting room", () => {
    expect(on("all-on-screen", { role: "MODERATOR" })).not.toContain("send-back");
    expect(on("all-on-screen", { role: "MODERATOR" })).toContain("unmake-moderator");
  });

  it("keeps out accounts only, for a guest has none", () => {
    expect(on("all-on-screen")).toContain("remove-ban");
    expect(on("all-on-screen", { user: undefined })).not.toContain("remove-ban");
  });

  it.each([
    ["moderated", {}, ["call-to-podium"]],
    ["moderated", { podium: { kind: "CALLED", since: 1 } }, ["step-down"]],
    ["moderated", { place: "PODIUM" }, ["step-down"]],
    ["lecture", {}, ["call-to-podium"]],
    ["lecture", { place: "PODIUM" }, []],
    ["smart-meeting", {}, ["pin"]],
    ["smart-meeting", { place: "PODIUM", pinned: true }, ["step-down", "unpin"]],
    ["all-on-screen", { place: "PODIUM" }, []],
  ] as [string, Partial<Participant>, string[]][])(
    "on the way to the podium in mode %s of %o is %o",
    (mode, more, expected) => {
      const ofPodium = ["call-to-podium", "step-down", "pin", "unpin"];
      expect(on(mode, more).filter((action) => ofPodium.includes(action))).toEqual(expected);
    },
  );

  it("has a command for each, about nobody else", () => {
    for (const action of PERSON_ACTIONS) {
      const command = JSON.stringify(commandOf(action, "bob-1", "moderated"));
      expect(action === "unspotlight" || command.includes('"who":"bob-1"')).toBe(true);
    }
  });

  it("puts on the podium whoever is to be large for everybody, and takes nobody else out of the light", () => {
    const lit = { layouts: { everybody: spotlightOn("bob-1", "moderated"), one: {} } };
    const actions = (more: Partial<Snapshot>) => actionsOn(inMode("moderated", more), ann, { ...bob, place: "PODIUM" });
    expect(actions({})).toContain("spotlight");
    expect(on("moderated")).not.toContain("spotlight");
    expect(actions(lit)).toContain("unspotlight");
    expect(actions(lit)).not.toContain("spotlight");
    expect(actionsOn(inMode("moderated", lit), ann, { ...ann })).toEqual(["spotlight"]);
  });
});

describe("one's own step to the podium", () => {
  it.each([
    ["moderated", {}, "ask"],
    ["moderated", { podium: { kind: "ASKED", since: 1 } }, "withdraw"],
    ["moderated", { podium: { kind: "CALLED", since: 1 } }, undefined],
    ["moderated", { place: "PODIUM" }, "leave"],
    ["lecture", {}, undefined],
    ["lecture", { role: "MODERATOR" }, "ask"],
    ["smart-meeting", {}, undefined],
    ["all-on-screen", { place: "PODIUM" }, undefined],
  ] as [string, Partial<Participant>, string | undefined][])("in mode %s as %o is %s", (mode, more, step) => {
    expect(podiumStep(inMode(mode), { ...bob, ...more })).toBe(step);
  });
});

describe("a rule that denies something", () => {
  const denied = inMode("moderated", {
    rules: {
      locked: false,
      waiting: [],
      offOnEntry: [],
      denied: ["REMARKS", "REACTIONS", "HANDS", "CONTENT"],
      deniedToGuests: [],
    },
  });

  it("hides it from all who do not moderate", () => {
    expect([mayReact, mayRaiseHand, mayShare, mayRemark].map((may) => may(inMode("moderated"), bob))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([mayReact, mayRaiseHand, mayShare, mayRemark].map((may) => may(denied, bob))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([mayReact, mayRaiseHand, mayShare].map((may) => may(denied, ann))).toEqual([true, true, true]);
  });

  it("leaves the way back to who is in the middle of it", () => {
    const busy = { ...bob, handRaised: true, sources: { ...bob.sources, CONTENT: "ON" } as const };
    expect([mayRaiseHand(denied, busy), mayShare(denied, busy)]).toEqual([true, true]);
  });
});

describe("the stage", () => {
  const cleo = participant("cleo-1", { place: "WAITING_ROOM" });
  const shown = (mode: string, me: Participant, received: readonly string[] = []) =>
    shownTo(room({ mode, participants: [ann, bob, cleo] }), me, (who) => received.includes(who)).map((p) => p.id);

  it("shows everybody inside where the podium is not all", () => {
    expect(shown("all-on-screen", bob)).toEqual(["ann-1", "bob-1"]);
    expect(shown("talking-stick", bob)).toEqual(["ann-1", "bob-1"]);
  });

  it.each(["moderated", "smart-meeting", "lecture"])("shows the podium in mode %s", (mode) => {
    expect(shown(mode, bob)).toEqual(["ann-1"]);
  });

  it("shows the lecturer the whole audience", () => {
    expect(shown("lecture", ann)).toEqual(["ann-1", "bob-1"]);
  });

  it("shows also whose picture the server sends", () => {
    expect(shown("moderated", ann, ["bob-1"])).toEqual(["ann-1", "bob-1"]);
  });
});
