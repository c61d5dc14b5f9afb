import { describe, expect, it } from "vitest";
import { adapt, cameraLayers, cameraQuality } from "../../main/web/media/quality";

describe("the layers of a camera", () => {
  const adapted = (taken: number, codec?: string) => {
    const encodings = cameraLayers();
    adapt(encodings, cameraQuality(2), taken, codec);
    return encodings.map((encoding) => ({ ...encoding }));
  };

  it("are as many as somebody takes", () => {
    expect(adapted(2, "video/VP8").map(({ active }) => active)).toEqual([true, true, false]);
  });

  it("are streams of their own with AV1 too", () => {
    expect(adapted(3, "video/AV1")).toEqual(
      cameraLayers().map((layer) => ({ ...layer, active: true, scalabilityMode: "L1T1" })),
    );
  });

  it("come in one stream with VP9", () => {
    for (const [taken, scalabilityMode, scaleResolutionDownBy, maxBitrate] of [
      [1, "L1T1", 4, 150_000],
      [2, "L2T1_KEY", 2, 650_000],
      [3, "L3T1_KEY", 1, 2_350_000],
      [Number.POSITIVE_INFINITY, "L3T1_KEY", 1, 2_350_000],
    ] as const) {
      const [all, ...others] = adapted(taken, "video/VP9");
      expect(all).toEqual({ rid: "q", active: true, scalabilityMode, scaleResolutionDownBy, maxBitrate });
      expect(others.map(({ active }) => active)).toEqual([false, false]);
    }
  });

  it("are streams again when the codec is another", () => {
    const encodings = cameraLayers();
    adapt(encodings, cameraQuality(2), 3, "video/VP9");
    adapt(encodings, cameraQuality(2), 3, "video/VP8");
    expect(encodings).toEqual(cameraLayers().map((layer) => ({ ...layer, active: true })));
  });

  it("have no mode where they need none", () => {
    for (const codec of ["video/VP8", "video/H264", undefined]) {
      expect(adapted(3, codec)).toEqual(cameraLayers().map((layer) => ({ ...layer, active: true })));
    }
  });
});
