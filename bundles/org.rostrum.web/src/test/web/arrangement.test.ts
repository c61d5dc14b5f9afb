import { describe, expect, it } from "vitest";
import {
  arranged,
  layoutFor,
  speakerAmong,
  spotlightOn,
  spotlitIn,
  type Taste,
  USUAL_TASTE,
} from "../../main/web/conference/arrangement";
import type { Participant } from "../../main/web/protocol/vocabulary";
import { participant, room } from "./fixtures";

const ann = participant("ann");
const bob = participant("bob");
const cleo = participant("cleo");
const everybody = [ann, bob, cleo];

const shares = (p: Participant): Participant => ({ ...p, sources: { ...p.sources, CONTENT: "ON" } });
const speaks = (p: Participant, loudness = 50): Participant => ({ ...p, voice: { loudness, since: 1 } });

const shown = (taste: Partial<Taste>, people = everybody, speaker = "bob") => {
  const { large, faces } = arranged(people, "ann", { ...USUAL_TASTE, ...taste }, undefined, speaker, 0);
  return { large: large && `${large.who.id} ${large.source}`, faces: faces.map((p) => p.id) };
};

describe("the stage", () => {
  it("shows everybody alike in the gallery, in the order of arrival", () => {
    expect(shown({})).toEqual({ large: undefined, faces: ["ann", "bob", "cleo"] });
  });

  it("shows who speaks large, and everybody else beside", () => {
    expect(shown({ view: "speaker" })).toEqual({ large: "bob CAMERA", faces: ["ann", "cleo"] });
  });

  it("shows who is pinned large, whoever speaks, in either view", () => {
    expect(shown({ view: "speaker", pinned: "cleo" }).large).toBe("cleo CAMERA");
    expect(shown({ pinned: "cleo" })).toEqual({ large: "cleo CAMERA", faces: ["ann", "bob"] });
  });

  it("forgets a pin on somebody who has left", () => {
    expect(shown({ pinned: "eve" }).large).toBeUndefined();
  });

  it("shows a shared screen larger than anybody, and who is pinned first beside it", () => {
    const people = [ann, shares(bob), cleo];
    expect(shown({ view: "speaker", pinned: "cleo" }, people)).toEqual({
      large: "bob CONTENT",
      faces: ["cleo", "ann", "bob"],
    });
  });

  it("hides one's own picture, unless nobody else is there", () => {
    expect(shown({ hidesOwn: true }).faces).toEqual(["bob", "cleo"]);
    expect(shown({ hidesOwn: true }, [ann]).faces).toEqual(["ann"]);
  });

  it("has nobody large when one is alone", () => {
    expect(shown({ view: "speaker" }, [ann], "ann")).toEqual({ large: undefined, faces: ["ann"] });
  });

  it("is a moderator's, if there is a layout, whatever one likes", () => {
    const layout = spotlightOn("cleo", "all-on-screen");
    const taste = { ...USUAL_TASTE, pinned: "bob", hidesOwn: true };
    expect(arranged(everybody, "ann", taste, layout, "bob", 0)).toEqual({ large: undefined, faces: [cleo] });
  });
});

describe("a moderator's layout", () => {
  const advice = spotlightOn("bob", "all-on-screen");
  const own = { ...USUAL_TASTE, ownView: true };

  it("is obeyed, unless it is advice and one prefers one's own view", () => {
    const advised = room({ layouts: { everybody: advice, one: {} } });
    expect(layoutFor(advised, "ann", USUAL_TASTE)).toBe(advice);
    expect(layoutFor(advised, "ann", own)).toBeUndefined();
    const ordered = room({ layouts: { everybody: { ...advice, mandatory: true }, one: {} } });
    expect(layoutFor(ordered, "ann", own)).toBeDefined();
  });

  it("is a spotlight when it names one and shows nobody else but who speaks", () => {
    for (const mode of ["all-on-screen", "smart-meeting"]) {
      expect(spotlitIn(room({ layouts: { everybody: spotlightOn("bob", mode), one: {} } }))).toBe("bob");
    }
    const grid = { slots: [{ type: "fixed", who: "bob" }, { type: "random" }], mandatory: false } as const;
    expect(spotlitIn(room({ layouts: { everybody: grid, one: {} } }))).toBeUndefined();
    expect(spotlitIn(room())).toBeUndefined();
  });

  it("has in a smart meeting the slots for those who speak that are asked for there", () => {
    const speakers = spotlightOn("bob", "smart-meeting").slots.filter((slot) => slot.type === "activeSpeaker");
    expect(speakers).toHaveLength(2);
  });
});

describe("who speaks", () => {
  it("is the loudest other one", () => {
    expect(speakerAmong([speaks(ann, 90), speaks(bob, 20), speaks(cleo, 40)], "ann", undefined)).toBe("cleo");
  });

  it("is whoever dominates, whoever is louder, unless that is oneself", () => {
    const people = [speaks(ann, 90), speaks(bob, 20), speaks(cleo, 40)];
    expect(speakerAmong(people, "ann", "cleo", "bob")).toBe("bob");
    expect(speakerAmong(people, "ann", "cleo", "ann")).toBe("cleo");
    expect(speakerAmong(everybody, "ann", "cleo", "bob")).toBe("bob");
    expect(speakerAmong(people, "ann", undefined, "gone")).toBe("cleo");
  });

  it("stays large while they speak, although somebody else is louder, and through a silence", () => {
    expect(speakerAmong([ann, speaks(bob, 20), speaks(cleo, 90)], "ann", "bob")).toBe("bob");
    expect(speakerAmong(everybody, "ann", "cleo")).toBe("cleo");
  });

  it("is who came first as long as nobody has spoken, and oneself only when alone", () => {
    expect(speakerAmong(everybody, "ann", undefined)).toBe("bob");
    expect(speakerAmong([ann], "ann", "bob")).toBe("ann");
    expect(speakerAmong([], "ann", "bob")).toBeUndefined();
  });
});
