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

/** Browsers take several encodings of these for layers of one stream, unless each has a mode of its own. */
const SCALABLE: readonly string[] = ["video/vp9", "video/av1"];
const ALONE = "L1T1";

/**
 * Leaves out the layers that nobody takes. Where the browser knows no layers the one picture is as large as others probably
 * show it.
 *
 * @param codec the MIME type of what is sent, if that is known yet
 */
export function adapt(encodings: Encoding[], quality: CameraQuality, taken: number, codec = ""): void {
  const [only] = encodings;
  const scalable = SCALABLE.includes(codec.toLowerCase());
  for (const [rank, encoding] of encodings.entries()) {
    encoding.active = rank < taken;
    if (scalable) {
      encoding.scalabilityMode = ALONE;
    }
  }
  if (encodings.length === 1 && only !== undefined) {
    only.active = true;
    only.scaleResolutionDownBy = quality.scale;
    only.maxBitrate = quality.kilobits * 1000;
  }
}
