/** How well what somebody sends arrives here; what arrives well is not spoken of. */
export type Trouble = "weak" | "bad";

interface Counted {
  readonly lost: number;
  readonly received: number;
  readonly freezes: number;
}

/** Shares of lost packets from which on it is heard and seen. */
const WEAK = 0.03;
const BAD = 0.1;

/** Tells from the connection's statistics, taken every few seconds, who is received badly at present. */
export class Reception {
  private before = new Map<string, Counted>();

  /**
   * @param statistics as of `RTCPeerConnection.getStats()`
   * @param senderOf whose media arrives in the section of this mid
   * @param me stands for what is sent from here and does not arrive at the server
   */
  sample(
    statistics: RTCStatsReport,
    senderOf: (mid: string) => string | undefined,
    me: string,
  ): ReadonlyMap<string, Trouble> {
    const counted = new Map<string, Counted>();
    const troubles = new Map<string, Trouble>();
    const note = (who: string | undefined, trouble: Trouble | undefined) => {
      if (who !== undefined && trouble !== undefined && troubles.get(who) !== "bad") {
        troubles.set(who, trouble);
      }
    };
    statistics.forEach((report: RTCInboundRtpStreamStats & { fractionLost?: number }) => {
      if (report.type === "inbound-rtp" && report.mid !== undefined) {
        const now = countedIn(report);
        counted.set(report.id, now);
        note(senderOf(report.mid), troubleSince(this.before.get(report.id), now));
      }
      if ((report.type as string) === "remote-inbound-rtp") {
        note(me, troubleOf(report.fractionLost ?? 0, 0));
      }
    });
    this.before = counted;
    return troubles;
  }
}

const countedIn = (report: RTCInboundRtpStreamStats): Counted => ({
  lost: report.packetsLost ?? 0,
  received: report.packetsReceived ?? 0,
  freezes: report.freezeCount ?? 0,
});

function troubleSince(before: Counted | undefined, now: Counted): Trouble | undefined {
  if (before === undefined) {
    return undefined;
  }
  const lost = Math.max(0, now.lost - before.lost);
  const sent = lost + Math.max(0, now.received - before.received);
  return troubleOf(sent === 0 ? 0 : lost / sent, now.freezes - before.freezes);
}

function troubleOf(loss: number, freezes: number): Trouble | undefined {
  if (loss >= BAD || freezes > 1) {
    return "bad";
  }
  return loss >= WEAK || freezes > 0 ? "weak" : undefined;
}
