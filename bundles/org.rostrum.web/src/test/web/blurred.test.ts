import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BLUR_TROUBLE, blurProblem, blurred, canBlur } from "../../main/web/media/blur/blurred";
import { openCamera, remember } from "../../main/web/media/devices";

class FakeTrack extends EventTarget {
  readyState = "live";

  stop() {
    this.readyState = "ended";
  }
}

class FakeGenerator extends FakeTrack {
  readonly writable = "to";
}

class FakeWorker extends EventTarget {
  static last: FakeWorker;
  readonly errands: unknown[] = [];
  isThere = true;

  constructor(readonly url: string) {
    super();
    FakeWorker.last = this;
  }

  postMessage(errand: unknown) {
    this.errands.push(errand);
  }

  terminate() {
    this.isThere = false;
  }

  says(data: unknown) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
}

const page = new EventTarget();
const getUserMedia = vi.fn();
const fake = () => new FakeTrack() as unknown as MediaStreamTrack;

beforeEach(() => {
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("OffscreenCanvas", class {});
  vi.stubGlobal(
    "MediaStreamTrackProcessor",
    class {
      readonly readable = "from";
    },
  );
  vi.stubGlobal("MediaStreamTrackGenerator", FakeGenerator);
  vi.stubGlobal("dispatchEvent", (event: Event) => page.dispatchEvent(event));
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  getUserMedia.mockImplementation(async () => ({ getTracks: () => [fake()] }));
  vi.stubGlobal("navigator", { mediaDevices: { getUserMedia } });
});
afterEach(() => vi.unstubAllGlobals());

describe("a blurred picture", () => {
  it("is another than that of the camera, which goes to the worker alone", () => {
    const camera = fake();
    const picture = blurred(camera);
    expect(picture).toBeInstanceOf(FakeGenerator);
    expect(FakeWorker.last.errands).toEqual([{ from: "from", to: "to" }]);
  });

  it("lets the camera and the worker go when it is stopped", () => {
    const camera = fake();
    const picture = blurred(camera);
    picture.stop();
    expect([picture.readyState, camera.readyState]).toEqual(["ended", "ended"]);
    expect(FakeWorker.last.isThere).toBe(false);
  });

  it("ends when the camera is unplugged", () => {
    const camera = fake();
    const picture = blurred(camera);
    const ended = vi.fn();
    picture.addEventListener("ended", ended);
    camera.dispatchEvent(new Event("ended"));
    expect(ended).toHaveBeenCalledOnce();
    expect(picture.readyState).toBe("ended");
  });

  it.each(["failed", "slow"] as const)("that has %s says so", (problem) => {
    const told = vi.fn();
    page.addEventListener(BLUR_TROUBLE, told, { once: true });
    const picture = blurred(fake());
    expect(blurProblem(picture)).toBeUndefined();
    FakeWorker.last.says({ problem });
    expect(blurProblem(picture)).toBe(problem);
    expect(told).toHaveBeenCalledOnce();
  });

  it("has failed when the worker itself does not come", () => {
    const picture = blurred(fake());
    FakeWorker.last.dispatchEvent(new Event("error"));
    expect(blurProblem(picture)).toBe("failed");
  });
});

describe("a camera", () => {
  it("is blurred from its first picture when that was chosen the last time", async () => {
    remember({ blur: true });
    expect(await openCamera()).toMatchObject({ track: expect.any(FakeGenerator) });
  });

  it("is as it is when it was not", async () => {
    expect(await openCamera()).toMatchObject({ track: expect.not.objectContaining({ writable: "to" }) });
    remember({ blur: true });
    remember({ blur: false });
    expect(await openCamera()).toMatchObject({ track: expect.not.objectContaining({ writable: "to" }) });
  });

  it("is blurred also where nothing can be remembered for long", async () => {
    const forbidden = () => {
      throw new DOMException("", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: forbidden, setItem: forbidden });
    remember({ blur: true });
    expect(await openCamera()).toMatchObject({ track: expect.any(FakeGenerator) });
  });

  it("that cannot be opened is no picture, blurred or not", async () => {
    remember({ blur: true });
    getUserMedia.mockRejectedValue(new DOMException("no", "NotAllowedError"));
    expect(await openCamera()).toEqual({ problem: "denied" });
  });
});

describe("a browser", () => {
  it("that has streams of pictures can blur", () => {
    expect(canBlur()).toBe(true);
  });

  it("that cannot paint outside of a page cannot", () => {
    vi.stubGlobal("OffscreenCanvas", undefined);
    Reflect.deleteProperty(globalThis, "OffscreenCanvas");
    expect(canBlur()).toBe(false);
  });

  it("that has no such streams can if it tells when a picture is new", () => {
    Reflect.deleteProperty(globalThis, "MediaStreamTrackGenerator");
    vi.stubGlobal("HTMLVideoElement", class {});
    expect(canBlur()).toBe(false);
    vi.stubGlobal(
      "HTMLVideoElement",
      class {
        requestVideoFrameCallback() {}
      },
    );
    expect(canBlur()).toBe(true);
  });
});
