/** What a test of the connection found. */
export interface Finding {
  /** Whether media gets through by it. */
  readonly udp: boolean;
  readonly tcp: boolean;
  /** Kilobits in a second that arrived at the server, and from it; of at most as many as were sent. */
  readonly up: number;
  readonly down: number;
  /** The larger share of lost packets of both ways. */
  readonly loss: number;
  readonly roundTripMs: number;
}

export type Verdict = "good" | "fair" | "poor" | "none";

/** One camera in a size that others like to see. */
const ENOUGH = 1_000;
/** Less than this carries sound and a small picture. */
const LITTLE = 300;
const FAR_MS = 300;

/** What it means for a conference. */
export function verdictOf({ udp, tcp, up, down, loss, roundTripMs }: Finding): Verdict {
  if (!udp && !tcp) {
    return "none";
  }
  if (Math.min(up, down) < LITTLE || loss >= 0.1) {
    return "poor";
  }
  return udp && Math.min(up, down) >= ENOUGH && loss < 0.03 && roundTripMs < FAR_MS ? "good" : "fair";
}

/**
 * What is read out to whoever helps: U and T for what gets through (N for what does not), then hundreds of kilobits up and
 * down, per cent lost, and hundredths of a second there and back.
 */
export function codeOf({ udp, tcp, up, down, loss, roundTripMs }: Finding): string {
  const numbers = [up / 100, down / 100, loss * 100, roundTripMs / 10].map((number) => Math.round(number));
  return [`${udp ? "U" : "N"}${tcp ? "T" : "N"}`, ...numbers].join("-");
}
