/** A picture in four bytes a pixel, as canvases give it. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** For each pixel how sure it is that it belongs to a person, 0 to 1. */
export type Mask = Float32Array;

/** Three averages in a row come close to a Gaussian. */
const PASSES = 3;
/** Behind a person, where no background is near, something has to stand. */
const LEAST_WEIGHT = 0.001;
const CHANNELS = 4;

/**
 * The background alone, blurred: persons count for nothing in it, or they would shine out of their edges. Without a mask all
 * is background.
 *
 * @param radius of each average, in pixels
 */
export function softened({ data, width, height }: Pixels, mask: Mask | undefined, radius: number): Uint8ClampedArray {
  const weighted = new Float32Array(data.length);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const weight = mask === undefined ? 1 : Math.max(LEAST_WEIGHT, 1 - (mask[pixel] ?? 0));
    for (let channel = 0; channel < CHANNELS - 1; channel++) {
      weighted[pixel * CHANNELS + channel] = (data[pixel * CHANNELS + channel] ?? 0) * weight;
    }
    weighted[pixel * CHANNELS + CHANNELS - 1] = weight;
  }
  const other = new Float32Array(data.length);
  for (let pass = 0; pass < PASSES; pass++) {
    averageLines(weighted, other, { lines: height, length: width, line: width, step: 1 }, radius);
    averageLines(other, weighted, { lines: width, length: height, line: 1, step: width }, radius);
  }
  return unweighted(weighted);
}

/** The part of the picture before in what is thought of this one. */
const PAST = 0.3;

/** The mask of this picture and a little of the one before: else edges flicker. */
export function steadied(mask: Mask, before: Mask | undefined): Mask {
  return before === undefined ? mask : mask.map((sure, pixel) => (before[pixel] ?? 0) * PAST + sure * (1 - PAST));
}

/** Below the first nothing of a person is shown, above the second all. */
const EDGE = [0.35, 0.8] as const;

/** Writes the mask as what lets a person through: as opaque as it is sure, and nothing of what is unlikely. */
export function asAlpha(mask: Mask, into: Uint8ClampedArray): void {
  const [none, all] = EDGE;
  mask.forEach((sure, pixel) => {
    const way = Math.min(1, Math.max(0, (sure - none) / (all - none)));
    into[pixel * CHANNELS + CHANNELS - 1] = Math.round(255 * way * way * (3 - 2 * way));
  });
}

/** How a picture lies in memory, seen as lines. */
interface Lines {
  readonly lines: number;
  readonly length: number;
  /** From one line to the next, and from one pixel of a line to the next. */
  readonly line: number;
  readonly step: number;
}

/** Each pixel becomes the average of those around it in its line; beyond the edge stands the edge. */
function averageLines(from: Float32Array, to: Float32Array, { lines, length, line, step }: Lines, radius: number) {
  const stride = step * CHANNELS;
  for (let index = 0; index < lines * CHANNELS; index++) {
    const start = Math.floor(index / CHANNELS) * line * CHANNELS + (index % CHANNELS);
    averageLine(from, to, start, stride, length, radius);
  }
}

function averageLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  stride: number,
  length: number,
  radius: number,
): void {
  const last = length - 1;
  const at = (place: number) => from[start + Math.min(last, Math.max(0, place)) * stride] ?? 0;
  let sum = 0;
  for (let place = -radius; place <= radius; place++) {
    sum += at(place);
  }
  for (let place = 0; place < length; place++) {
    to[start + place * stride] = sum / (2 * radius + 1);
    sum += at(place + radius + 1) - at(place - radius);
  }
}

function unweighted(weighted: Float32Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray(weighted.length);
  for (let at = 0; at < data.length; at += CHANNELS) {
    const weight = weighted[at + CHANNELS - 1] ?? 1;
    for (let channel = 0; channel < CHANNELS - 1; channel++) {
      data[at + channel] = (weighted[at + channel] ?? 0) / weight;
    }
    data[at + CHANNELS - 1] = 255;
  }
  return data;
}
