import { describe, expect, it } from "vitest";
import { Hardship } from "../../main/web/media/hardship";
import type { Trouble } from "../../main/web/media/reception";

const looks = (hardship: Hardship, times: number, troubles: Readonly<Record<string, Trouble>>, others = 4) => {
  for (let i = 0; i < times; i++) {
    hardship.look(new Map(Object.entries(troubles)), "ann", others);
  }
  return hardship.isLong;
};

describe("a hardship", () => {
  it("is long when most of the others arrive badly for a while, or little of one's own does", () => {
    expect(looks(new Hardship(), 4, { bob: "bad", cleo: "bad" })).toBe(false);
    expect(looks(new Hardship(), 5, { bob: "bad", cleo: "bad" })).toBe(true);
    expect(looks(new Hardship(), 5, { ann: "bad" })).toBe(true);
  });

  it("is none where one person of several has a bad line, or all a weak one", () => {
    expect(looks(new Hardship(), 20, { bob: "bad" })).toBe(false);
    expect(looks(new Hardship(), 20, { ann: "weak", bob: "weak", cleo: "weak" })).toBe(false);
  });

  it("begins anew after a good moment", () => {
    const hardship = new Hardship();
    looks(hardship, 4, { ann: "bad" });
    looks(hardship, 1, {});
    expect(looks(hardship, 4, { ann: "bad" })).toBe(false);
  });

  it("is not spoken of for two minutes after an answer", () => {
    const hardship = new Hardship();
    looks(hardship, 5, { ann: "bad" });
    hardship.rest();
    expect(looks(hardship, 39, { ann: "bad" })).toBe(false);
    expect(looks(hardship, 1, { ann: "bad" })).toBe(true);
  });
});
