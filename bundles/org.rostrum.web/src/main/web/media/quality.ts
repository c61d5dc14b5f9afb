/** How the camera is sent; `scale` divides width and height. */
export interface CameraQuality {
  readonly scale: number;
  readonly kilobits: number;
}

/** Without layers one picture goes to everybody, so it is as large as it will be shown: smaller, the more there are. */
export function cameraQuality(cameras: number): CameraQuality {
  if (cameras <= 2) {
    return { scale: 1, kilobits: 1_700 };
  }
  if (cameras <= 4) {
    return { scale: 1.5, kilobits: 900 };
  }
  if (cameras <= 9) {
    return { scale: 2, kilobits: 500 };
  }
  if (cameras <= 25) {
    return { scale: 3, kilobits: 250 };
  }
  return { scale: 4, kilobits: 150 };
}

/** The sizes the camera is sent in at once, the smallest first. The server picks one for every receiver. */
const LAYERS: readonly CameraLayer[] = [
  { rid: "q", scale: 4, kilobits: 150 },
  { rid: "h", scale: 2, kilobits: 500 },
  { rid: "f", scale: 1, kilobits: 1_700 },
];

interface CameraLayer extends CameraQuality {
  readonly rid: string;
}

/** What the camera is first offered as: all layers, for a section never gets more of them later. */
export function cameraLayers(): RTCRtpEncodingParameters[] {
  return LAYERS.map(({ rid, scale, kilobits }) => ({
    rid,
    scaleResolutionDownBy: scale,
    maxBitrate: kilobits * 1000,
  }));
}

/** The types of the standard library do not know it everywhere (W3C Scalable Video Coding). */
interface Encoding extends RTCRtpEncodingParameters {
  scalabilityMode?: string;
}

/** So many layers in one stream, each with a key frame only where the smaller ones have one. */
const STACKED = ["L1T1", "L2T1_KEY", "L3T1_KEY"] as const;

/**
 * Leaves out the layers that nobody takes. Where the browser knows no layers the one picture is as large as others probably
 * show it.
 *
 * @param codec the MIME type of what is sent, if that is known yet
 */
export function adapt(encodings: Encoding[], quality: CameraQuality, taken: number, codec = ""): void {
  const [only] = encodings;
  if (encodings.length === 1 && only !== undefined) {
    only.active = true;
    only.scaleResolutionDownBy = quality.scale;
    only.maxBitrate = quality.kilobits * 1000;
    return;
  }
  for (const [rank, encoding] of encodings.entries()) {
    separate(encoding, rank, taken, codec.toLowerCase());
  }
  if (only !== undefined && codec.toLowerCase() === "video/vp9") {
    stack(only, encodings.slice(1), taken);
  }
}

/** A stream for each layer. Browsers take several encodings of AV1 for parts of one unless each has a mode of its own. */
function separate(encoding: Encoding, rank: number, taken: number, codec: string): void {
  encoding.active = rank < taken;
  encoding.scaleResolutionDownBy = LAYERS[rank]?.scale ?? 1;
  encoding.maxBitrate = (LAYERS[rank]?.kilobits ?? 0) * 1000;
  if (codec === "video/av1") {
    encoding.scalabilityMode = STACKED[0];
  } else {
    delete encoding.scalabilityMode;
  }
}

/** One stream for all layers, in which a larger one builds on the smaller ones: less to encode and less to send. */
function stack(encoding: Encoding, others: Encoding[], taken: number): void {
  const layers = LAYERS.slice(0, Math.max(1, taken));
  encoding.active = true;
  encoding.scaleResolutionDownBy = layers.at(-1)?.scale ?? 1;
  encoding.maxBitrate = 1000 * layers.reduce((sum, { kilobits }) => sum + kilobits, 0);
  encoding.scalabilityMode = STACKED[layers.length - 1] ?? STACKED[0];
  for (const other of others) {
    other.active = false;
  }
}
