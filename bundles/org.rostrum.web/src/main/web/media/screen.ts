import type { Tile, Track } from "../protocol/messages";

/** A place on the screen in which a track is shown. */
export interface Frame {
  /** Whether the server leaves it out at present. */
  paused: boolean;
}

/** A frame says which track it shows and how high, in pixels of the screen: 0 if it is out of sight. */
export class SightEvent extends Event {
  static readonly NAME = "rostrum-sight";

  constructor(
    readonly frame: Frame,
    readonly track: MediaStreamTrack | undefined,
    readonly height: number,
  ) {
    super(SightEvent.NAME);
  }
}

/** While a window is dragged to another size, sizes are told no more often. */
const PAUSE_MS = 300;

/** What is on the screen, told to the server: it sends nothing else, and nothing larger. */
export class Screen {
  private readonly sights = new Map<Frame, SightEvent>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told = "";

  /**
   * @param arrowOf what arrives as this track
   * @param weight the larger, the more important
   * @param tell answers whether it has arrived
   */
  constructor(
    private readonly arrowOf: (track: MediaStreamTrack) => Track | undefined,
    private readonly weight: (tile: Tile) => number,
    private readonly tell: (tiles: readonly Tile[]) => Promise<boolean>,
  ) {}

  readonly see = (event: Event): void => {
    if (event instanceof SightEvent) {
      if (event.track === undefined || event.height === 0) {
        this.sights.delete(event.frame);
      } else {
        this.sights.set(event.frame, event);
      }
      this.look();
    }
  };

  /** Something may be another: tells it soon, if it is. */
  look(): void {
    for (const { frame, track } of this.sights.values()) {
      frame.paused = this.arrowOf(track as MediaStreamTrack)?.paused ?? false;
    }
    this.timer ??= setTimeout(() => void this.say(), PAUSE_MS);
  }

  /** The server has forgotten it. */
  forget(): void {
    this.told = "";
    this.look();
  }

  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sights.clear();
  }

  private async say(): Promise<void> {
    this.timer = undefined;
    const tiles = this.tiles();
    const text = JSON.stringify(tiles);
    if (text !== this.told) {
      this.told = text;
      if (!(await this.tell(tiles))) {
        this.told = "";
      }
    }
  }

  /** The most important first; of one that is shown twice the larger one. */
  private tiles(): readonly Tile[] {
    const tiles = new Map<string, Tile>();
    for (const { track, height } of this.sights.values()) {
      const arrow = track === undefined ? undefined : this.arrowOf(track);
      if (arrow !== undefined) {
        const { from, source } = arrow;
        const key = `${source} ${from}`;
        tiles.set(key, { from, source, height: Math.max(height, tiles.get(key)?.height ?? 0) });
      }
    }
    return [...tiles.values()].sort((a, b) => this.weight(b) - this.weight(a));
  }
}
