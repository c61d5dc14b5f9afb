/** Plays what is heard, one element per track. */
export class Speakers {
  private readonly playing = new Map<MediaStreamTrack, HTMLAudioElement>();
  private device = "";

  play(tracks: readonly MediaStreamTrack[]): void {
    const wanted = new Set(tracks);
    for (const [track, element] of this.playing) {
      if (!wanted.has(track)) {
        element.srcObject = null;
        this.playing.delete(track);
      }
    }
    for (const track of wanted) {
      if (!this.playing.has(track)) {
        this.playing.set(track, this.start(track));
      }
    }
  }

  async use(device: string): Promise<void> {
    this.device = device;
    await Promise.all([...this.playing.values()].map((element) => this.route(element)));
  }

  close(): void {
    this.play([]);
  }

  private start(track: MediaStreamTrack): HTMLAudioElement {
    const element = new Audio();
    element.srcObject = new MediaStream([track]);
    void this.route(element);
    this.sound(element);
    return element;
  }

  /** A browser may forbid sound until the person has done something: then with the next click or key. */
  private sound(element: HTMLAudioElement): void {
    element.play().catch(() => {
      const again = () => {
        removeEventListener("pointerdown", again);
        removeEventListener("keydown", again);
        if (element.srcObject !== null) {
          this.sound(element);
        }
      };
      addEventListener("pointerdown", again);
      addEventListener("keydown", again);
    });
  }

  private async route(element: HTMLAudioElement): Promise<void> {
    if ("setSinkId" in element) {
      await element.setSinkId(this.device).catch((refused: unknown) => console.warn("speaker", refused));
    }
  }
}
