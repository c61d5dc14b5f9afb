import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Frame, Screen, SightEvent } from "../../main/web/media/screen";
import type { Tile, Track } from "../../main/web/protocol/messages";

const track = () => ({}) as MediaStreamTrack;
const frame = (): Frame => ({ paused: false });
const ann = track();
const bob = track();
const slides = track();

class ScreenAtFake {
  readonly told: (readonly Tile[])[] = [];
  arrives = true;
  speaker = "";
  readonly arrows = new Map<MediaStreamTrack, Track>([
    [ann, { mid: "1", from: "ann-1", source: "CAMERA" }],
    [bob, { mid: "2", from: "bob-1", source: "CAMERA" }],
    [slides, { mid: "3", from: "bob-1", source: "CONTENT" }],
  ]);
  readonly screen = new Screen(
    (of) => this.arrows.get(of),
    ({ from, source }) => (source === "CONTENT" ? 2 : from === this.speaker ? 1 : 0),
    async (tiles) => {
      this.told.push(tiles);
      return this.arrives;
    },
  );

  shows(where: Frame, what: MediaStreamTrack | undefined, height: number) {
    this.screen.see(new SightEvent(where, what, height));
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
    expect(place.paused).toBe(true);
    at.arrows.delete(ann);
    at.screen.look();
    expect(place.paused).toBe(false);
  });
});
