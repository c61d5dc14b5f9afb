const KEY = "rostrum.ring";
const EVERY_MS = 2_000;
const TONE_SECONDS = 0.5;

/** Whether it may make a sound here; off until somebody wants it. */
export function ringsAloud(): boolean {
  try {
    return localStorage.getItem(KEY) === "on";
  } catch {
    return false;
  }
}

export function ringAloud(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Storage may be full or forbidden: then it stays silent.
  }
}

/** Two soft tones and a short vibration, again and again. A browser that forbids sound before a click stays silent. */
export class Ringer {
  private timer: ReturnType<typeof setInterval> | undefined;
  private audio: AudioContext | undefined;

  ring(on: boolean): void {
    const wanted = on && ringsAloud();
    if (wanted && this.timer === undefined) {
      this.audio = new AudioContext();
      this.timer = setInterval(() => this.tone(), EVERY_MS);
      this.tone();
    } else if (!wanted && this.timer !== undefined) {
      clearInterval(this.timer);
      this.timer = undefined;
      void this.audio?.close();
    }
  }

  private tone(): void {
    const audio = this.audio;
    if (audio?.state !== "running") {
      return;
    }
    navigator.vibrate?.(200);
    const volume = audio.createGain();
    volume.gain.setValueAtTime(0.08, audio.currentTime);
    volume.gain.linearRampToValueAtTime(0, audio.currentTime + TONE_SECONDS);
    volume.connect(audio.destination);
    for (const frequency of [440, 554]) {
      const tone = audio.createOscillator();
      tone.frequency.value = frequency;
      tone.connect(volume);
      tone.start();
      tone.stop(audio.currentTime + TONE_SECONDS);
    }
  }
}
