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

  it("are streams of their own with VP9 and AV1 too", () => {
    for (const codec of ["video/VP9", "video/AV1"]) {
      expect(adapted(3, codec)).toEqual(
        cameraLayers().map((layer) => ({ ...layer, active: true, scalabilityMode: "L1T1" })),
      );
    }
  });

  it("have no mode where they need none", () => {
    for (const codec of ["video/VP8", "video/H264", undefined]) {
      expect(adapted(3, codec)).toEqual(cameraLayers().map((layer) => ({ ...layer, active: true })));
    }
  });
});
