import { describe, expect, it } from "vitest";
import { Weight, weightOf } from "../../main/web/conference/weight";
import { participant, room } from "./fixtures";

const speaks = { loudness: 0.5, since: 0 };
const evening = room({
  participants: [
    participant("ann-1", { pinned: true, voice: speaks }),
    participant("bob-1", { voice: speaks }),
    participant("cem-1", { voice: speaks }),
    participant("dee-1"),
  ],
  dominant: "bob-1",
});
const weightOfFace = (from: string) => weightOf({ from, source: "CAMERA" }, evening);

describe("a picture's weight", () => {
  it("is greatest for what is shared, whoever shares it", () => {
    expect(weightOf({ from: "dee-1", source: "CONTENT" }, evening)).toBe(Weight.CONTENT);
  });

  it("is that of who is pinned, then of who dominates, then of who speaks", () => {
    const weights = ["ann-1", "bob-1", "cem-1", "dee-1"].map(weightOfFace);
    expect(weights).toEqual([Weight.PINNED, Weight.DOMINATES, Weight.SPEAKS, Weight.OTHER]);
    expect(weights).toEqual([...weights].sort().reverse());
  });

  it("is least for who has gone, and before there is a room", () => {
    expect(weightOfFace("gone-1")).toBe(Weight.OTHER);
    expect(weightOf({ from: "ann-1", source: "CAMERA" }, undefined)).toBe(Weight.OTHER);
  });
});
