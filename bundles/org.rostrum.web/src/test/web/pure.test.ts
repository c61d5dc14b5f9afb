import { describe, expect, it } from "vitest";
import { pauseBefore } from "../../main/web/conference/patience";
import { cameraQuality } from "../../main/web/media/quality";
import { poolFor } from "../../main/web/media/slots";
import { hue, initials } from "../../main/web/view/face";

describe("the pool of slots", () => {
  it.each([
    [0, 0, 0],
    [1, 0, 4],
    [4, 4, 4],
    [5, 4, 8],
    [9, 4, 16],
    [17, 16, 32],
    [2, 16, 16],
    [500, 4, 96],
  ])("for %i needed and %i there is %i", (needed, have, pool) => {
    expect(poolFor(needed, have)).toBe(pool);
  });
});

describe("patience", () => {
  it("leaves half of the pause to chance", () => {
    expect(pauseBefore(0, 1006, 0)).toBe(250);
    expect(pauseBefore(0, 1006, 1)).toBe(500);
  });

  it("has an end", () => {
    expect(pauseBefore(1_000, 1006, 1)).toBe(8_000);
  });
});

describe("the quality of the camera", () => {
  it("never rises with the number of cameras", () => {
    const qualities = Array.from({ length: 60 }, (_, cameras) => cameraQuality(cameras));
    for (const [index, quality] of qualities.slice(1).entries()) {
      expect(quality.scale).toBeGreaterThanOrEqual(qualities[index]?.scale ?? 0);
      expect(quality.kilobits).toBeLessThanOrEqual(qualities[index]?.kilobits ?? 0);
    }
  });
});

describe("a face made of letters", () => {
  it.each([
    ["Ann Example", "AE"],
    ["ann", "A"],
    ["Ann Maria van Example", "AE"],
    ["  éva   ödön ", "ÉÖ"],
    ["李 小龙", "李小"],
    ["😀 Smile", "😀S"],
    ["", "?"],
  ])("of %s is %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it("has the same colour every time", () => {
    expect(hue("Ann")).toBe(hue("Ann"));
    expect(hue("Ann")).toBeLessThan(360);
  });
});
