import { describe, expect, it } from "vitest";
import { bestGrid, capacityOf } from "../../main/web/view/grid";

const LAPTOP = { width: 1342, height: 640 };
const PHONE = { width: 374, height: 720 };
const GAP = 10;

describe("the grid", () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 2],
    [5, 3],
    [9, 3],
    [10, 4],
    [16, 4],
  ])("of %i on a laptop has %i columns", (count, columns) => {
    expect(bestGrid(count, LAPTOP, GAP).columns).toBe(columns);
  });

  it.each([
    [1, 1],
    [2, 1],
    [4, 1],
    [6, 2],
  ])("of %i on a phone has %i columns", (count, columns) => {
    expect(bestGrid(count, PHONE, GAP).columns).toBe(columns);
  });

  it("keeps 16 to 9 on a screen that lies", () => {
    const { tileWidth, tileHeight } = bestGrid(7, LAPTOP, GAP);
    expect(tileWidth / tileHeight).toBeCloseTo(16 / 9, 1);
  });

  it("never leaves the box and shows everybody", () => {
    for (let count = 1; count <= 20; count++) {
      for (const box of [LAPTOP, PHONE, { width: 1900, height: 950 }, { width: 700, height: 700 }]) {
        const { columns, rows, tileWidth, tileHeight } = bestGrid(count, box, GAP);
        expect(columns * rows).toBeGreaterThanOrEqual(count);
        expect(columns * tileWidth + (columns - 1) * GAP).toBeLessThanOrEqual(box.width);
        expect(rows * tileHeight + (rows - 1) * GAP).toBeLessThanOrEqual(box.height);
      }
    }
  });

  it.each([LAPTOP, PHONE, { width: 1900, height: 950 }, { width: 270, height: 640 }])(
    "has a page for those who do not fit into %o, rather than shrink below what can be recognised",
    (box) => {
      const most = capacityOf(box, GAP);
      expect(bestGrid(most, box, GAP).tileWidth).toBeGreaterThanOrEqual(132);
      expect(most === 25 || bestGrid(most + 1, box, GAP).tileWidth < 132).toBe(true);
    },
  );

  it("shows one at least, however small the box", () => {
    expect(capacityOf({ width: 40, height: 20 }, GAP)).toBe(1);
  });

  it("survives a box of no size", () => {
    const { tileWidth, tileHeight } = bestGrid(3, { width: 0, height: 0 }, GAP);
    expect(tileWidth).toBeGreaterThanOrEqual(0);
    expect(tileHeight).toBeGreaterThanOrEqual(0);
  });
});
