import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Meeting } from "../../main/web/media/meeting";
import type { Place } from "../../main/web/protocol/vocabulary";
import { FakeSocket, participant, room } from "./fixtures";

class FakeTrack {
  readonly readyState = "live";
  enabled = true;
  onended = null;

  constructor(readonly kind: string) {}

  stop() {}
}

class FakeTransceiver {
  mid: string | null = null;
  sent: unknown = null;
  readonly receiver = { track: {} };
  readonly sender = {
    replaceTrack: async (track: unknown) => {
      this.sent = track;
    },
    getParameters: () => ({}),
  };

  constructor(readonly direction: string) {}
}

const connections: FakeConnection[] = [];

class FakeConnection {
  connectionState = "new";
  localDescription: { sdp: string } | undefined;
  readonly transceivers: FakeTransceiver[] = [];

  constructor() {
    connections.push(this);
  }

  addTransceiver(_: string, { direction }: { direction: string }) {
    const transceiver = new FakeTransceiver(direction);
    this.transceivers.push(transceiver);
    return transceiver;
  }

  async createOffer() {
    return {};
  }

  async setLocalDescription() {
    for (const [index, transceiver] of this.transceivers.entries()) {
      transceiver.mid ??= String(index);
    }
    this.localDescription = { sdp: "v=0\r\n" };
  }

  async setRemoteDescription() {
    this.connectionState = "connected";
  }

  close() {}

  /** What is sent, of all that could be. */
  sent() {
    return this.transceivers.filter((t) => t.direction === "sendonly").map((t) => t.sent);
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const camera = new FakeTrack("video");

beforeEach(() => {
  connections.length = 0;
  vi.stubGlobal("RTCPeerConnection", FakeConnection);
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("removeEventListener", () => {});
});

afterEach(() => vi.unstubAllGlobals());

/** Ann enters with her camera on and gets this place. */
function entering(place: Place) {
  const line = new FakeSocket();
  const meeting = new Meeting(
    () => line,
    {
      conference: "Town-Hall",
      name: "Ann",
      pin: "0042",
      microphone: undefined,
      camera: camera as unknown as MediaStreamTrack,
      microphoneOn: false,
      devices: {},
    },
    { changed: () => {}, happened: () => {}, refused: () => {}, failed: () => {} },
  );
  let seq = 3;
  const seated = (where: Place) =>
    room({
      seq: seq++,
      participants: [
        participant("ann-1", { place: where, sources: { MICROPHONE: "OFF", CAMERA: "ON", CONTENT: "OFF" } }),
      ],
    });
  line.welcomes();
  line.seats(seated(place));
  const offers = () => line.said.filter((message) => message.type === "offer").length;
  return {
    line,
    meeting,
    offers,
    /** The server shows the room anew, as it does when one is let in or sent back. */
    async moves(to: Place) {
      line.says({ type: "resynced", snapshot: seated(to) });
      await settle();
    },
    async answers() {
      line.says({ type: "answer", ref: line.asked("offer").ref, sdp: "v=0\r\n" });
      await settle();
    },
  };
}

describe("who enters", () => {
  it("brings the PIN along", () => {
    expect(entering("PODIUM").line.asked("join").pin).toBe("0042");
  });

  it("offers media at once", async () => {
    const ann = entering("PODIUM");
    await settle();
    expect(ann.offers()).toBe(1);
    expect(connections[0]?.sent()).toEqual([camera]);
  });
});

describe("who waits", () => {
  it("offers nothing, whatever the server says", async () => {
    const ann = entering("WAITING_ROOM");
    ann.line.says({ type: "receiving", tracks: [], audio: 4, video: 4 });
    await settle();
    expect(ann.offers()).toBe(0);
  });

  it("offers when let in", async () => {
    const ann = entering("WAITING_ROOM");
    await ann.moves("AUDITORIUM");
    expect(ann.offers()).toBe(1);
    expect(connections[0]?.sent()).toEqual([camera]);
  });

  it("sends nothing when sent back, and goes on over the same connection when let in again", async () => {
    const ann = entering("PODIUM");
    await settle();
    await ann.answers();
    await ann.moves("WAITING_ROOM");
    expect(connections[0]?.sent()).toEqual([null]);
    await ann.moves("AUDITORIUM");
    expect(connections[0]?.sent()).toEqual([camera]);
    expect(connections).toHaveLength(1);
    expect(ann.offers()).toBe(1);
  });
});

it("keeps its connection when the mode changes", async () => {
  const ann = entering("PODIUM");
  await settle();
  await ann.answers();
  ann.line.tells(4, { type: "modeChanged", mode: "lecture", speakers: 1 });
  ann.line.tells(5, { type: "moved", who: "ann-1", to: "AUDITORIUM" });
  await settle();
  expect(connections).toHaveLength(1);
  expect(ann.offers()).toBe(1);
});
