import type { Dial } from "../conference/line";
import { type Outlet, outletsOf, waits } from "../conference/people";
import { Seat, type SeatState, type Ticket } from "../conference/seat";
import { weightOf } from "../conference/weight";
import type { Receiving } from "../protocol/messages";
import type { Command, ConferenceEvent, Participant, Problem, Snapshot, Source } from "../protocol/vocabulary";
import type { Capture, DeviceProblem } from "./devices";
import { Listening } from "./listening";
import { type Devices, OwnSources } from "./own";
import { Peer, type PeerConnectionState } from "./peer";
import { cameraQuality } from "./quality";
import type { Trouble } from "./reception";
import { Screen, SightEvent } from "./screen";
import { Speakers } from "./speakers";

export interface MeetingListener {
  /** Something that is shown has changed. */
  changed(): void;
  happened(event: ConferenceEvent, before: Snapshot): void;
  refused(problem: Problem): void;
  /** The microphone should be on and cannot be opened. */
  failed(problem: DeviceProblem): void;
}

/** What one brings along from the door. */
export interface Luggage {
  readonly conference: string;
  readonly name: string;
  readonly pin?: string;
  /** Without an account; missing for those who have one. */
  readonly guest?: boolean;
  /** What a guest shows at the door. */
  readonly guestTicket?: string;
  readonly ticket?: Ticket;
  readonly microphone: MediaStreamTrack | undefined;
  readonly camera: MediaStreamTrack | undefined;
  /** The microphone may be there and off. */
  readonly microphoneOn: boolean;
  /** What was still being opened at the door. */
  readonly late?: Promise<Pick<Luggage, "microphone" | "camera">>;
  readonly devices: Devices;
}

/** A conference as seen from one's own seat: the seat, the media and the devices, and everything one can do there. */
export class Meeting {
  readonly seat: Seat;
  connection: PeerConnectionState = "new";

  /** Faces are not asked for, so that there is room for voices. What is shared is still seen. */
  soundOnly = false;

  /** To being recorded. */
  private readonly agreed = new Set<Outlet>();
  private readonly peer: Peer;
  private readonly speakers = new Speakers();
  private readonly own: OwnSources;
  private readonly screen: Screen;
  /** Media begins with the first place inside; who waits offers nothing. */
  private begun = false;
  private early: Receiving | undefined;
  private readonly listening = new Listening({
    statistics: () => (this.begun && this.connection === "connected" ? this.peer.statistics() : undefined),
    senderIn: (mid) => this.peer.senderIn(mid),
    company: () => ({ me: this.seat.me?.id ?? "", others: (this.room?.participants.length ?? 1) - 1 }),
    wanted: () => this.screen.wanted(),
    limited: () => {
      this.screen.look();
      return this.screen.isLimited;
    },
    changed: () => this.listener.changed(),
  });
  /** The microphone is on for as long as a key is held. */
  private talked = false;
  private talking = Promise.resolve();
  private readonly hurry = () => this.seat.hurry();
  private sit: () => void = () => undefined;
  private readonly inside = new Promise<void>((resolve) => {
    this.sit = resolve;
  });

  constructor(
    dial: Dial,
    luggage: Luggage,
    private readonly listener: MeetingListener,
  ) {
    const { conference, name, pin, guestTicket, ticket, microphone, camera, microphoneOn } = luggage;
    this.seat = new Seat(
      dial,
      {
        conference,
        name,
        sources: { MICROPHONE: microphone && microphoneOn ? "ON" : "OFF", CAMERA: camera ? "ON" : "OFF" },
        ...(pin && { pin }),
        ...(guestTicket && { guestTicket }),
        ...(ticket && { ticket }),
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
        this.screen.forget();
        listener.changed();
      },
    });
    this.screen = new Screen(
      (track) => this.peer.arrowOf(track),
      (tile) => weightOf(tile, this.room),
      (wanted) => this.listening.cap.limit(wanted),
      async (tiles) => "reply" in (await this.seat.show(tiles)),
    );
    this.own = new OwnSources(luggage.devices, {
      seat: () => this.ownSeat(),
      send: (source, track) => this.send(source, track),
      order: (source, state) => this.switchTo(source, state),
      failed: (problem) => listener.failed(problem),
    });
    this.own.keep("MICROPHONE", microphone);
    this.own.keep("CAMERA", camera);
    void this.take(luggage.late);
    addEventListener("online", this.hurry);
    addEventListener(SightEvent.NAME, this.screen.see);
    this.seat.take();
  }

  get state(): SeatState {
    return this.seat.now;
  }

  /** Who is received badly at present; one's own seat, if little of one's own arrives. */
  get troubles(): ReadonlyMap<string, Trouble> {
    return this.listening.troubles;
  }

  /** Less is asked for than is on the screen, since this device does not keep up. */
  get isBusy(): boolean {
    return this.listening.isBusy;
  }

  get devices(): Devices {
    return this.own.devices;
  }

  isOn(source: Source): boolean {
    return this.seat.me?.sources[source] === "ON";
  }

  isSilenced(source: Source): boolean {
    return this.seat.me?.sources[source] === "SILENCED";
  }

  /** The picture of a participant; one's own camera comes straight from the device. */
  picture(of: Participant, source: "CAMERA" | "CONTENT"): MediaStreamTrack | undefined {
    const isFace = source === "CAMERA" && of.id !== this.seat.me?.id;
    if (of.sources[source] !== "ON" || (this.soundOnly && isFace)) {
      return undefined;
    }
    return of.id === this.seat.me?.id ? this.own.track(source) : this.peer.track(of.id, source);
  }

  /** Whether the server sends a picture of theirs. */
  receivesPicture(who: string): boolean {
    return (this.peer.track(who, "CAMERA") ?? this.peer.track(who, "CONTENT")) !== undefined;
  }

  ownMicrophone(): MediaStreamTrack | undefined {
    return this.own.track("MICROPHONE");
  }

  ownCamera(): MediaStreamTrack | undefined {
    return this.own.track("CAMERA");
  }

  /** Switches an own source on or off. What could not be opened comes back. */
  async toggle(source: Source): Promise<Capture | undefined> {
    if (this.isOn(source)) {
      await this.own.switchOff(source);
      return undefined;
    }
    return this.own.switchOn(source);
  }

  /** Whether it is recorded and one has not said yet that one knows: until then nothing is sent, nor received. */
  get asksToAgree(): readonly Outlet[] {
    return this.room === undefined ? [] : outletsOf(this.room).filter((outlet) => !this.agreed.has(outlet));
  }

  agree(): void {
    for (const outlet of this.asksToAgree) {
      this.agreed.add(outlet);
    }
    this.begin();
    this.listener.changed();
  }

  /** Whether the connection has been too bad for pictures for long. */
  get asksForSoundOnly(): boolean {
    return !this.soundOnly && this.listening.hardship.isLong;
  }

  /** The answer to that, or the end of it. */
  async hearOnly(yes: boolean): Promise<void> {
    this.listening.hardship.rest();
    this.soundOnly = yes;
    this.listener.changed();
    if (yes && this.isOn("CAMERA")) {
      await this.own.switchOff("CAMERA");
    }
  }

  /** Speaks for as long as a key is held, if the microphone is off otherwise. */
  talk(on: boolean): Promise<void> {
    this.talking = this.talking.then(() => (on ? this.startTalking() : this.stopTalking()));
    return this.talking;
  }

  async use(kind: MediaDeviceKind, device: string): Promise<void> {
    const devices = { ...this.devices, [kind]: device };
    if (kind === "audiooutput") {
      this.own.devices = devices;
      await this.speakers.use(device);
      return;
    }
    await this.own.use(kind === "audioinput" ? "MICROPHONE" : "CAMERA", devices);
  }

  /** From which event on the order is part of the state; 0 if it was refused. */
  async order(command: Command): Promise<number> {
    const outcome = await this.seat.order(command);
    if ("problem" in outcome) {
      this.listener.refused(outcome.problem);
      return 0;
    }
    return outcome.reply.type === "accepted" ? outcome.reply.seq : 0;
  }

  leave(): void {
    this.seat.leave();
  }

  /** Gives everything back. */
  close(): void {
    removeEventListener("online", this.hurry);
    removeEventListener(SightEvent.NAME, this.screen.see);
    this.screen.close();
    this.listening.close();
    if (this.seat.now.is !== "over") {
      this.seat.leave();
    }
    this.peer.close();
    this.speakers.close();
    this.own.close();
    this.sit();
  }

  private get room(): Snapshot | undefined {
    const state = this.seat.now;
    return "room" in state ? state.room : undefined;
  }

  private async startTalking(): Promise<void> {
    if (!this.isOn("MICROPHONE")) {
      this.talked = true;
      const failed = await this.own.switchOn("MICROPHONE");
      if (failed !== undefined && "problem" in failed) {
        this.listener.failed(failed.problem);
      }
    }
  }

  private async stopTalking(): Promise<void> {
    if (this.talked) {
      this.talked = false;
      await this.own.switchOff("MICROPHONE");
    }
  }

  /** Switches on what was not open yet when its owner entered. */
  private async take(late: Luggage["late"]): Promise<void> {
    const { microphone, camera } = (await late) ?? {};
    await this.inside;
    await this.own.bring("MICROPHONE", microphone);
    await this.own.bring("CAMERA", camera);
  }

  private ownSeat() {
    const state = this.seat.now;
    const me = this.seat.me;
    return me !== undefined && "room" in state ? { me, seq: state.room.seq } : undefined;
  }

  private async seated(again: boolean): Promise<void> {
    if (!again) {
      this.sit();
      await this.speakers.use(this.devices.audiooutput ?? "");
    } else if (this.connection !== "new") {
      await this.peer.resume();
    }
  }

  private seatChanged(state: SeatState, event: ConferenceEvent | undefined, before: Snapshot | undefined): void {
    if ("room" in state) {
      this.own.follow();
      this.begin();
      this.adapt(state.room);
    }
    if (event !== undefined && before !== undefined) {
      this.listener.happened(event, before);
    }
    this.listener.changed();
  }

  private begin(): void {
    const me = this.seat.me;
    if (this.begun || me === undefined || waits(me) || this.asksToAgree.length > 0) {
      return;
    }
    this.begun = true;
    const sources = new Map<Source, MediaStreamTrack>();
    for (const source of ["MICROPHONE", "CAMERA"] as const) {
      const track = this.own.track(source);
      if (track !== undefined) {
        sources.set(source, track);
      }
    }
    void this.peer.begin(sources);
    if (this.early !== undefined) {
      this.peer.receive(this.early);
    }
  }

  private send(source: Source, track: MediaStreamTrack | undefined): void {
    if (this.begun) {
      void this.peer.send(source, track);
    }
  }

  private receiving(receiving: Receiving): void {
    if (this.begun) {
      this.peer.receive(receiving);
    } else {
      this.early = receiving;
    }
  }

  private tracksChanged(): void {
    this.screen.look();
    this.speakers.play(this.peer.sounds().map((sound) => sound.receiver.track));
    this.listener.changed();
  }

  private async switchTo(source: Source, state: "ON" | "OFF"): Promise<number> {
    const who = this.seat.me?.id;
    return who === undefined ? 0 : this.order({ type: "switchSource", who, source, state });
  }

  private adapt(room: Snapshot): void {
    const cameras = room.participants.filter((p) => p.sources.CAMERA === "ON").length;
    void this.peer.sendCameraAs(cameraQuality(cameras));
  }
}
