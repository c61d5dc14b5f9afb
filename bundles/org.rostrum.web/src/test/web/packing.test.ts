import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rememberedChoices } from "../../main/web/media/devices";
import { Packing } from "../../main/web/media/packing";

class FakeTrack {
  readyState = "live";

  stop() {
    this.readyState = "ended";
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** What the browser is asked for, answered when the test says so. */
class FakeDevices {
  readonly asked: MediaStreamConstraints[] = [];
  private readonly answers: (() => void)[] = [];
  readonly opened: FakeTrack[] = [];

  readonly getUserMedia = (constraints: MediaStreamConstraints) => {
    this.asked.push(constraints);
    return new Promise((resolve, reject) => {
      this.answers.push(() => {
        const track = new FakeTrack();
        this.opened.push(track);
        resolve({ getTracks: () => [track] });
      });
      this.refuse = () => reject(new DOMException("", "NotAllowedError"));
    });
  };

  refuse = () => {};

  async answer() {
    this.answers.shift()?.();
    await settle();
  }
}

let devices: FakeDevices;
let isHere: boolean;
let packing: Packing;
const changed = vi.fn();

beforeEach(() => {
  const kept = new Map<string, string>();
  devices = new FakeDevices();
  isHere = true;
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal("navigator", { mediaDevices: devices });
  packing = new Packing(changed, () => isHere);
});

afterEach(() => vi.unstubAllGlobals());

describe("what is packed at the door", () => {
  it("is what was on the last time, one after the other", async () => {
    const open = packing.open();
    await devices.answer();
    expect(devices.asked.map((wanted) => Object.keys(wanted))).toEqual([["audio"], ["video"]]);
    await devices.answer();
    await open;
    expect([packing.microphone, packing.camera]).toEqual(devices.opened);
    expect(packing.underWay).toBeUndefined();
  });

  it("is opened once, however often the door is found open", async () => {
    const both = [packing.open(), packing.open()];
    await devices.answer();
    await devices.answer();
    await Promise.all(both);
    expect(devices.asked).toHaveLength(2);
  });

  it("stays closed where it was off the last time", async () => {
    packing.choose({ camera: false, microphone: false });
    await packing.open();
    expect(devices.asked).toEqual([]);
  });

  it("is put down if its owner has gone meanwhile", async () => {
    void packing.open();
    isHere = false;
    await devices.answer();
    await devices.answer();
    expect(devices.opened.map((track) => track.readyState)).toEqual(["ended", "ended"]);
    expect([packing.microphone, packing.camera]).toEqual([undefined, undefined]);
  });
});

describe("a device at the door", () => {
  it("is switched off and stays so the next time", async () => {
    void packing.flip("camera");
    await devices.answer();
    await packing.flip("camera");
    expect(devices.opened.map((track) => track.readyState)).toEqual(["ended"]);
    expect(rememberedChoices().camera).toBe(false);
  });

  it("that may not be opened says why, until it is tried again", async () => {
    const flip = packing.flip("camera");
    devices.refuse();
    await flip;
    expect(packing.problem).toBe("denied");
    changed.mockClear();
    void packing.flip("camera");
    expect(packing.problem).toBeUndefined();
    expect(changed).toHaveBeenCalled();
  });

  it("that is picked takes the place of the one that is open, and only of that", async () => {
    void packing.flip("microphone");
    await devices.answer();
    void packing.pick("audioinput", "headset");
    await devices.answer();
    await packing.pick("videoinput", "webcam");
    expect(devices.opened.map((track) => track.readyState)).toEqual(["ended", "live"]);
    expect(devices.asked[1]).toMatchObject({ audio: { deviceId: { ideal: "headset" } } });
    expect(devices.asked).toHaveLength(2);
    expect(rememberedChoices().devices).toEqual({ audioinput: "headset", videoinput: "webcam" });
  });
});

describe("what is taken inside", () => {
  it("is no longer the door's: it goes on when the door is closed", async () => {
    void packing.flip("microphone");
    await devices.answer();
    const taken = packing.handOver();
    packing.putDown();
    expect(taken).toEqual({ microphone: devices.opened[0], camera: undefined, microphoneOn: true });
    expect(devices.opened[0]?.readyState).toBe("live");
  });

  it("is followed by what was still being opened", async () => {
    void packing.open();
    await devices.answer();
    const { late, ...taken } = packing.handOver();
    expect(taken).toMatchObject({ microphoneOn: true, camera: undefined });
    await devices.answer();
    expect(await late).toMatchObject({ microphone: undefined, camera: devices.opened[1] });
  });
});
