/** How the camera is sent; `scale` divides width and height. */
export interface CameraQuality {
  readonly scale: number;
  readonly kilobits: number;
}

/** One picture goes to everybody, so it is as large as it will be shown: smaller, the more there are. */
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
