import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Wanted } from "../../main/web/media/cap";
import { type Ear, Listening } from "../../main/web/media/listening";

const hears = new Map<string, () => void>();
const page = { visibilityState: "visible" };

const FACE: Wanted = { from: "bob-1", source: "CAMERA", height: 700, weight: 0 };
const OTHER: Wanted = { ...FACE, from: "cem-1" };

/** A connection that counts as the test says, and a screen with two faces on it. */
class FakeEar implements Ear {
  asked = 0;
  wishes = 0;
  counts = { framesReceived: 0, framesDecoded: 0, totalDecodeTime: 0, packetsReceived: 0, packetsLost: 0 };
  isTired = false;
  answers = true;
  readonly changed = vi.fn();

  async statistics(): Promise<RTCStatsReport> {
    this.asked++;
    this.counts.framesReceived += 30;
    this.counts.framesDecoded += this.isTired ? 15 : 30;
    this.counts.totalDecodeTime += this.isTired ? 0.95 : 0.1;
    const report = { id: "1", mid: "1", type: "inbound-rtp", kind: "video", timestamp: Date.now(), ...this.counts };
    if (!this.answers) {
      await new Promise(() => {});
    }
    return new Map([["1", report]]) as unknown as RTCStatsReport;
  }

  senderIn() {
    return "bob-1";
  }

  company() {
    return { me: "ann-1", others: 1 };
  }

  wanted() {
    return [FACE, OTHER];
  }

  limited() {
    this.wishes++;
    return listening.cap.limit(this.wanted()).some(({ height }) => height < FACE.height);
  }
}

let ear: FakeEar;
let listening: Listening;
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", page);
  vi.stubGlobal("addEventListener", (name: string, act: () => void) => hears.set(name, act));
  vi.stubGlobal("removeEventListener", (name: string) => hears.delete(name));
  page.visibilityState = "visible";
  ear = new FakeEar();
  listening = new Listening(ear);
});

afterEach(() => {
  listening.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function turns(to: "hidden" | "visible") {
  page.visibilityState = to;
  hears.get("visibilitychange")?.();
}

describe("who listens to a connection", () => {
  it("asks it once a second, and of a hidden page every third", async () => {
    await seconds(9);
    expect(ear.asked).toBe(9);
    turns("hidden");
    await seconds(9);
    expect(ear.asked).toBe(12);
  });

  it("asks nothing more while an answer is awaited: a device that is busy is not asked ever more", async () => {
    ear.answers = false;
    await seconds(60);
    expect(ear.asked).toBe(1);
  });

  it("says that the device is busy when it is, and when it is no longer", async () => {
    await seconds(2);
    ear.isTired = true;
    await seconds(3);
    expect(listening.isBusy).toBe(false);
    await seconds(1);
    expect(listening.isBusy).toBe(true);
    expect(ear.changed).toHaveBeenCalledOnce();
    ear.isTired = false;
    await seconds(32);
    expect(listening.isBusy).toBe(false);
    expect(ear.changed).toHaveBeenCalledTimes(2);
  });

  it("has the screen look again and again while something is left out, and never otherwise", async () => {
    await seconds(20);
    expect(ear.wishes).toBe(0);
    ear.isTired = true;
    await seconds(10);
    expect(ear.wishes).toBe(7);
  });

  it("blames no device for a page that is hidden", async () => {
    turns("hidden");
    ear.isTired = true;
    await seconds(60);
    expect(listening.isBusy).toBe(false);
  });

  it("tells who is received badly, of every third second", async () => {
    await seconds(3);
    ear.counts.packetsLost += 50;
    ear.counts.packetsReceived += 50;
    await seconds(2);
    expect(listening.troubles.size).toBe(0);
    await seconds(1);
    expect([...listening.troubles]).toEqual([["bob-1", "bad"]]);
  });

  it("is still when it is closed, also with an answer on its way", async () => {
    ear.isTired = true;
    await seconds(4);
    vi.advanceTimersByTime(1_000);
    listening.close();
    await seconds(60);
    expect([ear.asked, listening.isBusy, ear.wishes]).toEqual([5, false, 0]);
    expect(hears.size).toBe(0);
  });
});
