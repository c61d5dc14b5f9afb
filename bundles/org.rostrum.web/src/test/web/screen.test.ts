import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Wanted } from "../../main/web/media/cap";
import { type Frame, Screen, SightEvent } from "../../main/web/media/screen";
import type { Tile, Track } from "../../main/web/protocol/messages";

const track = () => ({}) as MediaStreamTrack;
const frame = (): Frame => ({ paused: undefined });
const ann = track();
const bob = track();
const slides = track();

class ScreenAtFake {
  readonly told: (readonly Tile[])[] = [];
  arrives = true;
  speaker = "";
  /** What this device can bear. */
  limit = (wanted: readonly Wanted[]): readonly Tile[] => wanted.map(({ weight: _, ...tile }) => tile);
  readonly arrows = new Map<MediaStreamTrack, Track>([
    [ann, { mid: "1", from: "ann-1", source: "CAMERA" }],
    [bob, { mid: "2", from: "bob-1", source: "CAMERA" }],
    [slides, { mid: "3", from: "bob-1", source: "CONTENT" }],
  ]);
  readonly screen = new Screen(
    (of) => this.arrows.get(of),
    ({ from, source }) => (source === "CONTENT" ? 4 : from === this.speaker ? 1 : 0),
    (wanted) => this.limit(wanted),
    async (tiles) => {
      this.told.push(tiles);
      return this.arrives;
    },
  );

  shows(where: Frame, what: MediaStreamTrack | undefined, height: number, pinned = false) {
    this.screen.see(new SightEvent(where, what, height, pinned));
  }
}

const later = () => vi.advanceTimersByTimeAsync(300);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the screen", () => {
  it("tells what is on it, the most important first, all at once", async () => {
    const at = new ScreenAtFake();
    at.speaker = "bob-1";
    at.shows(frame(), ann, 100);
    at.shows(frame(), bob, 100);
    at.shows(frame(), slides, 700);
    expect(at.told).toEqual([]);
    await later();
    expect(at.told).toEqual([
      [
        { from: "bob-1", source: "CONTENT", height: 700 },
        { from: "bob-1", source: "CAMERA", height: 100 },
        { from: "ann-1", source: "CAMERA", height: 100 },
      ],
    ]);
  });

  it("says nothing twice, except where the server did not hear it or has forgotten it", async () => {
    const at = new ScreenAtFake();
    at.arrives = false;
    at.shows(frame(), ann, 100);
    await later();
    at.arrives = true;
    at.screen.look();
    await later();
    at.screen.look();
    await later();
    expect(at.told).toHaveLength(2);
    at.screen.forget();
    await later();
    expect(at.told).toHaveLength(3);
  });

  it("leaves out what is out of sight, and what nobody sends", async () => {
    const at = new ScreenAtFake();
    const place = frame();
    at.shows(place, ann, 100);
    at.shows(frame(), track(), 100);
    await later();
    at.shows(place, ann, 0);
    await later();
    expect(at.told.map((tiles) => tiles.length)).toEqual([1, 0]);
  });

  it("asks for the larger one of what is shown twice", async () => {
    const at = new ScreenAtFake();
    at.shows(frame(), ann, 100);
    at.shows(frame(), ann, 400);
    at.shows(frame(), ann, 200);
    await later();
    expect(at.told).toEqual([[{ from: "ann-1", source: "CAMERA", height: 400 }]]);
  });

  it("tells the frame when its picture is left out", () => {
    const at = new ScreenAtFake();
    const place = frame();
    at.shows(place, ann, 100);
    at.arrows.set(ann, { mid: "1", from: "ann-1", source: "CAMERA", paused: true });
    at.screen.look();
    expect(place.paused).toBe("path");
    at.arrows.delete(ann);
    at.screen.look();
    expect(place.paused).toBeUndefined();
  });

  it("asks for no more than the device can bear, and tells the frames that have to wait for it", async () => {
    const at = new ScreenAtFake();
    const [left, kept] = [frame(), frame()];
    at.shows(left, ann, 700);
    at.shows(kept, slides, 700);
    expect(at.screen.isLimited).toBe(false);
    at.limit = (wanted) => wanted.slice(0, 1).map(({ from, source }) => ({ from, source, height: 180 }));
    at.screen.look();
    await later();
    expect(at.told).toEqual([[{ from: "bob-1", source: "CONTENT", height: 180 }]]);
    expect(at.screen.isLimited).toBe(true);
    expect([left.paused, kept.paused]).toEqual(["device", undefined]);
  });

  it("says that the device is the reason where the path is another", () => {
    const at = new ScreenAtFake();
    const place = frame();
    at.arrows.set(ann, { mid: "1", from: "ann-1", source: "CAMERA", paused: true });
    at.shows(place, ann, 100);
    at.limit = () => [];
    at.screen.look();
    expect(place.paused).toBe("device");
  });

  it("puts whom the viewer pinned before who speaks", () => {
    const at = new ScreenAtFake();
    at.speaker = "ann-1";
    at.shows(frame(), ann, 100);
    const place = frame();
    at.shows(place, bob, 100, true);
    expect(at.screen.wanted().map(({ from }) => from)).toEqual(["bob-1", "ann-1"]);
    at.shows(place, bob, 100);
    expect(at.screen.wanted().map(({ from }) => from)).toEqual(["ann-1", "bob-1"]);
  });
});
