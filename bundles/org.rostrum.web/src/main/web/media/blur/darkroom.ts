import { Pace } from "./pace";
import type { Look } from "./painter";

/** Why all of a picture is blurred, or nothing is seen of it: the blur could not be loaded or broke, or the device is too slow. */
export type BlurProblem = "failed" | "slow";

/** What a darkroom needs of a painter. */
export interface Brush<P> {
  look: Look | undefined;
  paint(picture: P, width: number, height: number): void;
}

/**
 * Where pictures become blurred ones. It opens with everything blurred, lets persons through once it can tell them, and goes back to
 * everything blurred when it cannot any more: what comes out is never sharp by accident.
 */
export class Darkroom<P> {
  private readonly pace = new Pace();
  private told = false;

  constructor(
    private readonly brush: Brush<P>,
    private readonly tell: (problem: BlurProblem) => void,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Persons are let through as soon as they can be told. */
  async open(look: Promise<Look>): Promise<void> {
    try {
      this.brush.look = await look;
    } catch (failure) {
      console.error("background blur", failure);
      this.giveUp("failed");
    }
  }

  develop(picture: P, width: number, height: number): void {
    const begun = this.clock();
    this.paint(picture, width, height);
    const now = this.clock();
    if (this.brush.look !== undefined && this.pace.isTooSlow(now - begun, now)) {
      this.giveUp("slow");
    }
  }

  private paint(picture: P, width: number, height: number): void {
    try {
      this.brush.paint(picture, width, height);
    } catch (failure) {
      const wasBlind = this.brush.look === undefined;
      console.error("background blur", failure);
      this.giveUp("failed");
      if (wasBlind) {
        throw failure;
      }
      this.brush.paint(picture, width, height);
    }
  }

  private giveUp(problem: BlurProblem): void {
    this.brush.look = undefined;
    if (!this.told) {
      this.told = true;
      this.tell(problem);
    }
  }
}
