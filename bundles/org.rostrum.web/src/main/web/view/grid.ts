export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
}

const WIDE = 16 / 9;
/** On an upright screen tiles may be less wide, or half of it stays empty. */
const UPRIGHT = [WIDE, 4 / 3, 1, 3 / 4];
/** Smaller than this nobody is recognised: the others come on the next page. */
const SMALLEST = 132;
/** More faces at once nobody looks at, and every one of them is a picture to receive and to draw. */
const MOST_AT_ONCE = 25;

/** The arrangement with the largest tiles that shows so many in the box; whole pixels. */
export function bestGrid(count: number, box: Box, gap: number): Grid {
  const ratios = box.height > box.width ? UPRIGHT : [WIDE];
  let best: Grid | undefined;
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    for (const ratio of ratios) {
      const grid = filling(Math.max(1, count), columns, ratio, box, gap);
      if (best === undefined || grid.tileWidth * grid.tileHeight > best.tileWidth * best.tileHeight) {
        best = grid;
      }
    }
  }
  return best ?? filling(1, 1, WIDE, box, gap);
}

/** How many tiles such a box shows at once, large enough to recognise everybody; at least one. */
export function capacityOf(box: Box, gap: number): number {
  let count = 1;
  while (count < MOST_AT_ONCE && bestGrid(count + 1, box, gap).tileWidth >= SMALLEST) {
    count++;
  }
  return count;
}

function filling(count: number, columns: number, ratio: number, box: Box, gap: number): Grid {
  const rows = Math.ceil(count / columns);
  const roomWidth = (box.width - gap * (columns - 1)) / columns;
  const roomHeight = (box.height - gap * (rows - 1)) / rows;
  const tileWidth = Math.max(0, Math.floor(Math.min(roomWidth, roomHeight * ratio)));
  return { columns, rows, tileWidth, tileHeight: Math.floor(tileWidth / ratio) };
}
