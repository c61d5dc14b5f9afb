import { type Participant, SOURCES, type Source } from "../protocol/vocabulary";
import { type Capture, type DeviceProblem, openCamera, openMicrophone, openScreen } from "./devices";

export type Devices = Readonly<Partial<Record<MediaDeviceKind, string>>>;

/** What the sources of one's own seat need of the world. */
export interface Outlet {
  /** The own seat after event `seq`; missing until seated. */
  seat(): { readonly me: Participant; readonly seq: number } | undefined;
  /** Feeds a source from now on, or stops feeding it. */
  send(source: Source, track: MediaStreamTrack | undefined): void;
  /** Orders it; from which event on the state is what the server says. */
  order(source: Source, state: "ON" | "OFF"): Promise<number>;
  /** The server wants to hear what cannot be opened. */
  failed(problem: DeviceProblem): void;
}

/** What only its owner can open. */
const isShared = (source: Source) => source === "CONTENT" || source === "CONTENT_SOUND";

/** Until the answer is there. */
const UNDER_WAY = Number.POSITIVE_INFINITY;

/**
 * The devices behind one's own sources. They follow what the server says of the seat: what is on is fed, the
 * device is opened for it if need be, what was switched off is let go, and in the waiting room nothing is sent. A
 * switch of one's own goes before until the server has taken it in.
 */
export class OwnSources {
  private readonly tracks = new Map<Source, MediaStreamTrack>();
  private readonly sent = new Map<Source, MediaStreamTrack>();
  /** The event from which on the server's word holds again. */
  private readonly own = new Map<Source, number>();
  /** What could not be opened is not tried again until it was off. */
  private readonly failed = new Set<Source>();
  private closed = false;

  constructor(
    public devices: Devices,
    private readonly outlet: Outlet,
  ) {}

  track(source: Source): MediaStreamTrack | undefined {
    return this.tracks.get(source);
  }

  /** Takes a track that is open already. */
  keep(source: Source, track: MediaStreamTrack | undefined): void {
    if (track === undefined) {
      return;
    }
    this.tracks.get(source)?.stop();
    this.tracks.set(source, track);
    // Unplugged, or "stop sharing" of the browser; not called for a stop of our own.
    track.onended = () => void this.lost(source);
  }

  /** Switches a source on that is fed by a track from elsewhere, unless it is fed already. */
  async bring(source: Source, track: MediaStreamTrack | undefined): Promise<void> {
    if (this.closed || this.tracks.has(source)) {
      track?.stop();
    } else if (track !== undefined) {
      this.keep(source, track);
      await this.switchOn(source);
    }
  }

  follow(): void {
    const seat = this.outlet.seat();
    if (seat === undefined) {
      return;
    }
    for (const source of SOURCES) {
      if ((this.own.get(source) ?? 0) <= seat.seq) {
        this.own.delete(source);
        this.settle(source, seat.me);
      }
    }
  }

  /** What could not be opened comes back. With content comes its sound, if it has one. */
  async switchOn(source: Source): Promise<Capture | undefined> {
    this.own.set(source, UNDER_WAY);
    const failed = this.tracks.has(source) ? undefined : await this.open(source);
    const sounds = source === "CONTENT" && this.tracks.has("CONTENT_SOUND");
    if (sounds) {
      this.own.set("CONTENT_SOUND", UNDER_WAY);
    }
    await this.order(source, this.tracks.has(source) ? "ON" : undefined);
    if (sounds) {
      await this.order("CONTENT_SOUND", this.tracks.has("CONTENT") ? "ON" : undefined);
    }
    return failed;
  }

  /** The server ends the sound of content with it. */
  async switchOff(source: Source): Promise<void> {
    this.own.set(source, UNDER_WAY);
    if (source === "CONTENT") {
      this.drop("CONTENT_SOUND");
    }
    const track = this.tracks.get(source);
    if (source === "MICROPHONE" && track?.readyState === "live") {
      track.enabled = false;
    } else {
      this.drop(source);
    }
    await this.order(source, "OFF");
  }

  /** Feeds a source that is on from another device, or from the same in another way; nothing if that cannot be. */
  async use(source: "MICROPHONE" | "CAMERA", devices: Devices): Promise<void> {
    this.devices = devices;
    if (this.tracks.has(source)) {
      const failed = await this.open(source);
      if (failed !== undefined && "problem" in failed) {
        this.outlet.failed(failed.problem);
        await this.switchOff(source);
      }
      this.follow();
    }
  }

  close(): void {
    this.closed = true;
    for (const track of this.tracks.values()) {
      track.stop();
    }
    this.tracks.clear();
  }

  /** What was unplugged is replaced by what is there; a screen that is not shared any more by nothing. */
  private async lost(source: Source): Promise<void> {
    this.drop(source);
    const failed = isShared(source) ? undefined : await this.open(source);
    if (failed === undefined && this.tracks.has(source)) {
      this.follow();
    } else {
      await this.switchOff(source);
    }
  }

  private async order(source: Source, state: "ON" | "OFF" | undefined): Promise<void> {
    this.own.set(source, state === undefined ? 0 : await this.outlet.order(source, state));
    this.follow();
  }

  private settle(source: Source, me: Participant): void {
    const on = me.sources[source] === "ON";
    if (on && !this.tracks.has(source)) {
      void this.openForServer(source);
      return;
    }
    if (!on) {
      this.failed.delete(source);
    }
    if (!on && source !== "MICROPHONE") {
      this.drop(source);
    }
    const track = this.tracks.get(source);
    if (track !== undefined) {
      track.enabled = on;
    }
    this.feed(source, me.place === "WAITING_ROOM" ? undefined : track);
  }

  /** On at the server and not here: a remark, or the page was loaded anew. A screen only its owner can share again. */
  private async openForServer(source: Source): Promise<void> {
    if (this.failed.has(source)) {
      return;
    }
    this.own.set(source, UNDER_WAY);
    const failed = isShared(source) ? undefined : await this.open(source);
    if (failed !== undefined && "problem" in failed) {
      this.outlet.failed(failed.problem);
    }
    if (!this.tracks.has(source)) {
      this.failed.add(source);
    }
    await this.order(source, this.tracks.has(source) ? undefined : "OFF");
  }

  /** Opens the device of a source, in place of the one that fed it; nothing if the person thought better of it. */
  private async open(source: Source): Promise<Capture | undefined> {
    if (isShared(source)) {
      const shared = await openScreen();
      this.keep("CONTENT", shared?.picture);
      this.keep("CONTENT_SOUND", shared?.sound);
      return undefined;
    }
    const { audioinput, videoinput } = this.devices;
    const capture = await (source === "MICROPHONE"
      ? openMicrophone(audioinput, this.tracks.get(source))
      : openCamera(videoinput));
    if ("problem" in capture) {
      return capture;
    }
    this.keep(source, capture.track);
    return undefined;
  }

  private drop(source: Source): void {
    this.tracks.get(source)?.stop();
    this.tracks.delete(source);
    this.feed(source, undefined);
  }

  private feed(source: Source, track: MediaStreamTrack | undefined): void {
    if (this.sent.get(source) === track) {
      return;
    }
    if (track === undefined) {
      this.sent.delete(source);
    } else {
      this.sent.set(source, track);
    }
    this.outlet.send(source, track);
  }
}
