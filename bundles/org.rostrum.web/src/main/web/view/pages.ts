/** One page of many things. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** How many things a full page has. */
  readonly size: number;
}

/** The page of this number, or the nearest there is; all pages hold about the same number of things. */
export function pageOf<T>(all: readonly T[], most: number, page: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / Math.max(1, most)));
  const size = Math.max(1, Math.ceil(all.length / pages));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { items: all.slice(shown * size, (shown + 1) * size), page: shown, pages, size };
}
