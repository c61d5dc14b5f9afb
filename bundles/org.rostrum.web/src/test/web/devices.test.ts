import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openCamera, openMicrophone, remember, rememberedChoices } from "../../main/web/media/devices";

const getUserMedia = vi.fn(async (_: MediaStreamConstraints) => ({ getTracks: () => [{}] }));

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal("navigator", { mediaDevices: { getUserMedia } });
});

describe("the choices on this device", () => {
  it("are remembered one by one", () => {
    remember({ devices: { audioinput: "headset" } });
    remember({ camera: false });
    expect(rememberedChoices()).toMatchObject({ camera: false, microphone: true, devices: { audioinput: "headset" } });
  });

  it("are the usual ones where what was kept cannot be read", () => {
    localStorage.setItem("rostrum.choices", "{");
    expect(rememberedChoices()).toMatchObject({ camera: true, noiseSuppression: true });
  });
});

describe("a microphone", () => {
  const audio = () => getUserMedia.mock.lastCall?.[0].audio;

  it("leaves out noise, unless one wants to hear everything", async () => {
    await openMicrophone();
    expect(audio()).toMatchObject({ noiseSuppression: true });
    remember({ noiseSuppression: false });
    await openMicrophone();
    expect(audio()).toMatchObject({ noiseSuppression: false });
  });

  it("is closed before it is opened in another way, since browsers would go on in the first", async () => {
    const stop = vi.fn(() => expect(getUserMedia).not.toHaveBeenCalled());
    getUserMedia.mockClear();
    await openMicrophone("headset", { stop } as unknown as MediaStreamTrack);
    expect(stop).toHaveBeenCalledOnce();
    expect(getUserMedia).toHaveBeenCalledOnce();
  });

  it("that is gone does not keep another from being opened", async () => {
    await openMicrophone("headset");
    expect(audio()).toMatchObject({ deviceId: { ideal: "headset" } });
  });
});

describe("a device that somebody else has", () => {
  const busy = new DOMException("Could not start video source", "NotReadableError");

  beforeEach(() => {
    vi.useFakeTimers();
    getUserMedia.mockReset().mockResolvedValue({ getTracks: () => [{}] });
  });
  afterEach(() => vi.useRealTimers());

  it("is opened when they let it go, as the page before a reload does", async () => {
    getUserMedia.mockRejectedValueOnce(busy).mockRejectedValueOnce(busy);
    const capture = openCamera();
    await vi.runAllTimersAsync();
    expect(await capture).toHaveProperty("track");
  });

  it("is given up when they keep it", async () => {
    getUserMedia.mockRejectedValue(busy);
    const capture = openCamera();
    await vi.runAllTimersAsync();
    expect(await capture).toEqual({ problem: "busy" });
    expect(getUserMedia).toHaveBeenCalledTimes(3);
  });

  it("is not asked for again where the person said no", async () => {
    getUserMedia.mockRejectedValue(new DOMException("", "NotAllowedError"));
    expect(await openCamera()).toEqual({ problem: "denied" });
    expect(getUserMedia).toHaveBeenCalledOnce();
  });
});
