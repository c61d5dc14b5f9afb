import { describe, expect, it } from "vitest";
import { codeOf, type Finding, verdictOf } from "../../main/web/media/finding";

const fine: Finding = { udp: true, tcp: true, up: 2_310, down: 2_287, loss: 0.004, roundTripMs: 34 };

describe("the result code", () => {
  it.each<[string, Partial<Finding>]>([
    ["UT-23-23-0-3", {}],
    ["UN-23-23-0-3", { tcp: false }],
    ["NT-4-5-12-41", { udp: false, up: 410, down: 470, loss: 0.12, roundTripMs: 409 }],
    ["NN-0-0-0-0", { udp: false, tcp: false, up: 0, down: 0, loss: 0, roundTripMs: 0 }],
  ])("%s tells what was found", (code, found) => {
    expect(codeOf({ ...fine, ...found })).toBe(code);
  });
});

describe("the verdict", () => {
  it.each<[ReturnType<typeof verdictOf>, Partial<Finding>]>([
    ["good", {}],
    ["fair", { udp: false }],
    ["fair", { up: 999 }],
    ["fair", { down: 999 }],
    ["fair", { loss: 0.03 }],
    ["fair", { roundTripMs: 300 }],
    ["poor", { up: 299 }],
    ["poor", { loss: 0.1 }],
    ["none", { udp: false, tcp: false }],
  ])("is %s with %o", (verdict, found) => {
    expect(verdictOf({ ...fine, ...found })).toBe(verdict);
  });

  it("does not mind a network without TCP for media", () => {
    expect(verdictOf({ ...fine, tcp: false })).toBe("good");
  });
});
