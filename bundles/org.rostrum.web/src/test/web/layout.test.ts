import { describe, expect, it } from "vitest";
import { fill, intervalOf, kindOf, LAYOUT_KINDS, layoutOf, pictureOf, slotsOf } from "../../main/web/conference/layout";
import type { Participant, Slot } from "../../main/web/protocol/vocabulary";
import { participant, room } from "./fixtures";

const ann = participant("ann");
const bob = participant("bob");
const cleo = participant("cleo");
const dan = participant("dan");
const everybody = [ann, bob, cleo, dan];

const fixed = (who: string): Slot => ({ type: "fixed", who });
const shuffled = (seconds: number): Slot => ({ type: "shuffled", seconds });
const random: Slot = { type: "random" };
const speaker: Slot = { type: "activeSpeaker" };
const content: Slot = { type: "content" };

const shares = (p: Participant): Participant => ({ ...p, sources: { ...p.sources, CONTENT: "ON" } });
const speaks = (p: Participant, loudness: number, since: number): Participant => ({
  ...p,
  voice: { loudness, since },
});

const shown = (slots: readonly Slot[], people: readonly Participant[], seconds = 0) =>
  fill({ slots, mandatory: false }, people, seconds * 1000).map(({ slot, who }) =>
    slot.type === "content" ? `screen of ${who.id}` : who.id,
  );

describe("the slots of a layout", () => {
  it("show the named one wherever the slot stands", () => {
    expect(shown([random, fixed("ann"), random], everybody)).toEqual(["bob", "ann", "cleo"]);
  });

  it("leave out the named one who is not there, and whom nobody is left for", () => {
    expect(shown([fixed("eve"), random, random, random], [ann, bob])).toEqual(["ann", "bob"]);
    expect(shown([random, speaker, shuffled(5), content], [])).toEqual([]);
  });

  it("never show a face twice", () => {
    const slots = [speaker, fixed("ann"), fixed("ann"), shuffled(5), random, speaker, shuffled(7), random];
    for (let seconds = 0; seconds < 60; seconds++) {
      for (let count = 0; count <= everybody.length; count++) {
        const people = everybody.slice(0, count);
        const faces = shown(slots, people, seconds);
        expect(new Set(faces).size).toBe(faces.length);
        expect(faces.length).toBe(count);
      }
    }
  });

  it("fill at random with those who came first and are not shown otherwise", () => {
    expect(shown([random, random, fixed("bob")], everybody)).toEqual(["ann", "cleo", "bob"]);
  });

  it("show the screen that is shared, and the face of who shares it as well", () => {
    expect(shown([content, random], [ann, shares(bob)])).toEqual(["screen of bob", "ann"]);
    expect(shown([random, content, random], [ann, shares(bob)])).toEqual(["ann", "screen of bob", "bob"]);
    expect(shown([content, random], [ann, bob])).toEqual(["ann"]);
  });
});

describe("the slot of who speaks", () => {
  it("shows the loudest of those who speak now", () => {
    expect(shown([speaker], [ann, speaks(bob, 20, 4), speaks(cleo, 90, 2), speaks(dan, 0, 9)])).toEqual(["cleo"]);
  });

  it("shows who spoke last when everybody is silent", () => {
    expect(shown([speaker], [ann, speaks(bob, 0, 4), speaks(cleo, 0, 7)])).toEqual(["cleo"]);
  });

  it("shows who came first when nobody has spoken yet", () => {
    expect(shown([speaker], everybody)).toEqual(["ann"]);
  });

  it("shows the next one when the speaker has a slot by name", () => {
    expect(shown([fixed("cleo"), speaker], [ann, speaks(bob, 20, 4), speaks(cleo, 90, 2)])).toEqual(["cleo", "bob"]);
  });

  it("is several when there are several slots, the loudest first", () => {
    const people = [ann, speaks(bob, 20, 4), speaks(cleo, 90, 2), speaks(dan, 0, 9)];
    expect(shown([speaker, speaker, speaker], people)).toEqual(["cleo", "bob", "dan"]);
  });
});

describe("the shuffled", () => {
  const after = (seconds: number) => shown([shuffled(10)], [ann, bob, cleo], seconds)[0];

  it("take turns, each for the interval", () => {
    expect([0, 9, 10, 19, 20, 29, 30].map(after)).toEqual(["ann", "ann", "bob", "bob", "cleo", "cleo", "ann"]);
  });

  it("are only those whom no other slot shows", () => {
    const turns = [0, 10, 20].map((seconds) => shown([fixed("bob"), shuffled(10), random], everybody, seconds)[1]);
    expect(turns).toEqual(["cleo", "dan", "cleo"]);
  });

  it("all come up when several slots show them", () => {
    const turns = [0, 10, 20].flatMap((seconds) =>
      shown([shuffled(10), shuffled(10), shuffled(10)], everybody, seconds),
    );
    expect(new Set(turns).size).toBe(4);
  });

  it("stand still when there is a slot for each", () => {
    const turn = (seconds: number) => shown([shuffled(10), shuffled(3)], [ann, bob], seconds);
    expect([0, 5, 50, 500].map(turn)).toEqual(Array.from({ length: 4 }, () => ["ann", "bob"]));
  });
});

describe("a layout", () => {
  const one = { slots: [speaker], mandatory: false };
  const all = { slots: [random], mandatory: true };

  it("of one's own goes before everybody's", () => {
    const arranged = room({ layouts: { everybody: all, one: { "ann-1": one } } });
    expect(layoutOf(arranged, "ann-1")).toBe(one);
    expect(layoutOf(arranged, "bob-1")).toBe(all);
    expect(layoutOf(room(), "bob-1")).toBeUndefined();
  });

  it.each(LAYOUT_KINDS)("made as %s is recognised as such", (kind) => {
    for (const speakers of [1, 4, 60]) {
      const slots = slotsOf(kind, speakers, 30);
      expect(kindOf({ slots, mandatory: false })).toBe(kind);
      expect(slots.length).toBeLessThanOrEqual(49);
      expect(slots.filter((slot) => slot.type !== "content").length).toBeLessThanOrEqual(speakers);
      expect(slots.filter((slot) => slot.type === "content").length).toBeLessThanOrEqual(1);
    }
  });

  it("says which faces to show and whose screen", () => {
    const layout = { slots: [content, fixed("bob"), random], mandatory: false };
    const people = [shares(ann), bob, cleo];
    expect(pictureOf(layout, people, 0)).toEqual({ faces: [bob, people[0]], sharer: people[0] });
    expect(pictureOf({ slots: [random], mandatory: true }, people, 0)).toEqual({ faces: [people[0]] });
  });

  it("that nobody has set shows everybody, and the screen that is shared", () => {
    const people = [ann, shares(bob)];
    expect(pictureOf(undefined, people, 0)).toEqual({ faces: people, sharer: people[1] });
  });

  it("knows how long each is shown", () => {
    expect(intervalOf({ slots: slotsOf("shuffle", 4, 45), mandatory: false })).toBe(45);
    expect(intervalOf(one)).toBeUndefined();
  });
});
