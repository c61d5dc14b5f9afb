import { beforeEach, describe, expect, it } from "vitest";
import { Weight } from "../../main/web/conference/weight";
import type { Verdict } from "../../main/web/media/burden";
import { Cap, type Wanted } from "../../main/web/media/cap";

const picture = (from: string, height: number, weight: number = Weight.OTHER): Wanted => ({
  from,
  source: weight === Weight.CONTENT ? "CONTENT" : "CAMERA",
  height,
  weight,
});

const SLIDES = picture("slides", 1000, Weight.CONTENT);
const PINNED = picture("pinned", 700, Weight.PINNED);
const DOMINANT = picture("dominant", 700, Weight.DOMINATES);
const others = (count: number, height = 700) => Array.from({ length: count }, (_, i) => picture(`p-${i}`, height));
const EVERYTHING = [SLIDES, PINNED, DOMINANT, ...others(6)];

let cap: Cap;
beforeEach(() => {
  cap = new Cap();
});

/** So many seconds pass; in which of them the cap moved. */
function pass(
  seconds: number,
  verdict: Verdict | undefined,
  wanted: readonly Wanted[] = EVERYTHING,
): readonly number[] {
  return Array.from({ length: seconds }, (_, i) => i + 1).filter(() => cap.look(verdict, wanted));
}

/** What is asked for: "who height" each. */
const asked = (wanted: readonly Wanted[] = EVERYTHING) =>
  cap.limit(wanted).map(({ from, height }) => `${from} ${height}`);
const steps = (count: number) => {
  for (let i = 0; i < count; i++) {
    pass(6, "tired");
  }
};

describe("a device that keeps up", () => {
  it("asks for all that is on its screen, as high as it is", () => {
    pass(100, "eased");
    expect(cap.limit(EVERYTHING)).toEqual(EVERYTHING.map(({ from, source, height }) => ({ from, source, height })));
    expect(cap.isOn).toBe(false);
  });

  it("is not judged by a moment", () => {
    for (let i = 0; i < 20; i++) {
      pass(3, "tired");
      pass(3, "eased");
    }
    expect(cap.isOn).toBe(false);
  });

  it("is not judged by seconds that say nothing, nor by moments with such seconds between them", () => {
    pass(1_000, undefined);
    for (let i = 0; i < 20; i++) {
      pass(3, "tired");
      pass(1, undefined);
    }
    expect(cap.isOn).toBe(false);
  });
});

describe("a device that is tired", () => {
  it("asks for less after four seconds, and for still less when that has had time to help and did not", () => {
    expect(pass(20, "tired")).toEqual([4, 10, 16]);
  });

  it("asks for less when it is tired for most of the time", () => {
    for (let i = 0; i < 4; i++) {
      pass(2, "tired");
      pass(1, "eased");
    }
    expect(cap.isOn).toBe(true);
  });

  it("first makes those smaller whom nobody chose", () => {
    steps(1);
    expect(asked()).toEqual([
      "slides 1000",
      "pinned 700",
      "dominant 700",
      ...others(6, 360).map((p) => `${p.from} 360`),
    ]);
    steps(1);
    expect(asked()).toEqual(["slides 1000", "pinned 700", "dominant 360", ...others(6).map((p) => `${p.from} 180`)]);
  });

  it("then leaves some of them out, the least important first, and then all", () => {
    steps(3);
    expect(asked()).toEqual(["slides 1000", "pinned 700", "dominant 360", "p-0 180", "p-1 180", "p-2 180", "p-3 180"]);
    steps(1);
    expect(asked()).toEqual(["slides 1000", "pinned 700", "dominant 360"]);
  });

  it("touches who is pinned last, and what is shared never", () => {
    steps(5);
    expect(asked()).toEqual(["slides 1000", "pinned 360", "dominant 180"]);
    expect(pass(100, "tired")).toEqual([]);
    expect(asked()).toEqual(["slides 1000", "pinned 360", "dominant 180"]);
  });

  it("always keeps one picture", () => {
    steps(5);
    expect(asked(others(3))).toEqual(["p-0 180"]);
    expect(asked([])).toEqual([]);
  });

  it("makes nothing higher than it is on the screen", () => {
    steps(2);
    expect(asked(others(2, 90))).toEqual(["p-0 90", "p-1 90"]);
  });
});

describe("a step that would change nothing", () => {
  it("is skipped on the way down: small tiles are left out at once", () => {
    const small = [DOMINANT, ...others(9, 120)].map((p) => ({ ...p, height: 120 }));
    pass(4, "tired", small);
    expect(asked(small)).toEqual(["dominant 120", "p-0 120", "p-1 120", "p-2 120", "p-3 120"]);
  });

  it("is not taken where there is none left, as for a shared screen alone", () => {
    expect(pass(100, "tired", [SLIDES])).toEqual([]);
    expect(cap.isOn).toBe(false);
  });

  it("is skipped on the way up as well: who is alone again has no cap", () => {
    steps(4);
    expect(pass(100, "eased", [SLIDES])).toEqual([30]);
    expect(cap.isOn).toBe(false);
  });
});

describe("a device that has recovered", () => {
  it("asks for one step more after half a minute of ease, and for the next after another", () => {
    steps(3);
    expect(pass(100, "eased")).toEqual([30, 62, 94]);
    expect(cap.isOn).toBe(false);
  });

  it("is not believed while it hardly keeps up, nor after a single tired second", () => {
    steps(1);
    pass(200, "middling");
    pass(29, "eased");
    pass(1, "tired");
    pass(29, "eased");
    expect(cap.isOn).toBe(true);
    pass(1, "eased");
    expect(cap.isOn).toBe(false);
  });

  it("is believed later each time it was too early, up to five minutes", () => {
    steps(1);
    const waited = [];
    for (let i = 0; i < 6; i++) {
      waited.push(easedUntilUp());
      pass(8, "tired");
    }
    expect(waited).toEqual([30, 60, 120, 240, 300, 300]);
  });

  it("is believed as soon as at first once a step up has held", () => {
    steps(2);
    pass(30, "eased");
    pass(8, "tired");
    expect(pass(100, "eased")).toEqual([60, 92]);
  });

  it("does not pay for a step up that held for half a minute and failed then", () => {
    steps(1);
    pass(30 + 2 + 30, "eased");
    pass(6, "tired");
    expect(pass(100, "eased")).toEqual([30]);
  });
});

function easedUntilUp(): number {
  for (let seconds = 1; seconds <= 1_000; seconds++) {
    if (cap.look("eased", EVERYTHING)) {
      return seconds;
    }
  }
  return Number.POSITIVE_INFINITY;
}
