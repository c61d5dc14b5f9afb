/** TensorFlow Lite as Twilio builds it, with the one operation of this model that the original lacks. */
declare module "@twilio/video-processors/dist/build/tflite-simd-1-0-0.js" {
  /** Offsets are in bytes. */
  export interface TfLite {
    readonly HEAPU8: Uint8Array;
    readonly HEAPF32: Float32Array;
    _getModelBufferMemoryOffset(): number;
    /** 0 if it is a model. */
    _loadModel(bytes: number): number;
    _getInputMemoryOffset(): number;
    _getInputWidth(): number;
    _getInputHeight(): number;
    _getOutputMemoryOffset(): number;
    /** 0 if all went well. */
    _runInference(): number;
  }

  export default function create(options: {
    readonly wasmBinary: ArrayBuffer;
    print(text: string): void;
    printErr(text: string): void;
  }): Promise<TfLite>;
}
