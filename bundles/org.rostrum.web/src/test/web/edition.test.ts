import { afterEach, describe, expect, it, vi } from "vitest";
import { Edition } from "../../main/web/api/edition";

const answers = (...tags: readonly (string | undefined)[]) => {
  const fetch = vi.fn();
  for (const tag of tags) {
    if (tag === undefined) {
      fetch.mockRejectedValueOnce(new TypeError("offline"));
    } else {
      fetch.mockResolvedValueOnce(new Response(null, { headers: { ETag: tag } }));
    }
  }
  vi.stubGlobal("fetch", fetch);
  return new Edition();
};

afterEach(() => void vi.unstubAllGlobals());

describe("the edition", () => {
  it("is outdated when the server has another", async () => {
    expect(await answers("a", "b").isOutdated()).toBe(true);
    expect(await answers("a", "a").isOutdated()).toBe(false);
  });

  it("is not outdated by a server that cannot be reached, then or now", async () => {
    expect(await answers("a", undefined).isOutdated()).toBe(false);
    expect(await answers(undefined, "b").isOutdated()).toBe(false);
  });
});
