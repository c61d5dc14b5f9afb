import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "../../main/web/conference/line";
import { Peer } from "../../main/web/media/peer";
import type { Track } from "../../main/web/protocol/messages";
import type { Source } from "../../main/web/protocol/vocabulary";

class FakeTransceiver {
  mid: string | null = null;
  readonly receiver = { track: { kind: this.kind } };
  sent: unknown = null;
  readonly sender = {
    replaceTrack: async (track: unknown) => {
      this.sent = track;
    },
    getParameters: () => ({ encodings: (this.init.sendEncodings ?? [{}]).map((encoding) => ({ ...encoding })) }),
    setParameters: async (parameters: unknown) => {
      this.parameters = parameters;
    },
  };
  parameters: unknown;

  constructor(
    readonly kind: string,
    readonly init: { direction: string; sendEncodings?: RTCRtpEncodingParameters[] },
  ) {}
}

class FakeConnection {
  connectionState = "new";
  onconnectionstatechange: (() => void) | null = null;
  localDescription: { sdp: string } | undefined;
  readonly transceivers: FakeTransceiver[] = [];
  readonly answers: string[] = [];
  restarts = 0;
  rolledBack = 0;
  closed = false;

  addTransceiver(kind: string, init: FakeTransceiver["init"]) {
    const transceiver = new FakeTransceiver(kind, init);
    this.transceivers.push(transceiver);
    return transceiver;
  }

  async createOffer() {
    return { type: "offer" };
  }

  async setLocalDescription({ type }: { type: string }) {
    if (type === "rollback") {
      this.rolledBack++;
      return;
    }
    for (const [index, transceiver] of this.transceivers.entries()) {
      transceiver.mid ??= String(index);
    }
    this.localDescription = { sdp: `offer of ${this.transceivers.length}` };
  }

  async setRemoteDescription({ sdp }: { sdp: string }) {
    this.answers.push(sdp);
  }

  restartIce() {
    this.restarts++;
  }

  close() {
    this.closed = true;
  }

  becomes(state: string) {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  slots(kind: string) {
    return this.transceivers.filter((t) => t.kind === kind && t.init.direction === "recvonly");
  }
}

class PeerAtFake {
  readonly connections: FakeConnection[] = [];
  readonly offers: { sdp: string; sends: Readonly<Record<string, Source>> }[] = [];
  readonly states: string[] = [];
  answer: (sdp: string) => Promise<Outcome> = async (sdp) => ({
    reply: { type: "answer", ref: 1, sdp: `answer to ${sdp}` },
  });
  readonly peer = new Peer(
    (sdp, sends) => {
      this.offers.push({ sdp, sends });
      return this.answer(sdp);
    },
    { tracksChanged: () => {}, connectionChanged: (state) => this.states.push(state) },
    () => {
      const connection = new FakeConnection();
      this.connections.push(connection);
      return connection as unknown as RTCPeerConnection;
    },
  );

  get connection(): FakeConnection {
    return this.connections.at(-1) as FakeConnection;
  }

  receives(audio: number, video: number, tracks: readonly Track[] = []) {
    this.peer.receive({ type: "receiving", tracks, audio, video });
    return settle();
  }
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const camera = { kind: "video" } as MediaStreamTrack;
const microphone = { kind: "audio" } as MediaStreamTrack;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a peer connection", () => {
  it("makes more slots than needed and offers once", async () => {
    const at = new PeerAtFake();
    await at.receives(1, 5);
    expect(at.connection.slots("audio")).toHaveLength(4);
    expect(at.connection.slots("video")).toHaveLength(8);
    expect(at.offers).toEqual([{ sdp: "offer of 12", sends: {} }]);
    expect(at.connection.answers).toEqual(["answer to offer of 12"]);
  });

  it("begins with one offer of sources and slots, also without sources", async () => {
    const at = new PeerAtFake();
    await at.peer.begin(new Map([["MICROPHONE", microphone]]));
    expect(at.offers).toEqual([{ sdp: "offer of 9", sends: { 0: "MICROPHONE" } }]);
    const silent = new PeerAtFake();
    await silent.peer.begin(new Map());
    expect(silent.offers).toEqual([{ sdp: "offer of 8", sends: {} }]);
  });

  it("does not negotiate while slots suffice", async () => {
    const at = new PeerAtFake();
    await at.receives(2, 2);
    await at.receives(4, 3);
    await at.receives(0, 0);
    expect(at.offers).toHaveLength(1);
  });

  it("finds the track of a participant in the slot the server named", async () => {
    const at = new PeerAtFake();
    await at.receives(1, 1);
    const slot = at.connection.slots("video")[1];
    const tracks: Track[] = [{ mid: slot?.mid ?? "", from: "bob-1", source: "CAMERA" }];
    await at.receives(1, 1, tracks);
    expect(at.peer.track("bob-1", "CAMERA")).toBe(slot?.receiver.track);
    expect(at.peer.track("bob-1", "CONTENT")).toBeUndefined();
    expect(at.peer.track("eve-1", "CAMERA")).toBeUndefined();
  });

  it("follows a slot that carries somebody else", async () => {
    const at = new PeerAtFake();
    await at.receives(0, 1);
    await at.receives(0, 1, [{ mid: "0", from: "bob-1", source: "CAMERA" }]);
    await at.receives(0, 1, [{ mid: "0", from: "eve-1", source: "CAMERA" }]);
    expect(at.peer.track("bob-1", "CAMERA")).toBeUndefined();
    expect(at.peer.track("eve-1", "CAMERA")).toBe(at.connection.slots("video")[0]?.receiver.track);
  });

  it("hears microphones only", async () => {
    const at = new PeerAtFake();
    await at.receives(1, 1);
    await at.receives(1, 1, [
      { mid: "0", from: "bob-1", source: "MICROPHONE" },
      { mid: "4", from: "bob-1", source: "CAMERA" },
    ]);
    expect(at.peer.sounds().map((sound) => sound.from)).toEqual(["bob-1"]);
  });

  it("names the section of each own source", async () => {
    const at = new PeerAtFake();
    await at.peer.send("MICROPHONE", microphone);
    await at.peer.send("CAMERA", camera);
    expect(at.offers.at(-1)?.sends).toEqual({ 0: "MICROPHONE", 1: "CAMERA" });
    expect(at.connection.transceivers.map((t) => t.init.direction)).toEqual(["sendonly", "sendonly"]);
  });

  it("keeps the section of a source that stops and starts", async () => {
    const at = new PeerAtFake();
    await at.peer.send("CAMERA", camera);
    await at.peer.send("CAMERA", undefined);
    expect(at.connection.transceivers[0]?.sent).toBeNull();
    await at.peer.send("CAMERA", camera);
    expect(at.connection.transceivers[0]?.sent).toBe(camera);
    expect(at.offers).toHaveLength(1);
  });

  it("has one offer out at a time and puts the rest into the next", async () => {
    const at = new PeerAtFake();
    let release: (outcome: Outcome) => void = () => {};
    at.answer = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    await at.receives(1, 1);
    await at.receives(9, 1);
    await at.receives(17, 1);
    expect(at.offers).toHaveLength(1);
    release({ reply: { type: "answer", ref: 1, sdp: "first" } });
    await settle();
    expect(at.offers.map((offer) => offer.sdp)).toEqual(["offer of 8", "offer of 36"]);
  });

  it("tries again later when there is no media engine, and says so", async () => {
    const at = new PeerAtFake();
    const accept = at.answer;
    at.answer = async () => ({ problem: { code: "media.unavailable", detail: "None." } });
    await at.receives(1, 1);
    expect(at.states).toEqual(["unavailable"]);
    expect(at.connection.rolledBack).toBe(1);
    at.answer = accept;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(at.connection.answers).toHaveLength(1);
  });

  it("restarts ICE when the connection has failed", async () => {
    const at = new PeerAtFake();
    await at.receives(1, 1);
    at.connection.becomes("connected");
    at.connection.becomes("failed");
    await vi.advanceTimersByTimeAsync(1);
    expect(at.connection.restarts).toBe(1);
    expect(at.offers).toHaveLength(2);
    expect(at.states).toEqual(["connected", "broken"]);
  });

  it("leaves a connection alone that heals by itself", async () => {
    const at = new PeerAtFake();
    await at.receives(1, 1);
    at.connection.becomes("disconnected");
    await vi.advanceTimersByTimeAsync(1_000);
    at.connection.becomes("connected");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(at.connection.restarts).toBe(0);
  });

  it("begins anew when restarts do not help, with all sources and slots", async () => {
    const at = new PeerAtFake();
    await at.peer.send("CAMERA", camera);
    await at.receives(1, 1);
    for (let failure = 0; failure < 3; failure++) {
      at.connection.becomes("failed");
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(at.connections).toHaveLength(2);
    expect(at.connections[0]?.closed).toBe(true);
    expect(at.connection.slots("audio")).toHaveLength(4);
    expect(at.offers.at(-1)?.sends).toEqual({ 0: "CAMERA" });
    await settle();
    expect(at.connection.transceivers[0]?.sent).toBe(camera);
  });

  it("leaves flowing media alone when the seat is taken again", async () => {
    const at = new PeerAtFake();
    await at.receives(1, 1);
    at.connection.becomes("connected");
    await at.peer.resume();
    expect(at.offers).toHaveLength(1);
  });

  it("offers again when the seat is taken again and media does not flow", async () => {
    const at = new PeerAtFake();
    await at.receives(1, 1);
    await at.peer.resume();
    expect(at.offers).toHaveLength(2);
  });

  it("sends every layer until the server says which are taken, and then no others", async () => {
    const at = new PeerAtFake();
    await at.peer.send("CAMERA", camera);
    await at.peer.sendCameraAs({ scale: 3, kilobits: 250 });
    const active = () => {
      const sent = at.connection.transceivers[0]?.parameters as Pick<RTCRtpSendParameters, "encodings"> | undefined;
      return sent?.encodings.map((encoding) => encoding.active);
    };
    expect(active()).toEqual([true, true, true]);
    at.peer.receive({ type: "receiving", tracks: [], audio: 0, video: 0, taken: { CAMERA: 1 } });
    await settle();
    expect(active()).toEqual([true, false, false]);
    at.peer.receive({ type: "receiving", tracks: [], audio: 0, video: 0, taken: { CAMERA: 3 } });
    await settle();
    expect(active()).toEqual([true, true, true]);
  });

  it("knows whose a track is", async () => {
    const at = new PeerAtFake();
    await at.receives(0, 1);
    const slot = at.connection.slots("video")[0];
    const track = slot?.receiver.track as unknown as MediaStreamTrack;
    expect(at.peer.arrowOf(track)).toBeUndefined();
    const arrow: Track = { mid: slot?.mid ?? "", from: "bob-1", source: "CAMERA", paused: true };
    await at.receives(0, 1, [arrow]);
    expect(at.peer.arrowOf(track)).toEqual(arrow);
    expect(at.peer.arrowOf(camera)).toBeUndefined();
  });

  it("sends content and sound in one layer", async () => {
    const at = new PeerAtFake();
    await at.peer.send("CONTENT", camera);
    expect(at.connection.transceivers[0]?.init.sendEncodings).toBeUndefined();
  });
});
