import { EYE } from "./eye";
import { asAlpha, type Mask, type Pixels, softened, steadied } from "./softening";

/** What tells persons from background, if it is there. */
export type Look = (small: Pixels) => Mask;

/** Of averages of the small picture: the rest of a room is guessed at, and a face in it is nobody's. */
const BACKGROUND_RADIUS = 5;
const WHOLE_RADIUS = 12;

/** Paints pictures anew: persons as they are, all else blurred. As long as nothing tells them apart all is blurred. */
export class Painter {
  /** What tells persons from background; missing: all is background. */
  look: Look | undefined;

  readonly canvas = new OffscreenCanvas(EYE.width, EYE.height);
  private readonly brush = brushOf(this.canvas);
  private readonly small = brushOf(new OffscreenCanvas(EYE.width, EYE.height), { willReadFrequently: true });
  private readonly backdrop = brushOf(new OffscreenCanvas(EYE.width, EYE.height));
  private readonly person = brushOf(new OffscreenCanvas(EYE.width, EYE.height));
  private mask: Mask | undefined;

  /** The picture is on the canvas, in its own size. */
  paint(picture: CanvasImageSource, width: number, height: number): void {
    this.small.drawImage(picture, 0, 0, EYE.width, EYE.height);
    const pixels = this.small.getImageData(0, 0, EYE.width, EYE.height);
    this.mask = this.look === undefined ? undefined : steadied(this.look(pixels), this.mask);
    this.resize(width, height);
    if (this.mask !== undefined) {
      this.paintPerson(picture, this.mask);
    }
    this.paintBackdrop(pixels);
  }

  private paintPerson(picture: CanvasImageSource, mask: Mask): void {
    const shape = new ImageData(EYE.width, EYE.height);
    asAlpha(mask, shape.data);
    this.person.putImageData(shape, 0, 0);
    this.over("copy", this.person.canvas);
    this.over("source-in", picture);
  }

  private paintBackdrop(pixels: Pixels): void {
    const radius = this.mask === undefined ? WHOLE_RADIUS : BACKGROUND_RADIUS;
    const blurred = new ImageData(EYE.width, EYE.height);
    blurred.data.set(softened(pixels, this.mask, radius));
    this.backdrop.putImageData(blurred, 0, 0);
    this.over(this.mask === undefined ? "copy" : "destination-over", this.backdrop.canvas);
  }

  private over(operation: GlobalCompositeOperation, image: CanvasImageSource): void {
    this.brush.globalCompositeOperation = operation;
    this.brush.drawImage(image, 0, 0, this.canvas.width, this.canvas.height);
  }

  /** Setting the size of a canvas empties it, even to the same. */
  private resize(width: number, height: number): void {
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.brush.imageSmoothingQuality = "high";
    }
  }
}

function brushOf(
  canvas: OffscreenCanvas,
  settings?: CanvasRenderingContext2DSettings,
): OffscreenCanvasRenderingContext2D {
  const brush = canvas.getContext("2d", settings);
  if (brush === null) {
    throw new Error("no canvas to paint on");
  }
  return brush;
}
