import { afterEach, describe, expect, it, vi } from "vitest";
import { changeOf, type DeviceChange, watchDevices } from "../../main/web/media/device-watch";

const device = (deviceId: string, label: string, kind: MediaDeviceKind = "audioinput") => ({ deviceId, label, kind });
const camera = device("c", "Camera", "videoinput");
const headset = [device("h1", "Headset"), device("h2", "Headset", "audiooutput")];

afterEach(() => vi.unstubAllGlobals());

describe("the devices", () => {
  it("that come and go are told by name, a headset once", () => {
    expect(changeOf([camera], [camera, ...headset])).toEqual({ lost: [], found: ["Headset"] });
    expect(changeOf([camera, ...headset], [camera])).toEqual({ lost: ["Headset"], found: [] });
  });

  it("that stand in for others or have no name yet are not told of", () => {
    expect(changeOf([], [device("default", "Default - Headset"), device("", ""), device("x", "")])).toEqual({
      lost: [],
      found: [],
    });
  });

  it("are compared with those at the last change, until nobody wants to know", async () => {
    const media = Object.assign(new EventTarget(), { now: [camera], enumerateDevices: async () => media.now });
    vi.stubGlobal("navigator", { mediaDevices: media });
    const told: DeviceChange[] = [];
    const stop = watchDevices((change) => told.push(change));
    const plug = async (now: typeof media.now) => {
      media.now = now;
      media.dispatchEvent(new Event("devicechange"));
      await new Promise((resolve) => setImmediate(resolve));
    };
    await plug([camera, ...headset]);
    await plug([...headset]);
    stop();
    await plug([]);
    expect(told).toEqual([
      { lost: [], found: ["Headset"] },
      { lost: ["Camera"], found: [] },
    ]);
  });

  it("cannot be watched where there are none", () => {
    vi.stubGlobal("navigator", {});
    expect(watchDevices(() => undefined)).toBeTypeOf("function");
  });
});
