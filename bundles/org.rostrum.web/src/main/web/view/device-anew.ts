import { type DeviceKind, rememberedChoices } from "../media/devices";

/** A device that somebody picked. */
export interface Picked {
  readonly kind: DeviceKind;
  readonly device: string;
}

/** Asks whoever has a device to open the same once more, since it is to be used in another way now. */
export function deviceAnew(kind: DeviceKind): CustomEvent<Picked> {
  const device = rememberedChoices().devices[kind] ?? "";
  return new CustomEvent("picked", { bubbles: true, composed: true, detail: { kind, device } });
}
