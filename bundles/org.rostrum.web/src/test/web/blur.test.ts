import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Brush, Darkroom } from "../../main/web/media/blur/darkroom";
import { EYE, Eye } from "../../main/web/media/blur/eye";
import { Pace } from "../../main/web/media/blur/pace";
import type { Look } from "../../main/web/media/blur/painter";
import { asAlpha, type Mask, type Pixels, softened, steadied } from "../../main/web/media/blur/softening";
import { checkeredWall, drawnPerson } from "./fake/drawn-person";

const SHIPPED = fileURLToPath(new URL("../../../node_modules/@twilio/video-processors/dist/build/", import.meta.url));
const shipped = (name: string) => new Uint8Array(readFileSync(SHIPPED + name)).buffer;

/** A picture of the size of the eye, and which of its pixels are the person. */
function scene(wall = checkeredWall, drawing = drawnPerson): { pixels: Pixels; person: readonly boolean[] } {
  const { width, height } = EYE;
  const data = new Uint8ClampedArray(width * height * 4);
  const person: boolean[] = [];
  for (let pixel = 0; pixel < width * height; pixel++) {
    const place = [(pixel % width) / width, Math.floor(pixel / width) / height] as const;
    const drawn = drawing(...place);
    data.set([...(drawn ?? wall(...place)), 255], pixel * 4);
    person.push(drawn !== undefined);
  }
  return { pixels: { data, width, height }, person };
}

const average = (mask: Mask, of: (pixel: number) => boolean) => {
  const chosen = mask.filter((_, pixel) => of(pixel));
  return chosen.reduce((sum, sure) => sum + sure, 0) / chosen.length;
};

describe("the model that is shipped", () => {
  let eye: Eye;
  beforeAll(async () => {
    eye = await Eye.opened(shipped("tflite-simd-1-0-0.wasm"), shipped("selfie_segmentation_landscape.tflite"));
  });

  it("tells a person from the wall behind them", () => {
    const { pixels, person } = scene();
    const mask = eye.look(pixels);
    expect(average(mask, (pixel) => person[pixel] === true)).toBeGreaterThan(0.9);
    expect(average(mask, (pixel) => person[pixel] === false)).toBeLessThan(0.1);
  });

  it("sees nobody where there is nobody", () => {
    const { pixels } = scene(
      (_, y) => [190 - 40 * y, 188 - 40 * y, 180 - 40 * y],
      () => undefined,
    );
    expect(average(eye.look(pixels), () => true)).toBeLessThan(0.05);
  });

  it("is not taken for one when it is something else", async () => {
    const nonsense = new Uint8Array(1_000).buffer;
    await expect(Eye.opened(shipped("tflite-simd-1-0-0.wasm"), nonsense)).rejects.toThrow();
  });
});

describe("the blurred background", () => {
  /** Black on the left, white on the right. */
  const halves = (width: number, height: number): Pixels => {
    const data = new Uint8ClampedArray(width * height * 4);
    for (let pixel = 0; pixel < width * height; pixel++) {
      const light = pixel % width < width / 2 ? 0 : 255;
      data.set([light, light, light, 255], pixel * 4);
    }
    return { data, width, height };
  };
  const reds = (data: Uint8ClampedArray, width: number) =>
    Array.from({ length: width }, (_, x) => data[x * 4] as number);

  it("has soft edges, and the same light as before", () => {
    const picture = halves(20, 10);
    const row = reds(softened(picture, undefined, 2), 20);
    const steps = row.slice(1).map((light, x) => light - (row[x] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(60);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect([row[0], row[19]]).toEqual([0, 255]);
  });

  it("is opaque", () => {
    const data = softened(halves(8, 8), undefined, 3);
    expect(data.filter((_, at) => at % 4 === 3)).toEqual(new Uint8ClampedArray(64).fill(255));
  });

  it("has nothing of a person in it, who would shine out of their edges", () => {
    const mask = new Float32Array(20 * 10).map((_, pixel) => (pixel % 20 < 10 ? 0 : 1));
    const row = reds(softened(halves(20, 10), mask, 2), 20);
    expect(Math.max(...row.slice(0, 10))).toBeLessThan(10);
  });

  it("hides a person whom nothing tells from it", () => {
    const { pixels, person } = scene();
    const data = softened(pixels, undefined, 12);
    const eyes = reds(data.slice(58 * EYE.width * 4), EYE.width).slice(112, 144);
    expect(person[58 * EYE.width + 118]).toBe(true);
    expect(Math.max(...eyes) - Math.min(...eyes)).toBeLessThan(25);
  });
});

describe("the mask", () => {
  it("changes over some pictures, since edges would flicker", () => {
    const [none, all] = [Float32Array.of(0), Float32Array.of(1)];
    expect(steadied(all, undefined)).toEqual(all);
    expect(steadied(all, none)[0]).toBeCloseTo(0.7);
  });

  it("lets nothing through that is probably no person, and all that probably is", () => {
    const alpha = new Uint8ClampedArray(4 * 4);
    asAlpha(Float32Array.of(0, 0.3, 0.6, 0.9), alpha);
    expect([alpha[3], alpha[7], alpha[15]]).toEqual([0, 0, 255]);
    expect(alpha[11]).toBeGreaterThan(50);
    expect(alpha[11]).toBeLessThan(200);
  });
});

describe("the pace", () => {
  const times = (ms: number, count: number) => Array.from({ length: count }, () => ms);
  const judged = (all: readonly number[]) => {
    const pace = new Pace();
    let now = 0;
    return all.map((ms) => {
      now += ms;
      return pace.isTooSlow(ms, now);
    });
  };

  it("is too slow below eight pictures a second, after five seconds of it", () => {
    const verdicts = judged(times(200, 40));
    expect(verdicts.indexOf(true)).toBe(25);
  });

  it("is good enough at eight", () => {
    expect(judged(times(125, 100))).not.toContain(true);
  });

  it("forgives a first picture that takes long, and slow moments", () => {
    expect(judged([3_000, ...times(30, 100), 2_000, ...times(30, 100)])).not.toContain(true);
  });
});

describe("the darkroom", () => {
  class FakeBrush implements Brush<string> {
    look: Look | undefined;
    readonly painted: string[] = [];
    breaks = false;

    paint(picture: string): void {
      if (this.breaks && this.look !== undefined) {
        throw new Error("out of memory");
      }
      this.painted.push(`${picture} ${this.look === undefined ? "blurred whole" : "with its person"}`);
    }
  }

  const look: Look = () => new Float32Array();
  const opened = () => {
    const brush = new FakeBrush();
    const problems: string[] = [];
    const clock = { now: 0, step: 0 };
    const darkroom = new Darkroom<string>(
      brush,
      (problem) => problems.push(problem),
      () => (clock.now += clock.step),
    );
    return { brush, problems, clock, darkroom };
  };
  vi.spyOn(console, "error").mockImplementation(() => undefined);

  it("blurs all of it until persons can be told", async () => {
    const { brush, darkroom, problems } = opened();
    let arrives: (look: Look) => void = () => undefined;
    const open = darkroom.open(new Promise((resolve) => (arrives = resolve)));
    darkroom.develop("first", 2, 1);
    arrives(look);
    await open;
    darkroom.develop("second", 2, 1);
    expect(brush.painted).toEqual(["first blurred whole", "second with its person"]);
    expect(problems).toEqual([]);
  });

  it("says that the model did not come, and goes on blurring all of it", async () => {
    const { brush, darkroom, problems } = opened();
    await darkroom.open(Promise.reject(new Error("404")));
    darkroom.develop("first", 2, 1);
    expect(problems).toEqual(["failed"]);
    expect(brush.painted).toEqual(["first blurred whole"]);
  });

  it("blurs all of a picture in which it cannot tell them any more, and says so once", async () => {
    const { brush, darkroom, problems } = opened();
    await darkroom.open(Promise.resolve(look));
    darkroom.develop("first", 2, 1);
    brush.breaks = true;
    darkroom.develop("second", 2, 1);
    darkroom.develop("third", 2, 1);
    expect(problems).toEqual(["failed"]);
    expect(brush.painted).toEqual(["first with its person", "second blurred whole", "third blurred whole"]);
  });

  it("blurs all of it where the device cannot keep up, and says so once", async () => {
    const { brush, darkroom, problems, clock } = opened();
    await darkroom.open(Promise.resolve(look));
    clock.step = 300;
    for (let i = 0; i < 20; i++) {
      darkroom.develop("slow", 2, 1);
    }
    expect(problems).toEqual(["slow"]);
    expect(brush.painted.at(-1)).toBe("slow blurred whole");
  });
});
