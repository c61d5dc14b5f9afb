/** No more slots of a kind than this: an offer has at most 200 sections, both kinds and our own sources together. */
const MOST = 96;
const FEWEST = 4;

/**
 * How many slots of a kind to have when so many are needed: 4, 8, 16, 32… so that a growing conference rarely
 * negotiates. Never fewer than there are.
 */
export function poolFor(needed: number, have: number): number {
  let pool = Math.max(have, needed > 0 ? FEWEST : 0);
  while (pool < needed) {
    pool *= 2;
  }
  return Math.max(have, Math.min(pool, MOST));
}
