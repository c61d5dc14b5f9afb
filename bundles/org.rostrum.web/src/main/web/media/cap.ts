import { Weight } from "../conference/weight";
import type { Tile } from "../protocol/messages";
import type { Verdict } from "./burden";

/** A picture that the page would like to have, and how important it is. */
export interface Wanted extends Tile {
  readonly weight: number;
}

/** How high pictures may be at most, in pixels of the screen, and how many there may be of those that nobody chose. */
interface Step {
  readonly pinned: number;
  readonly dominant: number;
  readonly others: number;
  readonly most: number;
}

const ANY = Number.POSITIVE_INFINITY;
/** The height of the middle layer of a usual camera, and that of the smallest. */
const MIDDLE = 360;
const SMALLEST = 180;

/** One after the other, as far as need be. A shared screen comes in one size, and stays. */
const STEPS: readonly Step[] = [
  { pinned: ANY, dominant: ANY, others: ANY, most: ANY },
  { pinned: ANY, dominant: ANY, others: MIDDLE, most: ANY },
  { pinned: ANY, dominant: MIDDLE, others: SMALLEST, most: ANY },
  { pinned: ANY, dominant: MIDDLE, others: SMALLEST, most: 4 },
  { pinned: ANY, dominant: MIDDLE, others: SMALLEST, most: 0 },
  { pinned: MIDDLE, dominant: SMALLEST, others: SMALLEST, most: 0 },
];
const ALL = [...STEPS.keys()];

/** All in looks, one a second. */
const TIRED = 4;
/** A step shows late: the server waits for a key frame. */
const SETTLING = 2;
const EASED = 30;
/** After a step up that failed, and failed again. */
const LONGEST = 300;

/**
 * What a device asks for at most: less while its processor does not keep up, and more again when it does. Down after some
 * seconds of trouble; up after half a minute of ease, and twice as long each time that was too early. Steps that would
 * change nothing on the screen are skipped.
 */
export class Cap {
  private step = 0;
  private tired = 0;
  private eased = 0;
  private settling = 0;
  private wait = EASED;
  /** The last step was one up and has not held for long. */
  private isTrial = false;

  /**
   * Takes what the last second says.
   *
   * @param wanted the most important first
   * @returns whether something else may be asked for now
   */
  look(verdict: Verdict | undefined, wanted: readonly Wanted[]): boolean {
    const before = this.step;
    if (this.settling > 0) {
      this.settling--;
    } else {
      this.take(verdict, wanted);
    }
    return this.step !== before;
  }

  get isOn(): boolean {
    return this.step > 0;
  }

  /** What may be asked for, of what is wanted, the most important first. One picture always may. */
  limit(wanted: readonly Wanted[]): readonly Tile[] {
    return limited(wanted, this.step);
  }

  private take(verdict: Verdict | undefined, wanted: readonly Wanted[]): void {
    this.count(verdict);
    if (this.isTrial && this.eased >= EASED) {
      this.isTrial = false;
      this.wait = EASED;
    }
    if (this.tired >= TIRED) {
      this.down(wanted);
    } else if (this.step > 0 && this.eased >= this.wait) {
      this.up(wanted);
    }
  }

  private count(verdict: Verdict | undefined): void {
    switch (verdict) {
      case "tired":
        this.tired++;
        this.eased = 0;
        break;
      case "eased":
        this.tired = Math.max(0, this.tired - 1);
        this.eased++;
        break;
      case undefined:
        this.tired = 0;
    }
  }

  private down(wanted: readonly Wanted[]): void {
    const next = this.firstOther(ALL.slice(this.step + 1), wanted);
    this.tired = 0;
    if (next === undefined) {
      return;
    }
    if (this.isTrial) {
      this.wait = Math.min(this.wait * 2, LONGEST);
      this.isTrial = false;
    }
    this.goTo(next);
  }

  private up(wanted: readonly Wanted[]): void {
    const next = this.firstOther(ALL.slice(0, this.step).reverse(), wanted);
    this.isTrial = next !== undefined;
    this.goTo(next ?? 0);
  }

  private goTo(step: number): void {
    this.step = step;
    this.settling = SETTLING;
    this.tired = 0;
    this.eased = 0;
  }

  private firstOther(steps: readonly number[], wanted: readonly Wanted[]): number | undefined {
    const now = JSON.stringify(this.limit(wanted));
    return steps.find((step) => JSON.stringify(limited(wanted, step)) !== now);
  }
}

function limited(wanted: readonly Wanted[], step: number): readonly Tile[] {
  const { pinned, dominant, others, most } = STEPS[step] as Step;
  const heights: Readonly<Record<number, number>> = {
    [Weight.CONTENT]: ANY,
    [Weight.PINNED]: pinned,
    [Weight.DOMINATES]: dominant,
  };
  const chosen = wanted.filter(({ weight }) => weight >= Weight.DOMINATES).length;
  return wanted
    .slice(0, Math.max(1, chosen + most))
    .map(({ from, source, height, weight }) => ({ from, source, height: Math.min(height, heights[weight] ?? others) }));
}
