import type { Step } from "../media/connection-test";
import type { Verdict } from "../media/finding";

/** Of the test of the connection before a conference. */
export const testWords = {
  start: "Test my connection",
  again: "Test again",
  title: "Connection test",
  running: "Testing. This takes about ten seconds.",
  steps: {
    server: "Reaching the server",
    udp: "Media over UDP",
    tcp: "Media over TCP",
    speed: "Measuring how much gets through",
  } satisfies Record<Step, string>,
  verdicts: {
    good: "Your connection is good",
    fair: "Your connection will do",
    poor: "Your connection is poor",
    none: "Media does not get through",
  } satisfies Record<Verdict, string>,
  hints: {
    good: "Picture and sound will be fine.",
    fair: "Pictures may be smaller or late. A cable instead of Wi-Fi often helps.",
    poor: "Join without your camera, or from another network. Close what else uses it: downloads, films.",
    none: "A firewall is in the way. Ask whoever runs your network to permit it, or try another network. Chat works.",
  } satisfies Record<Verdict, string>,
  works: "works",
  blocked: "blocked",
  up: "Up",
  down: "Down",
  lost: "Lost",
  delay: "Delay",
  rate: (megabits: string) => `${megabits} Mbit/s`,
  code: "Code for support",
  codeHint: "Read it out to whoever helps you.",
  failed: "The test could not be made",
} as const;
