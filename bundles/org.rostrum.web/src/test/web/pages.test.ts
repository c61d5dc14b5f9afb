import { describe, expect, it } from "vitest";
import { pageOf } from "../../main/web/view/pages";

const people = Array.from({ length: 49 }, (_, i) => i);

describe("a page", () => {
  it("shows everybody once, over all pages", () => {
    const { pages } = pageOf(people, 25, 0);
    const seen = Array.from({ length: pages }, (_, page) => pageOf(people, 25, page).items).flat();
    expect(seen).toEqual(people);
  });

  it("is about as long as the others, and never longer than fits", () => {
    expect([0, 1].map((page) => pageOf(people, 25, page).items.length)).toEqual([25, 24]);
    expect([0, 1].map((page) => pageOf(people.slice(0, 26), 25, page).items.length)).toEqual([13, 13]);
  });

  it("knows how long the longest is, so that tiles are of one size on all of them", () => {
    expect(pageOf(people, 25, 1)).toMatchObject({ size: 25, items: { length: 24 } });
  });

  it("is the last one when there are fewer pages than before", () => {
    expect(pageOf(people, 10, 7)).toMatchObject({ page: 4, pages: 5 });
    expect(pageOf(people, 10, -1).page).toBe(0);
  });

  it("is one, and empty, when there is nobody", () => {
    expect(pageOf([], 25, 3)).toMatchObject({ items: [], page: 0, pages: 1 });
  });
});
