import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Socket } from "../../main/web/conference/line";
import { ConnectionTest, only, type Step } from "../../main/web/media/connection-test";
import type { ClientMessage } from "../../main/web/protocol/messages";

const ANSWER = [
  "v=0",
  "a=candidate:udp1 1 udp 2 192.0.2.1 7700 typ host",
  "a=candidate:tcp1 1 tcp 1 192.0.2.1 7700 typ host tcptype passive",
  "a=end-of-candidates",
  "",
].join("\r\n");

/** A server that answers every test, or refuses it, and a network that lets some protocols through. */
class World implements Socket {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  readonly asked: ClientMessage[] = [];
  readonly connections: FakeConnection[] = [];
  readonly steps: Step[] = [];
  readonly film = { track: {} as MediaStreamTrack, stop: vi.fn() };
  passes: readonly string[] = ["udp", "tcp"];
  refuses = false;
  closedWith: number | undefined;

  readonly test = new ConnectionTest(
    {
      dial: () => this,
      connection: () => {
        const connection = new FakeConnection(this);
        this.connections.push(connection);
        return connection as unknown as RTCPeerConnection;
      },
      film: () => this.film,
    },
    (step) => this.steps.push(step),
  );

  welcome() {
    this.say({ type: "welcome", protocol: 1, heartbeatSeconds: 20, seatSeconds: 60 });
  }

  say(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) } as MessageEvent);
  }

  send(text: string) {
    const message = JSON.parse(text) as ClientMessage;
    this.asked.push(message);
    const problem = { code: "limit.exceeded", detail: "Too many." };
    const { ref } = message;
    this.say(this.refuses ? { type: "refused", ref, problem } : { type: "answer", ref, sdp: ANSWER });
  }

  close(code?: number) {
    this.closedWith = code;
  }
}

class FakeConnection {
  connectionState = "new";
  onconnectionstatechange: (() => void) | null = null;
  readonly transceiver = { mid: "0" };
  readonly begun = Date.now();
  localDescription = { sdp: "an offer" };
  closed = false;
  private receives = false;

  constructor(private readonly world: World) {}

  addTransceiver(what: unknown) {
    this.receives = what === "video";
    return this.transceiver;
  }
  async createOffer() {
    return {};
  }
  async setLocalDescription() {}
  async setRemoteDescription({ sdp }: { sdp: string }) {
    if (this.world.passes.some((protocol) => sdp.includes(` ${protocol} `))) {
      this.connectionState = "connected";
    }
  }
  /** A thousand bytes and one packet each 4 ms; one of ten is lost on the way to the page. */
  async getStats() {
    const packets = (Date.now() - this.begun) / 4;
    const received = { bytesReceived: packets * 900, packetsReceived: packets * 0.9, packetsLost: packets / 10 };
    const pair = { type: "candidate-pair", nominated: true, currentRoundTripTime: 0.02 };
    return new Map<string, object>(
      this.receives
        ? [
            ["i", { type: "inbound-rtp", ...received }],
            ["p", pair],
          ]
        : [
            ["o", { type: "outbound-rtp", bytesSent: packets * 1000 }],
            ["r", { type: "remote-inbound-rtp", fractionLost: 0.05 }],
            ["p", pair],
          ],
    );
  }
  close() {
    this.closed = true;
  }
}

async function report(world: World) {
  const running = world.test.run();
  world.welcome();
  await vi.advanceTimersByTimeAsync(60_000);
  return running;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the connection test", () => {
  it("measures what goes up and comes down by UDP, then tries TCP", async () => {
    const world = new World();
    const found = await report(world);
    expect(found).toEqual({
      finding: {
        udp: true,
        tcp: true,
        up: expect.closeTo(2_000 * 0.95, 0),
        down: expect.closeTo(1_800, 0),
        loss: expect.closeTo(0.1, 3),
        roundTripMs: 20,
      },
    });
    expect(world.steps).toEqual(["server", "udp", "speed", "tcp"]);
    expect(world.asked.map((message) => message.type === "test" && [message.end, message.sends])).toEqual([
      ["RECEIVING", {}],
      ["SENDING", { 0: "CAMERA" }],
      ["RECEIVING", {}],
    ]);
  });

  it("measures by TCP where UDP is blocked, within the time that a server gives who has no seat", async () => {
    const world = new World();
    world.passes = ["tcp"];
    const begun = Date.now();
    const running = world.test.run().then((found) => ({ found, took: Date.now() - begun }));
    world.welcome();
    await vi.advanceTimersByTimeAsync(60_000);
    const { found, took } = await running;
    expect(found).toMatchObject({ finding: { udp: false, tcp: true, down: expect.closeTo(1_800, 0) } });
    expect(took).toBeLessThan(25_000);
  });

  it("says so where nothing gets through", async () => {
    const world = new World();
    world.passes = [];
    expect(await report(world)).toMatchObject({ finding: { udp: false, tcp: false, up: 0, down: 0 } });
  });

  it("hands on why the server refuses", async () => {
    const world = new World();
    world.refuses = true;
    expect(await report(world)).toEqual({ problem: { code: "limit.exceeded", detail: "Too many." } });
  });

  it("says that the server cannot be reached", async () => {
    const world = new World();
    const running = world.test.run();
    world.onclose?.({ code: 1006 } as CloseEvent);
    expect(await running).toMatchObject({ problem: { code: "server.unreachable" } });
  });

  it("leaves nothing behind", async () => {
    const world = new World();
    await report(world);
    expect(world.connections.every(({ closed }) => closed)).toBe(true);
    expect(world.film.stop).toHaveBeenCalled();
    expect(world.closedWith).toBe(1000);
  });
});

describe("the answer for one protocol", () => {
  it("has no candidate of the other", () => {
    expect(only("tcp", ANSWER)).toBe(ANSWER.replace(/a=candidate:udp.*\r\n/, ""));
    expect(only("udp", ANSWER)).toBe(ANSWER.replace(/a=candidate:tcp.*\r\n/, ""));
  });
});
