import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../target/e2e/films/', import.meta.url));
const [WIDTH, HEIGHT] = [640, 360];

/**
 * A film in which nothing moves, which Chromium takes for a camera (--use-file-for-fake-video-capture) and repeats.
 *
 * @param name of the file
 * @param colourAt red, green and blue, 0 to 255, at a place from the left and from above, each 0 to 1
 * @returns the path of the file
 */
export function film(name, colourAt) {
  const light = Buffer.alloc(WIDTH * HEIGHT);
  const blue = Buffer.alloc((WIDTH * HEIGHT) / 4);
  const red = Buffer.alloc((WIDTH * HEIGHT) / 4);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const [r, g, b] = colourAt(x / WIDTH, y / HEIGHT);
      light[y * WIDTH + x] = 0.299 * r + 0.587 * g + 0.114 * b;
      const quarter = (y >> 1) * (WIDTH / 2) + (x >> 1);
      blue[quarter] = 128 - 0.169 * r - 0.331 * g + 0.5 * b;
      red[quarter] = 128 + 0.5 * r - 0.419 * g - 0.081 * b;
    }
  }
  const frame = [Buffer.from('FRAME\n'), light, blue, red];
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  mkdirSync(FOLDER, { recursive: true });
  const path = `${FOLDER}${name}.y4m`;
  writeFileSync(path, Buffer.concat([head, ...frame, ...frame]));
  return path;
}
