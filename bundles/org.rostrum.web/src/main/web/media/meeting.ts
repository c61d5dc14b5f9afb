import type { Dial } from "../conference/line";
import { Seat, type SeatState } from "../conference/seat";
import type { Receiving } from "../protocol/messages";
import type { Command, ConferenceEvent, Participant, Problem, Snapshot, Source } from "../protocol/vocabulary";
import { type Capture, openCamera, openMicrophone, openScreen } from "./devices";
import { Loudness, Meter } from "./loudness";
import { Peer, type PeerConnectionState } from "./peer";
import { cameraQuality } from "./quality";
import { Speakers } from "./speakers";

export interface MeetingListener {
  /** Something that is shown has changed. */
  changed(): void;
  happened(event: ConferenceEvent, before: Snapshot): void;
  refused(problem: Problem): void;
}

/** What one brings along from the door. */
export interface Luggage {
  readonly conference: string;
  readonly name: string;
  readonly microphone: MediaStreamTrack | undefined;
  readonly camera: MediaStreamTrack | undefined;
  /** The microphone may be there and off. */
  readonly microphoneOn: boolean;
  readonly devices: Readonly<Partial<Record<MediaDeviceKind, string>>>;
}

const LISTEN_MS = 150;
const ME = "me";

/** A conference as seen from one's own seat: the seat, the media and the devices, and everything one can do there. */
export class Meeting {
  readonly seat: Seat;
  connection: PeerConnectionState = "new";
  speaking: ReadonlySet<string> = new Set();
  devices: Readonly<Partial<Record<MediaDeviceKind, string>>>;

  private readonly peer: Peer;
  private readonly speakers = new Speakers();
  private readonly own = new Map<Source, MediaStreamTrack>();
  private readonly loudness = new Loudness();
  private readonly listening: ReturnType<typeof setInterval>;
  private meter: Meter | undefined;
  private readonly hurry = () => this.seat.hurry();

  constructor(
    dial: Dial,
    luggage: Luggage,
    private readonly listener: MeetingListener,
  ) {
    const { conference, name, microphone, camera, microphoneOn } = luggage;
    this.devices = luggage.devices;
    this.seat = new Seat(
      dial,
      {
        conference,
        name,
        sources: { MICROPHONE: microphone && microphoneOn ? "ON" : "OFF", CAMERA: camera ? "ON" : "OFF" },
      },
      {
        changed: (state, event, before) => this.seatChanged(state, event, before),
        receiving: (receiving) => this.receiving(receiving),
        seated: (again) => void this.seated(again),
      },
    );
    this.peer = new Peer((sdp, sends) => this.seat.offer(sdp, sends), {
      tracksChanged: () => this.tracksChanged(),
      connectionChanged: (connection) => {
        this.connection = connection;
        listener.changed();
      },
    });
    this.keep("MICROPHONE", microphone);
    this.keep("CAMERA", camera);
    this.listening = setInterval(() => this.listen(), LISTEN_MS);
    addEventListener("online", this.hurry);
    this.seat.take();
  }

  get state(): SeatState {
    return this.seat.now;
  }

  isOn(source: Source): boolean {
    return this.seat.me?.sources[source] === "ON";
  }

  isSilenced(source: Source): boolean {
    return this.seat.me?.sources[source] === "SILENCED";
  }

  /** The picture of a participant; one's own camera comes straight from the device. */
  picture(of: Participant, source: "CAMERA" | "CONTENT"): MediaStreamTrack | undefined {
    if (of.sources[source] !== "ON") {
      return undefined;
    }
    return of.id === this.seat.me?.id ? this.own.get(source) : this.peer.track(of.id, source);
  }

  ownMicrophone(): MediaStreamTrack | undefined {
    return this.own.get("MICROPHONE");
  }

  /** Switches an own source on or off. What could not be opened comes back. */
  async toggle(source: Source): Promise<Capture | undefined> {
    if (this.isOn(source)) {
      await this.switchOff(source);
      return undefined;
    }
    return this.switchOn(source);
  }

  async use(kind: MediaDeviceKind, device: string): Promise<void> {
    this.devices = { ...this.devices, [kind]: device };
    if (kind === "audiooutput") {
      await this.speakers.use(device);
      return;
    }
    const source = kind === "audioinput" ? "MICROPHONE" : "CAMERA";
    if (this.isOn(source)) {
      await this.feed(source);
    }
  }

  async order(command: Command): Promise<void> {
    const outcome = await this.seat.order(command);
    if ("problem" in outcome) {
      this.listener.refused(outcome.problem);
    }
  }

  raiseHand(): Promise<void> {
    return this.order({ type: "raiseHand", up: !this.seat.me?.handRaised });
  }

  leave(): void {
    this.seat.leave();
  }

  /** Gives everything back. */
  close(): void {
    clearInterval(this.listening);
    removeEventListener("online", this.hurry);
    if (this.seat.now.is !== "over") {
      this.seat.leave();
    }
    this.peer.close();
    this.speakers.close();
    this.meter?.close();
    for (const track of this.own.values()) {
      track.stop();
    }
    this.own.clear();
  }

  private async seated(again: boolean): Promise<void> {
    if (again) {
      await this.peer.resume();
      return;
    }
    await this.speakers.use(this.devices.audiooutput ?? "");
    await this.peer.begin(this.own);
  }

  private seatChanged(state: SeatState, event: ConferenceEvent | undefined, before: Snapshot | undefined): void {
    if ("room" in state) {
      this.obey();
      this.adapt(state.room);
    }
    if (event !== undefined && before !== undefined) {
      this.listener.happened(event, before);
    }
    this.listener.changed();
  }

  private receiving(receiving: Receiving): void {
    this.peer.receive(receiving);
  }

  private tracksChanged(): void {
    this.speakers.play(this.peer.voices().map((voice) => voice.receiver.track));
    this.listener.changed();
  }

  private async switchOn(source: Source): Promise<Capture | undefined> {
    if (!this.own.has(source)) {
      const failed = await this.feed(source);
      if (failed !== undefined) {
        return failed;
      }
    }
    const track = this.own.get(source);
    if (track === undefined) {
      return undefined;
    }
    track.enabled = true;
    await this.switchTo(source, "ON");
    return undefined;
  }

  private async switchOff(source: Source): Promise<void> {
    const track = this.own.get(source);
    if (source === "MICROPHONE" && track !== undefined) {
      track.enabled = false;
    } else {
      await this.release(source);
    }
    await this.switchTo(source, "OFF");
  }

  private async switchTo(source: Source, state: "ON" | "OFF"): Promise<void> {
    const who = this.seat.me?.id;
    if (who !== undefined) {
      await this.order({ type: "switchSource", who, source, state });
    }
  }

  /** Opens the device of a source, in place of the one that fed it. */
  private async feed(source: Source): Promise<Capture | undefined> {
    if (source === "CONTENT") {
      const screen = await openScreen();
      this.keep("CONTENT", screen);
      await this.peer.send("CONTENT", screen);
      return undefined;
    }
    const capture =
      source === "MICROPHONE"
        ? await openMicrophone(this.devices.audioinput)
        : await openCamera(this.devices.videoinput);
    if ("problem" in capture) {
      return capture;
    }
    this.own.get(source)?.stop();
    this.keep(source, capture.track);
    await this.peer.send(source, capture.track);
    return undefined;
  }

  private keep(source: Source, track: MediaStreamTrack | undefined): void {
    if (track === undefined) {
      return;
    }
    this.own.set(source, track);
    // Unplugged, or "stop sharing" of the browser; not called for a stop of our own.
    track.onended = () => void this.switchOff(source);
    if (source === "MICROPHONE") {
      this.meter?.close();
      this.meter = new Meter(track);
    }
  }

  private async release(source: Source): Promise<void> {
    this.own.get(source)?.stop();
    this.own.delete(source);
    await this.peer.send(source, undefined);
  }

  /** A moderator may have switched off what is still open here. */
  private obey(): void {
    for (const source of ["MICROPHONE", "CAMERA", "CONTENT"] as const) {
      const track = this.own.get(source);
      if (track === undefined || !this.isSilenced(source)) {
        continue;
      }
      if (source === "MICROPHONE") {
        track.enabled = false;
      } else {
        void this.release(source);
      }
    }
  }

  private adapt(room: Snapshot): void {
    const cameras = room.participants.filter((p) => p.sources.CAMERA === "ON").length;
    void this.peer.sendCameraAs(cameraQuality(cameras));
  }

  private listen(): void {
    const now = Date.now();
    for (const { from, receiver } of this.peer.voices()) {
      this.loudness.hear(from, receiver.getSynchronizationSources()[0]?.audioLevel ?? 0, now);
    }
    if (this.meter !== undefined && this.isOn("MICROPHONE")) {
      this.loudness.hear(this.seat.me?.id ?? ME, this.meter.level(), now);
    }
    const speaking = this.loudness.speaking(now);
    if (!sameSet(speaking, this.speaking)) {
      this.speaking = speaking;
      this.listener.changed();
    }
  }
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((who) => other.has(who));
}
