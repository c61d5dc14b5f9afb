import { Weight } from "../conference/weight";
import type { Tile, Track } from "../protocol/messages";
import type { Wanted } from "./cap";

/** Why a picture does not move: the path from the server has no room for it, or this device no strength. */
export type Pause = "path" | "device";

/** A place on the screen in which a track is shown. */
export interface Frame {
  /** Why it is left out at present, if it is. */
  paused: Pause | undefined;
}

/** A frame says which track it shows, how high, in pixels of the screen, 0 if it is out of sight, and whether the viewer chose it. */
export class SightEvent extends Event {
  static readonly NAME = "rostrum-sight";

  constructor(
    readonly frame: Frame,
    readonly track: MediaStreamTrack | undefined,
    readonly height: number,
    readonly pinned = false,
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
  private limited = false;

  /**
   * @param arrowOf what arrives as this track
   * @param weight the larger, the more important
   * @param limit what of it this device can bear, in the same order
   * @param tell answers whether it has arrived
   */
  constructor(
    private readonly arrowOf: (track: MediaStreamTrack) => Track | undefined,
    private readonly weight: (tile: Tile) => number,
    private readonly limit: (wanted: readonly Wanted[]) => readonly Tile[],
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

  /** Whether less is asked for than is on the screen. */
  get isLimited(): boolean {
    return this.limited;
  }

  /** Something may be another: tells it soon, if it is. */
  look(): void {
    const wanted = this.wanted();
    const heights = new Map(this.limit(wanted).map((tile) => [keyOf(tile), tile.height]));
    this.limited = wanted.some((tile) => heights.get(keyOf(tile)) !== tile.height);
    for (const { frame, track } of this.sights.values()) {
      const arrow = this.arrowOf(track as MediaStreamTrack);
      const isLeftOut = arrow !== undefined && !heights.has(keyOf(arrow));
      frame.paused = isLeftOut ? "device" : arrow?.paused ? "path" : undefined;
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
    const tiles = this.limit(this.wanted());
    const text = JSON.stringify(tiles);
    if (text !== this.told) {
      this.told = text;
      if (!(await this.tell(tiles))) {
        this.told = "";
      }
    }
  }

  /** The most important first; of one that is shown twice the larger one. */
  wanted(): readonly Wanted[] {
    const tiles = new Map<string, Wanted>();
    for (const { track, height, pinned } of this.sights.values()) {
      const arrow = track === undefined ? undefined : this.arrowOf(track);
      if (arrow !== undefined) {
        const { from, source } = arrow;
        const before = tiles.get(keyOf(arrow));
        const tile = { from, source, height: Math.max(height, before?.height ?? 0) };
        const weight = Math.max(this.weight(tile), pinned ? Weight.PINNED : 0, before?.weight ?? 0);
        tiles.set(keyOf(arrow), { ...tile, weight });
      }
    }
    return [...tiles.values()].sort((a, b) => b.weight - a.weight);
  }
}

const keyOf = ({ from, source }: Pick<Tile, "from" | "source">) => `${source} ${from}`;
