import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Luggage, Meeting } from "../../main/web/media/meeting";
import type { Participant, Place } from "../../main/web/protocol/vocabulary";
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
function entering(place: Place, others: readonly Participant[] = [], late?: Luggage["late"]) {
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
      ...(late && { late }),
      devices: {},
    },
    { changed: () => {}, happened: () => {}, refused: () => {}, failed: () => {} },
  );
  let seq = 3;
  const seated = (where: Place) =>
    room({
      seq: seq++,
      participants: [
        participant("ann-1", {
          place: where,
          sources: { MICROPHONE: "OFF", CAMERA: "ON", CONTENT: "OFF", CONTENT_SOUND: "OFF" },
        }),
        ...others,
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

it("switches a microphone on that the browser opened late", async () => {
  const microphone = new FakeTrack("audio") as unknown as MediaStreamTrack;
  const ann = entering("PODIUM", [], Promise.resolve({ microphone, camera: undefined }));
  await settle();
  expect(ann.line.asked("order").command).toMatchObject({ type: "switchSource", source: "MICROPHONE", state: "ON" });
});

describe("who enters what is recorded", () => {
  const recorder = participant("recorder", { origin: { type: "recorder" } });

  it("sends and receives nothing before they say that they know", async () => {
    const ann = entering("PODIUM", [recorder]);
    await settle();
    expect(ann.meeting.asksToAgree).toEqual(["recorder"]);
    expect(ann.offers()).toBe(0);
    ann.meeting.agree();
    await settle();
    expect(ann.meeting.asksToAgree).toEqual([]);
    expect(connections[0]?.sent()).toEqual([camera]);
  });

  it("is asked again when it is also streamed, and once for both", async () => {
    const streamer = participant("streamer", { origin: { type: "streamer" } });
    const ann = entering("PODIUM", [recorder, streamer]);
    expect(ann.meeting.asksToAgree).toEqual(["recorder", "streamer"]);
    ann.meeting.agree();
    expect(ann.meeting.asksToAgree).toEqual([]);
    const bob = entering("PODIUM", [recorder]);
    bob.meeting.agree();
    bob.line.tells(4, { type: "arrived", participant: streamer });
    expect(bob.meeting.asksToAgree).toEqual(["streamer"]);
  });

  it("is not asked where the recorder waits", async () => {
    const ann = entering("PODIUM", [{ ...recorder, place: "WAITING_ROOM" }]);
    expect(ann.meeting.asksToAgree).toEqual([]);
  });
});

describe("who hears only", () => {
  const bob = participant("bob-1", {
    sources: { MICROPHONE: "ON", CAMERA: "ON", CONTENT: "ON", CONTENT_SOUND: "OFF" },
  });

  it("switches the own camera off and takes no faces, but what is shared", async () => {
    const ann = entering("PODIUM", [bob]);
    await settle();
    ann.line.says({
      type: "receiving",
      audio: 0,
      video: 2,
      tracks: [
        { mid: "1", from: "bob-1", source: "CAMERA" },
        { mid: "2", from: "bob-1", source: "CONTENT" },
      ],
    });
    await settle();
    expect(ann.meeting.picture(bob, "CAMERA")).toBeDefined();
    void ann.meeting.hearOnly(true);
    await settle();
    expect(ann.meeting.picture(bob, "CAMERA")).toBeUndefined();
    expect(ann.meeting.picture(bob, "CONTENT")).toBeDefined();
    expect(ann.line.asked("order").command).toMatchObject({ source: "CAMERA", state: "OFF" });
    void ann.meeting.hearOnly(false);
    expect(ann.meeting.picture(bob, "CAMERA")).toBeDefined();
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

describe("who holds the key to speak", () => {
  const orders = (line: FakeSocket) =>
    line.said.flatMap((message) =>
      message.type === "order" && message.command.type === "switchSource" ? [message.command.state] : [],
    );

  beforeEach(() => {
    const getUserMedia = async () => ({ getTracks: () => [new FakeTrack("audio")] });
    vi.stubGlobal("navigator", { mediaDevices: { getUserMedia } });
  });

  /** The server does what was ordered last. */
  const obeys = async ({ line }: ReturnType<typeof entering>, seq: number, state: "ON" | "OFF") => {
    line.says({ type: "accepted", ref: line.asked("order").ref, seq });
    line.tells(seq, { type: "sourceSwitched", who: "ann-1", source: "MICROPHONE", state });
    await settle();
  };

  it("is heard until it is let go, also when that is sooner than the server answers", async () => {
    const ann = entering("PODIUM");
    await settle();
    void ann.meeting.talk(true);
    void ann.meeting.talk(false);
    await settle();
    expect(orders(ann.line)).toEqual(["ON"]);
    await obeys(ann, 4, "ON");
    expect(orders(ann.line)).toEqual(["ON", "OFF"]);
  });

  it("is not muted by letting go if the microphone was on before", async () => {
    const ann = entering("PODIUM");
    ann.line.tells(4, { type: "sourceSwitched", who: "ann-1", source: "MICROPHONE", state: "ON" });
    await settle();
    await ann.meeting.talk(true);
    await ann.meeting.talk(false);
    expect(orders(ann.line)).toEqual([]);
  });
});
