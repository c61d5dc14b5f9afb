import type { Page } from "./burden";

const BEAT_MS = 100;
/** Timers are no more exact than this on a machine with nothing to do. */
const TOLERANCE_MS = 50;

/** Measures how long the page could do nothing, by beats that come late. */
export class Pulse {
  private last = performance.now();
  private since = this.last;
  private blockedMs = 0;
  private wasHidden = false;
  private readonly beating = setInterval(() => this.beat(), BEAT_MS);
  private readonly hide = () => {
    this.wasHidden = true;
  };

  constructor() {
    addEventListener("visibilitychange", this.hide);
  }

  /** What there was since the last time. */
  take(): Page {
    this.beat();
    const ms = this.last - this.since;
    const visible = !this.wasHidden && document.visibilityState === "visible";
    const page = { visible, blocked: ms === 0 ? 0 : this.blockedMs / ms };
    this.since = this.last;
    this.blockedMs = 0;
    this.wasHidden = false;
    return page;
  }

  close(): void {
    clearInterval(this.beating);
    removeEventListener("visibilitychange", this.hide);
  }

  private beat(): void {
    const now = performance.now();
    const late = now - this.last - BEAT_MS;
    if (late > TOLERANCE_MS) {
      this.blockedMs += late;
    }
    this.last = now;
  }
}
