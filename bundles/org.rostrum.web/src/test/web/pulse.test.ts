import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Pulse } from "../../main/web/media/pulse";

const page = { visibilityState: "visible" };
let hide = () => {};
let now = 0;
let beat = () => {};
let pulse: Pulse;

beforeEach(() => {
  vi.stubGlobal("document", page);
  vi.stubGlobal("performance", { now: () => now });
  vi.stubGlobal("setInterval", (act: () => void) => {
    beat = act;
  });
  vi.stubGlobal("addEventListener", (_: string, act: () => void) => {
    hide = act;
  });
  page.visibilityState = "visible";
  now = 5_000;
  pulse = new Pulse();
});

afterEach(() => vi.unstubAllGlobals());

/** Beats come after so many milliseconds each. */
const beats = (...after: readonly number[]) => {
  for (const ms of after) {
    now += ms;
    beat();
  }
};

describe("the pulse of a page", () => {
  it("tells of no hold-up while beats come about in time", () => {
    beats(100, 120, 95, 140, 100);
    expect(pulse.take()).toEqual({ visible: true, blocked: 0 });
  });

  it("tells the share of the time in which the page stood still", () => {
    beats(100, 600, 100, 200);
    expect(pulse.take().blocked).toBeCloseTo(0.6);
    beats(100, 100);
    expect(pulse.take().blocked).toBe(0);
  });

  it("counts what stands still at this moment", () => {
    now += 1_100;
    expect(pulse.take().blocked).toBeCloseTo(1_000 / 1_100);
  });

  it("tells when the page was hidden, if only for a moment", () => {
    hide();
    expect(pulse.take().visible).toBe(false);
    expect(pulse.take().visible).toBe(true);
    page.visibilityState = "hidden";
    expect(pulse.take().visible).toBe(false);
  });
});
