import { describe, expect, it } from "vitest";
import { Burden, type Page, type Verdict } from "../../main/web/media/burden";

/** What one picture counts in a second, if nothing is wrong: 30 small frames, each decoded in 5 ms. */
const WELL = {
  framesReceived: 30,
  framesDecoded: 30,
  framesDropped: 0,
  totalDecodeTime: 0.15,
  packetsLost: 0,
  nackCount: 0,
};
/** More comes than the decoder gets done. */
const TIRED = { ...WELL, framesDecoded: 18, framesDropped: 12, totalDecodeTime: 0.95 };
const SEEN: Page = { visible: true, blocked: 0 };

type Counts = Partial<typeof WELL>;
type Told = { readonly decoderImplementation?: string; readonly powerEfficientDecoder?: boolean };

/** A device on which seconds pass. */
class Device {
  private readonly burden = new Burden();
  private at = 1_000_000;
  private totals: Record<string, number>[] = [];

  constructor(private readonly told: Told = { decoderImplementation: "libvpx" }) {}

  /** Each picture counts this in a second. */
  second(pictures: readonly Counts[], page: Partial<Page> = {}, ms = 1_000): Verdict | undefined {
    this.at += ms;
    this.totals = pictures.map((counts, i) => {
      const before = this.totals[i] ?? {};
      return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, (before[name] ?? 0) + count]));
    });
    const reports = this.totals.map((counts, i): [string, object] => {
      const id = `IT01V${i}`;
      return [id, { id, type: "inbound-rtp", kind: "video", timestamp: this.at, ...counts, ...this.told }];
    });
    const statistics = new Map<string, object>([["T01", { id: "T01", type: "transport" }], ...reports]);
    return this.burden.look(statistics as unknown as RTCStatsReport, { ...SEEN, ...page });
  }

  /** The verdict on the second of two such seconds: the first is only there to compare with. */
  after(pictures: readonly Counts[], page: Partial<Page> = {}) {
    this.second(pictures, page);
    return this.second(pictures, page);
  }
}

describe("a processor", () => {
  it("is at ease while all that comes is decoded in time", () => {
    expect(new Device().after([WELL, WELL, WELL])).toBe("eased");
  });

  it("is at ease when there is nothing to decode", () => {
    expect(new Device().after([])).toBe("eased");
    expect(new Device().after([{ ...WELL, framesReceived: 0, framesDecoded: 0, totalDecodeTime: 0 }])).toBe("eased");
  });

  it("is tired when its decoder throws frames away that came whole", () => {
    expect(new Device().after([WELL, TIRED, WELL])).toBe("tired");
  });

  it("is tired when frames wait to be decoded, although the browser counts none as dropped", () => {
    expect(new Device().after([{ ...TIRED, framesDropped: 0 }])).toBe("tired");
  });

  it("is tired when a decoder needs nearly all the time there is, before anything is dropped", () => {
    expect(new Device().after([{ ...WELL, totalDecodeTime: 0.93 }])).toBe("tired");
    expect(new Device().after([{ ...WELL, totalDecodeTime: 0.75 }])).toBe("middling");
  });

  it("is tired when most of many small pictures wait for their turn, little as each of them works", () => {
    const waiting = { ...WELL, framesDecoded: 24, totalDecodeTime: 0.1 };
    expect(new Device().after(Array.from({ length: 16 }, () => waiting))).toBe("tired");
  });

  it("is tired when the page stands still for most of the time while pictures come", () => {
    expect(new Device().after([WELL, WELL], { blocked: 0.6 })).toBe("tired");
    expect(new Device().after([WELL, WELL], { blocked: 0.3 })).toBe("middling");
  });

  it("is not to blame for a page that stands still while hardly anything is decoded", () => {
    expect(new Device().after([{ ...WELL, totalDecodeTime: 0.02 }], { blocked: 0.9 })).toBe("middling");
  });
});

describe("a bad network is no tired processor:", () => {
  const calm = (counts: Counts) => expect(new Device().after([counts, counts])).not.toBe("tired");

  it("frames that never came", () => {
    expect(new Device().after([{ ...WELL, framesReceived: 8, framesDecoded: 8, totalDecodeTime: 0.04 }])).toBe("eased");
    expect(new Device().after([{ ...WELL, framesReceived: 2, framesDecoded: 0, totalDecodeTime: 0 }])).toBe("eased");
  });

  it("frames thrown away since others were lost on the way", () => {
    calm({ ...WELL, framesDecoded: 15, framesDropped: 15, totalDecodeTime: 0.6, packetsLost: 20 });
  });

  it("frames thrown away that had to be asked for again, and came too late", () => {
    calm({ ...WELL, framesDecoded: 15, framesDropped: 15, totalDecodeTime: 0.6, nackCount: 20 });
  });

  it("whole frames that wait for a key frame, while the decoder has nothing to do", () => {
    calm({ ...WELL, framesDecoded: 0, totalDecodeTime: 0 });
  });

  it("late frames, all decoded, and some too late to be shown", () => {
    calm({ ...WELL, framesDropped: 10 });
  });

  it("but no ease either, where most pictures arrive so badly that nothing is seen of it", () => {
    expect(new Device().after([{ ...WELL, packetsLost: 5 }, { ...WELL, packetsLost: 5 }, WELL])).toBe("middling");
  });
});

describe("a chip that decodes", () => {
  const SLOW = { ...WELL, totalDecodeTime: 1.4 };

  it("may hold frames for long: that is no work", () => {
    for (const decoderImplementation of ["ExternalDecoder (D3D11VideoDecoder)", "MediaCodec", "unknown"]) {
      expect(new Device({ decoderImplementation }).after([SLOW])).toBe("eased");
    }
    expect(new Device({ decoderImplementation: "FFmpeg", powerEfficientDecoder: true }).after([SLOW])).toBe("eased");
    expect(new Device({}).after([SLOW])).toBe("eased");
  });

  it("is tired all the same when it falls behind", () => {
    expect(new Device({ decoderImplementation: "MediaCodec" }).after([TIRED])).toBe("tired");
  });

  it("that gave up has left the work to the processor", () => {
    const decoderImplementation = "libvpx (fallback from: ExternalDecoder (VaapiVideoDecoder))";
    expect(new Device({ decoderImplementation }).after([SLOW])).toBe("tired");
  });
});

describe("nothing is said", () => {
  it("of the first second, and of a picture's first second", () => {
    const device = new Device();
    expect(device.second([TIRED])).toBeUndefined();
    expect(device.second([WELL, { ...TIRED, totalDecodeTime: 100 }])).toBe("eased");
  });

  it("while the page is hidden, nor of the second in which it comes back", () => {
    const device = new Device();
    device.second([WELL]);
    expect(device.second([TIRED], { visible: false })).toBeUndefined();
    expect(device.second([TIRED])).toBeUndefined();
    expect(device.second([WELL])).toBe("eased");
  });

  it("where a browser does not count what is needed", () => {
    for (const missing of ["framesReceived", "framesDecoded", "totalDecodeTime"] as const) {
      const { [missing]: _, ...counts } = TIRED;
      expect(new Device().after([counts], { blocked: 0.9 }), missing).toBeUndefined();
    }
  });

  it("of drops and losses that a browser does not count", () => {
    const { framesDropped: _, packetsLost: __, nackCount: ___, ...counts } = WELL;
    expect(new Device().after([counts])).toBe("eased");
  });

  it("after a sleep, and of looks that follow each other too fast", () => {
    const device = new Device();
    device.second([WELL]);
    expect(device.second([TIRED], {}, 60_000)).toBeUndefined();
    expect(device.second([TIRED], {}, 100)).toBeUndefined();
  });

  it("of counters that ran back: they belong to another stream", () => {
    const device = new Device();
    device.second([{ ...WELL, framesReceived: 9_000, framesDecoded: 9_000, totalDecodeTime: 50 }]);
    expect(device.second([{ framesReceived: -8_000, framesDecoded: -8_500, totalDecodeTime: 1 }])).toBeUndefined();
  });
});
