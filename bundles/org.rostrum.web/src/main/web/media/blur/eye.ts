import createTfLite, { type TfLite } from "@twilio/video-processors/dist/build/tflite-simd-1-0-0.js";
import type { Mask, Pixels } from "./softening";

/** What the model looks at, whatever the camera sends. */
export const EYE = { width: 256, height: 144 } as const;

const CHANNELS = 3;
const FLOAT_BYTES = 4;
const silent = () => {};

/** Tells persons from what is behind them. */
export class Eye {
  /**
   * @param program WebAssembly of TensorFlow Lite
   * @param model of MediaPipe's selfie segmentation, for pictures that are wider than high
   * @throws Error if they do not fit together, or the browser cannot run them
   */
  static async opened(program: ArrayBuffer, model: ArrayBuffer): Promise<Eye> {
    const tflite = await createTfLite({ wasmBinary: program, print: silent, printErr: silent });
    tflite.HEAPU8.set(new Uint8Array(model), tflite._getModelBufferMemoryOffset());
    if (tflite._loadModel(model.byteLength) !== 0) {
      throw new Error("the model cannot be loaded");
    }
    if (tflite._getInputWidth() !== EYE.width || tflite._getInputHeight() !== EYE.height) {
      throw new Error("the model looks at pictures of another size");
    }
    return new Eye(tflite);
  }

  private constructor(private readonly tflite: TfLite) {}

  /** Looks at a picture of the size of the eye. */
  look({ data }: Pixels): Mask {
    const { tflite } = this;
    const pixels = EYE.width * EYE.height;
    const input = tflite._getInputMemoryOffset() / FLOAT_BYTES;
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let channel = 0; channel < CHANNELS; channel++) {
        tflite.HEAPF32[input + pixel * CHANNELS + channel] = (data[pixel * 4 + channel] ?? 0) / 255;
      }
    }
    if (tflite._runInference() !== 0) {
      throw new Error("the model does not answer");
    }
    const output = tflite._getOutputMemoryOffset() / FLOAT_BYTES;
    return tflite.HEAPF32.slice(output, output + pixels);
  }
}
