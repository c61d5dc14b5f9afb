/** From here on somebody speaks (0 to 1, linear; about -40 dBFS). */
const SPEAKING = 0.01;
/** A pause between two words is no silence. */
const HOLD_MS = 700;

/** Who speaks, from how loud everybody is. */
export class Loudness {
  private readonly lastHeard = new Map<string, number>();

  hear(who: string, level: number, nowMs: number): void {
    if (level >= SPEAKING) {
      this.lastHeard.set(who, nowMs);
    }
  }

  speaking(nowMs: number): ReadonlySet<string> {
    const speaking = new Set<string>();
    for (const [who, at] of this.lastHeard) {
      if (nowMs - at <= HOLD_MS) {
        speaking.add(who);
      } else {
        this.lastHeard.delete(who);
      }
    }
    return speaking;
  }
}

/** The level of a local track, before it is sent: for the meter and the own tile. */
export class Meter {
  private readonly context = new AudioContext();
  private readonly analyser = this.context.createAnalyser();
  private readonly samples = new Float32Array(512);

  constructor(track: MediaStreamTrack) {
    this.analyser.fftSize = this.samples.length;
    this.context.createMediaStreamSource(new MediaStream([track])).connect(this.analyser);
    void this.context.resume();
  }

  /** Root mean square, 0 to 1. */
  level(): number {
    this.analyser.getFloatTimeDomainData(this.samples);
    let sum = 0;
    for (const sample of this.samples) {
      sum += sample * sample;
    }
    return Math.sqrt(sum / this.samples.length);
  }

  close(): void {
    void this.context.close();
  }
}
