const FIRST_MS = 500;
const LONGEST_MS = 8_000;
/** After the server said it had too much of us (close code 1008). */
const UNWELCOME_MS = 5_000;

/**
 * How long to wait before the next attempt to connect: doubling, with half of it left to chance, so that a thousand
 * clients do not come back in the same moment.
 *
 * @param attempt 0 for the first
 * @param chance from 0 to 1
 */
export function pauseBefore(attempt: number, closeCode: number, chance: number): number {
  const full = Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
  const pause = full / 2 + (full / 2) * chance;
  return closeCode === 1008 ? Math.max(pause, UNWELCOME_MS) : pause;
}
