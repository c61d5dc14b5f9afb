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
/** Smaller than this nobody is recognised: then the stage scrolls. */
const SMALLEST = 132;

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
  return best !== undefined && best.tileWidth >= SMALLEST ? best : scrolling(Math.max(1, count), box, gap);
}

function filling(count: number, columns: number, ratio: number, box: Box, gap: number): Grid {
  const rows = Math.ceil(count / columns);
  const roomWidth = (box.width - gap * (columns - 1)) / columns;
  const roomHeight = (box.height - gap * (rows - 1)) / rows;
  const tileWidth = Math.max(0, Math.floor(Math.min(roomWidth, roomHeight * ratio)));
  return { columns, rows, tileWidth, tileHeight: Math.floor(tileWidth / ratio) };
}

function scrolling(count: number, box: Box, gap: number): Grid {
  const columns = Math.max(1, Math.floor((box.width + gap) / (SMALLEST + gap)));
  const tileWidth = Math.max(1, Math.floor((box.width - gap * (columns - 1)) / columns));
  return { columns, rows: Math.ceil(count / columns), tileWidth, tileHeight: Math.floor(tileWidth / WIDE) };
}
