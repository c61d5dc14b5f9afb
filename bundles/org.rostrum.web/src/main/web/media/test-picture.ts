const WIDTH = 640;
const HEIGHT = 360;
const TILE = 40;
const FRAMES = 30;

/** Snow, which no encoder makes small: it takes as much of a path as it may. */
export class TestPicture {
  readonly track: MediaStreamTrack;
  private readonly timer: ReturnType<typeof setInterval>;

  constructor() {
    const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: HEIGHT });
    const brush = canvas.getContext("2d") as CanvasRenderingContext2D;
    const snow = snowOf(WIDTH, HEIGHT);
    this.timer = setInterval(() => paint(brush, snow), 1000 / FRAMES);
    this.track = canvas.captureStream(FRAMES).getVideoTracks()[0] as MediaStreamTrack;
  }

  stop(): void {
    clearInterval(this.timer);
    this.track.stop();
  }
}

function snowOf(width: number, height: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const image = new ImageData(width, height);
  for (let i = 0; i < image.data.length; i++) {
    image.data[i] = i % 4 === 3 ? 255 : Math.random() * 256;
  }
  canvas.getContext("2d")?.putImageData(image, 0, 0);
  return canvas;
}

/** Every tile shows another piece of the snow each time: nothing of the picture before is left. */
function paint(brush: CanvasRenderingContext2D, snow: HTMLCanvasElement): void {
  for (let x = 0; x < WIDTH; x += TILE) {
    for (let y = 0; y < HEIGHT; y += TILE) {
      const from = [Math.random() * (WIDTH - TILE), Math.random() * (HEIGHT - TILE)].map(Math.floor) as [
        number,
        number,
      ];
      brush.drawImage(snow, ...from, TILE, TILE, x, y, TILE, TILE);
    }
  }
}
