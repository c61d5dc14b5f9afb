import { trusted } from "../workers";
import type { BlurProblem } from "./darkroom";
import type { Errand, Result } from "./errands";

export type { BlurProblem } from "./darkroom";

/** Something is wrong with the blur of a camera, see `blurProblem`. */
export const BLUR_TROUBLE = "rostrum-blur-trouble";

/** Streams of pictures, which TypeScript does not know of: the page of Chromium has them. */
interface Streams {
  readonly MediaStreamTrackProcessor?: new (of: {
    readonly track: MediaStreamTrack;
    readonly maxBufferSize: number;
  }) => { readonly readable: ReadableStream<VideoFrame> };
  readonly MediaStreamTrackGenerator?: new (of: {
    readonly kind: "video";
  }) => MediaStreamTrack & { readonly writable: WritableStream<VideoFrame> };
}

const problems = new WeakMap<MediaStreamTrack, BlurProblem>();

/** Whether this browser has what it takes. */
export function canBlur(): boolean {
  return (
    "Worker" in globalThis &&
    "WebAssembly" in globalThis &&
    "OffscreenCanvas" in globalThis &&
    ("MediaStreamTrackGenerator" in globalThis || "requestVideoFrameCallback" in HTMLVideoElement.prototype)
  );
}

/** Why more than the background of this picture is hidden, if it is. */
export function blurProblem(picture: MediaStreamTrack | undefined): BlurProblem | undefined {
  return picture === undefined ? undefined : problems.get(picture);
}

/**
 * What a camera sees, with the background blurred; all of it until persons can be told from it. It is stopped as any other, and lets the
 * camera go; it ends when the camera does.
 */
export function blurred(camera: MediaStreamTrack): MediaStreamTrack {
  const worker = new Worker(trusted("blur"), { type: "module" });
  const picture = piped(camera, worker) ?? painted(camera, worker);
  const fail = (problem: BlurProblem) => {
    problems.set(picture, problem);
    dispatchEvent(new Event(BLUR_TROUBLE));
  };
  worker.addEventListener("error", () => fail("failed"));
  worker.addEventListener("message", ({ data }: MessageEvent<Result>) => "problem" in data && fail(data.problem));
  const stop = picture.stop.bind(picture);
  picture.stop = () => {
    stop();
    camera.stop();
    worker.terminate();
  };
  camera.addEventListener("ended", () => {
    picture.stop();
    picture.dispatchEvent(new Event("ended"));
  });
  return picture;
}

/** Pictures go by streams, past the page: also when nobody looks at it. */
function piped(camera: MediaStreamTrack, worker: Worker): MediaStreamTrack | undefined {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = globalThis as Streams;
  if (MediaStreamTrackProcessor === undefined || MediaStreamTrackGenerator === undefined) {
    return undefined;
  }
  // Who is late takes the newest.
  const { readable: from } = new MediaStreamTrackProcessor({ track: camera, maxBufferSize: 1 });
  const generator = new MediaStreamTrackGenerator({ kind: "video" });
  const to = generator.writable;
  const errand: Errand = { from, to };
  worker.postMessage(errand, [from, to]);
  return generator;
}

/** Picture by picture, the next when the one before is back. */
function painted(camera: MediaStreamTrack, worker: Worker): MediaStreamTrack {
  const video = document.createElement("video");
  video.muted = true;
  video.srcObject = new MediaStream([camera]);
  const canvas = document.createElement("canvas");
  const brush = canvas.getContext("2d") as CanvasRenderingContext2D;
  const next = () => video.requestVideoFrameCallback(() => void send());
  const send = async () => {
    if (camera.readyState !== "live") {
      return;
    }
    try {
      const frame = await createImageBitmap(video);
      const errand: Errand = { frame };
      worker.postMessage(errand, [frame]);
    } catch {
      // Between two pictures of different sizes there may be none.
      next();
    }
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Result>) => {
    if ("picture" in data) {
      Object.assign(canvas, { width: data.picture.width, height: data.picture.height });
      brush.drawImage(data.picture, 0, 0);
      data.picture.close();
      next();
    }
  });
  next();
  void video.play();
  return canvas.captureStream().getVideoTracks()[0] as MediaStreamTrack;
}
