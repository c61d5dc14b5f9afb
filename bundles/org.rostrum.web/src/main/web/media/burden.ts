/** What a second says about the processor: it does not keep up, it hardly does, or it has to spare. */
export type Verdict = "tired" | "middling" | "eased";

/** The page itself, since the last look. */
export interface Page {
  /** Whether it was on the screen all the time: a browser lets a hidden page wait, however much the processor has to spare. */
  readonly visible: boolean;
  /** The share of the time in which it could do nothing, 0 to 1. */
  readonly blocked: number;
}

/** Of `RTCInboundRtpStreamStats`, some of which not every browser has. */
interface Counted {
  readonly at: number;
  readonly received: number;
  readonly decoded: number;
  readonly dropped: number;
  readonly decoding: number;
  /** Packets that did not come, or had to be asked for again. */
  readonly missing: number;
}

/** What was done for a picture since the last look. */
interface Work {
  /** Frames that came, whole. */
  readonly frames: number;
  /** The share of them that was thrown away, or waits still. */
  readonly behind: number;
  /** The share of the time in which something was being decoded. */
  readonly share: number;
  /** Nothing was lost on the way. */
  readonly isWhole: boolean;
  /** Decoded by the processor and not by a chip beside it. */
  readonly isSoftware: boolean;
}

/** Of a picture with fewer frames nothing can be said. */
const FEWEST_FRAMES = 5;
/** The share of the frames from which on it is seen that they are missing. */
const BEHIND = 0.1;
/** That much decoding is too little for a delay to be its fault. */
const IDLE = 0.25;
const HALF = 0.5;
/** The share of the time in which a decoder works: so much is real time, so much leaves something. */
const REAL_TIME = 0.9;
const TO_SPARE = 0.6;
/** A page that waits so little is at ease. */
const PROMPT = 0.2;
/** Looks that lie farther apart, in milliseconds, tell of a machine that slept. */
const LEAST_MS = 500;
const MOST_MS = 3_000;

/** Chips beside the processor hold several frames at once: the time that each takes is then no work. */
const SOFTWARE = /libvpx|ffmpeg|openh264|libaom|dav1d/i;

/**
 * Tells a tired processor from a bad network, by the connection's statistics of every second. A tired one throws frames
 * away that came whole, or is still at them when the next ones come; what never came, or came late, is no sign. So freezes,
 * frame rates and delays are not asked for: a network makes the same ones.
 */
export class Burden {
  private before: ReadonlyMap<string, Counted> = new Map();

  /**
   * To be called once a second.
   *
   * @param statistics as of `RTCPeerConnection.getStats()`
   * @returns nothing where nothing can be said: the page is hidden, the browser does not count, or looks lie too far apart
   */
  look(statistics: RTCStatsReport, page: Page): Verdict | undefined {
    const now = new Map<string, Counted>();
    const works: Work[] = [];
    let pictures = 0;
    statistics.forEach((report: RTCInboundRtpStreamStats & { powerEfficientDecoder?: boolean }) => {
      if (report.type === "inbound-rtp" && report.kind === "video") {
        pictures++;
        const counted = countedIn(report);
        const work = counted && workSince(this.before.get(report.id), counted, isSoftware(report));
        if (counted !== undefined) {
          now.set(report.id, counted);
        }
        if (work !== undefined) {
          works.push(work);
        }
      }
    });
    this.before = page.visible ? now : new Map();
    return !page.visible || (pictures > 0 && works.length === 0) ? undefined : verdictOn(works, page);
  }
}

function verdictOn(works: readonly Work[], { blocked }: Page): Verdict {
  const moving = works.filter((work) => work.frames >= FEWEST_FRAMES);
  const whole = moving.filter((work) => work.isWhole);
  const behind = whole.filter((work) => work.behind >= BEHIND);
  const inAll = works.reduce((sum, work) => sum + work.share, 0);
  const atMost = Math.max(0, ...works.filter((work) => work.isSoftware).map((work) => work.share));
  const areMostBehind = behind.length * 2 > whole.length && inAll >= HALF;
  const isPageHeldUp = blocked >= HALF && inAll >= IDLE;
  if (areMostBehind || isPageHeldUp || atMost >= REAL_TIME || behind.some((work) => work.share >= HALF)) {
    return "tired";
  }
  const isSeen = whole.length * 2 >= moving.length;
  return isSeen && behind.length === 0 && atMost < TO_SPARE && blocked < PROMPT ? "eased" : "middling";
}

function countedIn(report: RTCInboundRtpStreamStats): Counted | undefined {
  const { timestamp: at, framesReceived: received, framesDecoded: decoded, totalDecodeTime: decoding } = report;
  if (received === undefined || decoded === undefined || decoding === undefined) {
    return undefined;
  }
  const missing = (report.packetsLost ?? 0) + (report.nackCount ?? 0);
  return { at, received, decoded, dropped: report.framesDropped ?? 0, decoding, missing };
}

function workSince(before: Counted | undefined, now: Counted, isSoftware: boolean): Work | undefined {
  const ms = now.at - (before?.at ?? Number.NaN);
  if (before === undefined || !(ms >= LEAST_MS && ms <= MOST_MS)) {
    return undefined;
  }
  const frames = now.received - before.received;
  const dropped = now.dropped - before.dropped;
  const left = Math.max(dropped, frames - (now.decoded - before.decoded));
  const share = ((now.decoding - before.decoding) * 1000) / ms;
  // Counters that ran back belong to another stream.
  return frames < 0 || dropped < 0 || share < 0
    ? undefined
    : { frames, behind: frames === 0 ? 0 : left / frames, share, isWhole: now.missing <= before.missing, isSoftware };
}

const isSoftware = (report: RTCInboundRtpStreamStats & { powerEfficientDecoder?: boolean }) =>
  report.powerEfficientDecoder !== true && SOFTWARE.test(report.decoderImplementation ?? "");
