import { describe, expect, it } from "vitest";
import { Reception } from "../../main/web/media/reception";

const inbound = (mid: string, packetsReceived: number, packetsLost: number, freezeCount = 0) =>
  [`in-${mid}`, { id: `in-${mid}`, type: "inbound-rtp", mid, packetsReceived, packetsLost, freezeCount }] as const;
const ownLoss = (fractionLost: number) => ["out", { id: "out", type: "remote-inbound-rtp", fractionLost }] as const;

const SENDERS: Readonly<Record<string, string>> = { 0: "bob", 1: "bob", 2: "cleo" };
const heard = (...samples: readonly (readonly (readonly [string, object])[])[]) => {
  const reception = new Reception();
  const troubles = samples.map((reports) =>
    reception.sample(new Map(reports) as unknown as RTCStatsReport, (mid) => SENDERS[mid], "ann"),
  );
  return Object.fromEntries(troubles.at(-1) ?? []);
};

describe("the reception", () => {
  it("is judged by what was lost since the last look, not by the whole call", () => {
    expect(heard([inbound("0", 100, 100)], [inbound("0", 200, 100)])).toEqual({});
    expect(heard([inbound("0", 100, 0)], [inbound("0", 195, 5)])).toEqual({ bob: "weak" });
    expect(heard([inbound("0", 100, 0)], [inbound("0", 180, 20)])).toEqual({ bob: "bad" });
  });

  it("cannot be judged at the first look, nor by silence", () => {
    expect(heard([inbound("0", 10, 90)])).toEqual({});
    expect(heard([inbound("0", 100, 0)], [inbound("0", 100, 0)])).toEqual({});
  });

  it("is as bad as the worst of what one sends", () => {
    expect(heard([inbound("0", 0, 0), inbound("1", 0, 0)], [inbound("0", 80, 20), inbound("1", 95, 5)])).toEqual({
      bob: "bad",
    });
    expect(heard([inbound("0", 0, 0), inbound("1", 0, 0)], [inbound("0", 100, 0), inbound("1", 95, 5)])).toEqual({
      bob: "weak",
    });
  });

  it("suffers from a picture that stands still", () => {
    expect(heard([inbound("2", 100, 0)], [inbound("2", 200, 0, 1)])).toEqual({ cleo: "weak" });
    expect(heard([inbound("2", 100, 0)], [inbound("2", 200, 0, 3)])).toEqual({ cleo: "bad" });
  });

  it("of what is sent from here is the server's to tell", () => {
    expect(heard([ownLoss(0.2)])).toEqual({ ann: "bad" });
    expect(heard([ownLoss(0.01)])).toEqual({});
  });

  it("of a section that carries nobody troubles nobody", () => {
    expect(heard([inbound("9", 0, 0)], [inbound("9", 50, 50)])).toEqual({});
  });
});
