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

/**
 * Leaves out the layers that nobody takes. Where the browser knows no layers the one picture is as large as others probably
 * show it.
 */
export function adapt(encodings: RTCRtpEncodingParameters[], quality: CameraQuality, taken: number): void {
  const [only] = encodings;
  for (const [rank, encoding] of encodings.entries()) {
    encoding.active = rank < taken;
  }
  if (encodings.length === 1 && only !== undefined) {
    only.active = true;
    only.scaleResolutionDownBy = quality.scale;
    only.maxBitrate = quality.kilobits * 1000;
  }
}
