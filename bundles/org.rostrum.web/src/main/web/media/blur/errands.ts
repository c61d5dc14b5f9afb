import type { BlurProblem } from "./darkroom";

/** What the worker is given: two streams, or picture by picture where browsers have no such streams. */
export type Errand =
  | { readonly from: ReadableStream<VideoFrame>; readonly to: WritableStream<VideoFrame> }
  | { readonly frame: ImageBitmap };

/** What it gives back; a picture for each that it was given. */
export type Result = { readonly problem: BlurProblem } | { readonly picture: ImageBitmap };
