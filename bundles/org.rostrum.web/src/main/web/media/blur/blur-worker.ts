import model from "@twilio/video-processors/dist/build/selfie_segmentation_landscape.tflite?url";
import program from "@twilio/video-processors/dist/build/tflite-simd-1-0-0.wasm?url";
import { Darkroom } from "./darkroom";
import type { Errand, Result } from "./errands";
import { Eye } from "./eye";
import { type Look, Painter } from "./painter";

/** What this is of a worker: TypeScript knows either workers or pages. */
interface Room {
  onmessage: (event: MessageEvent<Errand>) => void;
  postMessage(result: Result, transfer?: readonly Transferable[]): void;
}

const room = globalThis as unknown as Room;
const painter = new Painter();
const darkroom = new Darkroom<CanvasImageSource>(painter, (problem) => room.postMessage({ problem }));

async function fetched(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`${url}: ${answer.status}`);
  }
  return answer.arrayBuffer();
}

async function looking(): Promise<Look> {
  const eye = await Eye.opened(...(await Promise.all([fetched(program), fetched(model)])));
  return (small) => eye.look(small);
}

/** From a stream of pictures into another, until one of them ends. */
async function pipe(from: ReadableStream<VideoFrame>, to: WritableStream<VideoFrame>): Promise<void> {
  const develop = new TransformStream<VideoFrame, VideoFrame>({
    transform(frame, out) {
      try {
        darkroom.develop(frame, frame.displayWidth, frame.displayHeight);
        out.enqueue(new VideoFrame(painter.canvas, { timestamp: frame.timestamp, alpha: "discard" }));
      } finally {
        frame.close();
      }
    },
  });
  // The page ends the picture, once, with the camera.
  await from.pipeThrough(develop).pipeTo(to, { preventClose: true });
}

function one(frame: ImageBitmap): void {
  darkroom.develop(frame, frame.width, frame.height);
  frame.close();
  const picture = painter.canvas.transferToImageBitmap();
  room.postMessage({ picture }, [picture]);
}

room.onmessage = ({ data }) => {
  if ("frame" in data) {
    one(data.frame);
  } else {
    // It breaks off with the picture; whatever else went wrong has been told.
    pipe(data.from, data.to).catch(() => undefined);
  }
};

void darkroom.open(looking());
