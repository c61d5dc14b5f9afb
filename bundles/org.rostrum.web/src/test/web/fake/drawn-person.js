/** What the drawing consists of, the nearest first: an ellipse with its middle and radii in pixels of 256 by 144, and its colour. */
const PARTS = [
  [118, 58, 3.2, 2, [25, 20, 18]],
  [138, 58, 3.2, 2, [25, 20, 18]],
  [118, 52, 6, 1.2, [51, 30, 20]],
  [138, 52, 6, 1.2, [51, 30, 20]],
  [128, 80, 8, 2, [178, 76, 76]],
  [128, 68, 2.5, 4, [191, 140, 115]],
  [128, 64, 23, 29, [224, 171, 140]],
  [128, 52, 27, 30, [51, 33, 20]],
  [128, 95, 11, 14, [204, 153, 122]],
];
const SHIRT = [128, 150, 62, 50];
const STRIPE = 8;

const isIn = (x, y, [middleX, middleY, radiusX, radiusY]) =>
  ((x - middleX) / radiusX) ** 2 + ((y - middleY) / radiusY) ** 2 < 1;

/**
 * Somebody in a striped shirt, drawn well enough to be taken for a person.
 *
 * @param x from the left, 0 to 1
 * @param y from above, 0 to 1
 * @returns red, green and blue, 0 to 255; nothing where there is background
 */
export function drawnPerson(x, y) {
  const at = [x * 256, y * 144];
  const part = PARTS.find((ellipse) => isIn(...at, ellipse));
  if (part !== undefined) {
    return part[4];
  }
  if (!isIn(...at, SHIRT)) {
    return undefined;
  }
  return Math.floor(at[0] / STRIPE) % 2 === 0 ? [30, 50, 105] : [70, 100, 170];
}

/** A wall that is as sharp as a wall can be. */
export function checkeredWall(x, y) {
  return (Math.floor((x * 256) / STRIPE) + Math.floor((y * 144) / STRIPE)) % 2 === 0
    ? [205, 200, 190]
    : [150, 145, 140];
}
