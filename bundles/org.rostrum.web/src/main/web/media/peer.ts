import type { Outcome } from "../conference/line";
import type { Receiving, Track } from "../protocol/messages";
import type { Source } from "../protocol/vocabulary";
import { adapt, type CameraQuality, cameraLayers } from "./quality";
import { poolFor } from "./slots";

/** Carries an offer to the server and brings its answer. */
export type Negotiate = (sdp: string, sends: Readonly<Record<string, Source>>) => Promise<Outcome>;

export interface PeerListener {
  /** Which tracks there are has changed. */
  tracksChanged(): void;
  connectionChanged(connection: PeerConnectionState): void;
}

export type PeerConnectionState = "new" | "connected" | "broken" | "unavailable";

type Slot = { readonly kind: "audio" | "video"; readonly transceiver: RTCRtpTransceiver };

const CONFIGURATION: RTCConfiguration = { bundlePolicy: "max-bundle", rtcpMuxPolicy: "require", iceServers: [] };

/** After the server refused or did not answer. */
const RETRY_MS = 5_000;
/** A connection often heals by itself after a change of network. */
const PATIENCE_MS = 3_000;
/** Then the whole connection is made anew. */
const RESTARTS = 2;

const KINDS = { MICROPHONE: "audio", CAMERA: "video", CONTENT: "video", CONTENT_SOUND: "audio" } as const;

/** The one peer connection of a seat: sends the own sources, and receives whatever arrow the server puts in a slot. */
export class Peer {
  private connection: RTCPeerConnection;
  private slots: Slot[] = [];
  private senders = new Map<Source, RTCRtpTransceiver>();
  private readonly sending = new Map<Source, MediaStreamTrack>();
  private arrows: readonly Track[] = [];
  private needed = { audio: 1, video: 1 };
  private quality: CameraQuality | undefined;
  /** How many layers of the camera somebody takes; as long as nobody says, all are. */
  private taken = Number.POSITIVE_INFINITY;
  private negotiating = false;
  private again = false;
  private restarts = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly negotiate: Negotiate,
    private readonly listener: PeerListener,
    private readonly create = () => new RTCPeerConnection(CONFIGURATION),
  ) {
    this.connection = this.open();
  }

  /** The first offer: with the sources there are, and with slots, or the server would have nobody to send to. */
  async begin(sources: ReadonlyMap<Source, MediaStreamTrack>): Promise<void> {
    for (const [source, track] of sources) {
      this.sending.set(source, track);
      this.addSender(source, track);
    }
    this.grow();
    await this.renegotiate();
  }

  /** Takes what the server says it sends, and grows the pool of slots if it does not suffice. */
  receive(receiving: Receiving): void {
    this.arrows = receiving.tracks;
    this.needed = { audio: receiving.audio, video: receiving.video };
    const { CAMERA: taken = Number.POSITIVE_INFINITY } = receiving.taken ?? {};
    if (taken !== this.taken) {
      this.taken = taken;
      void this.adaptCamera();
    }
    if (this.grow()) {
      void this.renegotiate();
    }
    this.listener.tracksChanged();
  }

  /** What arrives of this participant's source, if anything. */
  track(from: string, source: Source): MediaStreamTrack | undefined {
    const arrow = this.arrows.find((a) => a.from === from && a.source === source);
    return arrow === undefined ? undefined : this.slotOf(arrow.mid)?.transceiver.receiver.track;
  }

  /** Whose what arrives as this track, if it does. */
  arrowOf(track: MediaStreamTrack): Track | undefined {
    const slot = this.slots.find(({ transceiver }) => transceiver.receiver.track === track);
    return this.arrows.find(({ mid }) => mid === slot?.transceiver.mid);
  }

  /** Whose media arrives in the section of this mid. */
  senderIn(mid: string): string | undefined {
    return this.arrows.find((arrow) => arrow.mid === mid)?.from;
  }

  statistics(): Promise<RTCStatsReport> {
    return this.connection.getStats();
  }

  /** All that is heard, voices and the sound of content: of whom, and through which receiver. */
  sounds(): readonly { readonly from: string; readonly receiver: RTCRtpReceiver }[] {
    return this.arrows.flatMap((arrow) => {
      const slot = KINDS[arrow.source] === "audio" ? this.slotOf(arrow.mid) : undefined;
      return slot === undefined ? [] : [{ from: arrow.from, receiver: slot.transceiver.receiver }];
    });
  }

  /** Feeds a source from now on, or stops feeding it. The section stays for the next time. */
  async send(source: Source, track: MediaStreamTrack | undefined): Promise<void> {
    if (track === undefined) {
      this.sending.delete(source);
    } else {
      this.sending.set(source, track);
    }
    const sender = this.senders.get(source);
    if (sender !== undefined) {
      await sender.sender.replaceTrack(track ?? null);
      return;
    }
    if (track !== undefined) {
      this.addSender(source, track);
      await this.renegotiate();
    }
  }

  async sendCameraAs(quality: CameraQuality): Promise<void> {
    this.quality = quality;
    await this.adaptCamera();
  }

  private async adaptCamera(): Promise<void> {
    const quality = this.quality;
    const sender = this.senders.get("CAMERA")?.sender;
    const parameters = sender?.getParameters();
    if (quality === undefined || sender === undefined || parameters?.encodings === undefined) {
      return;
    }
    adapt(parameters.encodings, quality, this.taken, parameters.codecs?.[0]?.mimeType);
    await sender.setParameters(parameters).catch((refused: unknown) => console.warn("camera quality", refused));
  }

  /** The seat was taken again: media that still flows is left alone. */
  async resume(): Promise<void> {
    if (this.again || this.connection.connectionState !== "connected") {
      await this.restart();
    }
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.connection.close();
  }

  private slotOf(mid: string): Slot | undefined {
    return this.slots.find((slot) => slot.transceiver.mid === mid);
  }

  private open(): RTCPeerConnection {
    const connection = this.create();
    connection.onconnectionstatechange = () => {
      if (connection === this.connection) {
        this.connectionChanged(connection.connectionState);
      }
    };
    return connection;
  }

  private grow(): boolean {
    let grown = false;
    for (const kind of ["audio", "video"] as const) {
      const have = this.slots.filter((slot) => slot.kind === kind).length;
      const want = poolFor(this.needed[kind], have);
      for (let i = have; i < want; i++) {
        this.slots.push({ kind, transceiver: this.connection.addTransceiver(kind, { direction: "recvonly" }) });
        grown = true;
      }
    }
    return grown;
  }

  private addSender(source: Source, track: MediaStreamTrack): void {
    const transceiver = this.connection.addTransceiver(KINDS[source], {
      direction: "sendonly",
      ...(source === "CAMERA" ? { sendEncodings: cameraLayers() } : {}),
    });
    this.senders.set(source, transceiver);
    void transceiver.sender.replaceTrack(track);
  }

  /** One offer at a time; what changes meanwhile goes into the next. */
  private async renegotiate(): Promise<void> {
    if (this.negotiating || this.closed) {
      this.again = true;
      return;
    }
    this.negotiating = true;
    clearTimeout(this.timer);
    try {
      do {
        this.again = false;
        await this.exchange(this.connection);
      } while (this.again && !this.closed);
    } catch (failure) {
      this.again = true;
      if (!this.closed) {
        console.warn("media negotiation", failure);
        this.later(() => void this.renegotiate(), RETRY_MS);
      }
    } finally {
      this.negotiating = false;
    }
  }

  private async exchange(connection: RTCPeerConnection): Promise<void> {
    const offer = await connection.createOffer();
    await connection.setLocalDescription(offer);
    const outcome = await this.negotiate(connection.localDescription?.sdp ?? "", this.sends());
    if (connection !== this.connection || this.closed) {
      return;
    }
    if ("problem" in outcome) {
      await connection.setLocalDescription({ type: "rollback" });
      if (connection.connectionState !== "connected") {
        this.listener.connectionChanged("unavailable");
      }
      throw new Error(`${outcome.problem.code}: ${outcome.problem.detail}`);
    }
    if (outcome.reply.type !== "answer") {
      throw new Error(`an offer was answered by ${outcome.reply.type}`);
    }
    await connection.setRemoteDescription({ type: "answer", sdp: outcome.reply.sdp });
    await this.adaptCamera();
    this.listener.tracksChanged();
  }

  private sends(): Record<string, Source> {
    const sends: Record<string, Source> = {};
    for (const [source, transceiver] of this.senders) {
      if (transceiver.mid !== null) {
        sends[transceiver.mid] = source;
      }
    }
    return sends;
  }

  private connectionChanged(state: RTCPeerConnectionState): void {
    if (state === "connected") {
      this.restarts = 0;
      clearTimeout(this.timer);
      this.listener.connectionChanged("connected");
    }
    if (state === "disconnected") {
      this.listener.connectionChanged("broken");
      this.later(() => void this.restart(), PATIENCE_MS);
    }
    if (state === "failed") {
      this.listener.connectionChanged("broken");
      this.later(() => void this.restart(), PATIENCE_MS * Math.min(this.restarts, 3));
    }
  }

  private async restart(): Promise<void> {
    if (this.closed) {
      return;
    }
    this.restarts++;
    if (this.restarts > RESTARTS) {
      this.rebuild();
    } else {
      this.connection.restartIce();
    }
    await this.renegotiate();
  }

  private rebuild(): void {
    this.connection.onconnectionstatechange = null;
    this.connection.close();
    this.connection = this.open();
    this.slots = [];
    this.senders = new Map();
    this.arrows = [];
    for (const [source, track] of this.sending) {
      this.addSender(source, track);
    }
    this.grow();
    this.listener.tracksChanged();
  }

  private later(action: () => void, ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(action, ms);
  }
}
