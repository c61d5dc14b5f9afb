/** A device as people know it. */
type Known = Pick<MediaDeviceInfo, "deviceId" | "kind" | "label">;

export interface DeviceChange {
  readonly lost: readonly string[];
  readonly found: readonly string[];
}

/** Chrome lists what the system prefers a second time under these. */
const STAND_INS = new Set(["", "default", "communications"]);

/** By name, which devices have gone and come; a headset is one thing however many devices it is. */
export function changeOf(before: readonly Known[], after: readonly Known[]): DeviceChange {
  const names = (devices: readonly Known[]) =>
    new Set(
      devices.filter(({ deviceId, label }) => !STAND_INS.has(deviceId) && label !== "").map(({ label }) => label),
    );
  const [old, now] = [names(before), names(after)];
  return { lost: [...old].filter((name) => !now.has(name)), found: [...now].filter((name) => !old.has(name)) };
}

/** Tells when devices are plugged in and out, until it is called off by what it returns. */
export function watchDevices(tell: (change: DeviceChange) => void): () => void {
  const devices = navigator.mediaDevices;
  if (devices === undefined) {
    return () => undefined;
  }
  let known: Promise<readonly Known[]> = devices.enumerateDevices();
  const look = async () => {
    const before = known;
    known = devices.enumerateDevices();
    tell(changeOf(await before, await known));
  };
  devices.addEventListener("devicechange", look);
  return () => devices.removeEventListener("devicechange", look);
}
