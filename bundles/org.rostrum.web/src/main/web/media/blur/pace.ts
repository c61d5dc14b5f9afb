/** Eight pictures a second are the fewest that still look like somebody who moves. */
const LONGEST_MS = 125;
/** So long it must have taken too long: a slow moment passes. */
const PATIENCE_MS = 5_000;
/** The part of the newest picture in the average. */
const NEWEST = 0.2;

/** Notices when a device cannot keep up: by how long pictures take, since a camera in the dark sends few of them. */
export class Pace {
  private average = 0;
  private slowSince: number | undefined;

  /**
   * Takes the time of the next picture.
   *
   * @param ms how long it took
   * @param now when it was done, in milliseconds of any clock that does not jump
   * @returns whether they have taken too long for long
   */
  isTooSlow(ms: number, now: number): boolean {
    this.average = this.slowSince === undefined && this.average === 0 ? ms : this.average * (1 - NEWEST) + ms * NEWEST;
    if (this.average <= LONGEST_MS) {
      this.slowSince = undefined;
      return false;
    }
    this.slowSince ??= now;
    return now - this.slowSince >= PATIENCE_MS;
  }
}
