import { type Dial, Line } from "../conference/line";
import type { Problem } from "../protocol/vocabulary";
import type { Finding } from "./finding";
import { TestPicture } from "./test-picture";

export type Protocol = "udp" | "tcp";

/** What is being looked at. */
export type Step = "server" | Protocol | "speed";

export type Report = { readonly finding: Finding } | { readonly problem: Problem };

/** As much of a picture as a test needs. */
interface Film {
  readonly track: MediaStreamTrack;
  stop(): void;
}

/** What a test needs of the world. */
export interface TestGround {
  readonly dial: Dial;
  readonly connection: () => RTCPeerConnection;
  readonly film: () => Film;
}

const CONFIGURATION: RTCConfiguration = { bundlePolicy: "max-bundle", rtcpMuxPolicy: "require", iceServers: [] };

/** As much as a camera in all its layers takes. */
const BITRATE = 2_500_000;
/** Who is not connected by then is not. */
const CONNECT_MS = 8_000;
/** A sender feels its way up to what the path carries. */
const RISE_MS = 4_000;
const MEASURE_MS = 3_000;

/** The server said no. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The two ends of a test, both in this page: what one sends the server hands to the other. */
interface Ends {
  readonly sending: RTCPeerConnection;
  readonly receiving: RTCPeerConnection;
}

/** Whether media would get through to the server and back, by which way, and how much of it. */
export class ConnectionTest {
  private line: Line | undefined;
  private film: Film | undefined;
  private readonly connections: RTCPeerConnection[] = [];

  constructor(
    private readonly ground: TestGround,
    private readonly at: (step: Step) => void,
  ) {}

  static of(dial: Dial, at: (step: Step) => void): ConnectionTest {
    const connection = () => new RTCPeerConnection(CONFIGURATION);
    return new ConnectionTest({ dial, connection, film: () => new TestPicture() }, at);
  }

  async run(): Promise<Report> {
    try {
      this.at("server");
      await this.call();
      this.film = this.ground.film();
      return { finding: await this.look() };
    } catch (failure) {
      if (failure instanceof Refused) {
        return { problem: failure.problem };
      }
      console.warn("connection test", failure);
      return { problem: { code: "test.failed", detail: String(failure) } };
    } finally {
      this.close();
    }
  }

  close(): void {
    for (const connection of this.connections.splice(0)) {
      connection.close();
    }
    this.film?.stop();
    this.line?.close();
  }

  private call(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.line = new Line(this.ground.dial, {
        welcomed: () => resolve(),
        heard: () => undefined,
        garbled: () => undefined,
        closed: (_, bye) => reject(new Refused(bye ?? { code: "server.unreachable", detail: "" })),
      });
    });
  }

  private async look(): Promise<Finding> {
    this.at("udp");
    const byUdp = await this.connect("udp");
    if (byUdp !== undefined) {
      const speed = await this.measure(byUdp);
      this.at("tcp");
      const byTcp = await this.open("RECEIVING", "tcp");
      return { udp: true, tcp: await isConnected(byTcp), ...speed };
    }
    this.at("tcp");
    const byTcp = await this.connect("tcp");
    const nothing = { up: 0, down: 0, loss: 0, roundTripMs: 0 };
    return { udp: false, tcp: byTcp !== undefined, ...(byTcp === undefined ? nothing : await this.measure(byTcp)) };
  }

  private async connect(protocol: Protocol): Promise<Ends | undefined> {
    const receiving = await this.open("RECEIVING", protocol);
    const sending = await this.open("SENDING", protocol);
    const connected = await Promise.all([isConnected(receiving), isConnected(sending)]);
    return connected.includes(false) ? undefined : { sending, receiving };
  }

  private async open(end: "SENDING" | "RECEIVING", protocol: Protocol): Promise<RTCPeerConnection> {
    const connection = this.ground.connection();
    this.connections.push(connection);
    const transceiver =
      end === "RECEIVING"
        ? connection.addTransceiver("video", { direction: "recvonly" })
        : connection.addTransceiver(this.film?.track as MediaStreamTrack, {
            direction: "sendonly",
            sendEncodings: [{ maxBitrate: BITRATE }],
          });
    await connection.setLocalDescription(await connection.createOffer());
    const sdp = connection.localDescription?.sdp ?? "";
    const outcome = await (this.line as Line).ask({
      type: "test",
      end,
      sdp,
      sends: end === "SENDING" ? { [transceiver.mid ?? ""]: "CAMERA" } : {},
    });
    if ("problem" in outcome) {
      throw new Refused(outcome.problem);
    }
    if (outcome.reply.type !== "answer") {
      throw new Error(`a test was answered by ${outcome.reply.type}`);
    }
    await connection.setRemoteDescription({ type: "answer", sdp: only(protocol, outcome.reply.sdp) });
    return connection;
  }

  private async measure({ sending, receiving }: Ends): Promise<Omit<Finding, "udp" | "tcp">> {
    this.at("speed");
    await pause(RISE_MS);
    const before = [await countOf(sending), await countOf(receiving)] as const;
    await pause(MEASURE_MS);
    const after = [await countOf(sending), await countOf(receiving)] as const;
    for (const connection of this.connections.splice(0)) {
      connection.close();
    }
    const lost = after[1].lost - before[1].lost;
    const lossDown = lost / Math.max(1, lost + after[1].packets - before[1].packets);
    const lossUp = after[0].lossThere;
    return {
      up: kilobits(after[0].bytes - before[0].bytes) * (1 - lossUp),
      down: kilobits(after[1].bytes - before[1].bytes),
      loss: Math.max(0, lossUp, lossDown),
      roundTripMs: Math.max(after[0].roundTripMs, after[1].roundTripMs),
    };
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const kilobits = (bytes: number) => Math.max(0, (bytes * 8) / MEASURE_MS);

/** The answer with no other way to the server than this. */
export function only(protocol: Protocol, sdp: string): string {
  const lines = sdp.split("\r\n");
  return lines.filter((line) => !line.startsWith("a=candidate:") || line.split(" ")[2] === protocol).join("\r\n");
}

function isConnected(connection: RTCPeerConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), CONNECT_MS);
    const look = () => {
      const { connectionState } = connection;
      if (connectionState === "connected" || connectionState === "failed") {
        clearTimeout(timer);
        resolve(connectionState === "connected");
      }
    };
    connection.onconnectionstatechange = look;
    look();
  });
}

interface Count {
  bytes: number;
  packets: number;
  lost: number;
  /** Of what was sent, as the other side says it. */
  lossThere: number;
  roundTripMs: number;
}

async function countOf(connection: RTCPeerConnection): Promise<Count> {
  const count: Count = { bytes: 0, packets: 0, lost: 0, lossThere: 0, roundTripMs: 0 };
  (await connection.getStats()).forEach((report) => {
    if (report.type === "outbound-rtp") {
      count.bytes += report.bytesSent + (report.headerBytesSent ?? 0);
    }
    if (report.type === "inbound-rtp") {
      count.bytes += report.bytesReceived + (report.headerBytesReceived ?? 0);
      count.packets += report.packetsReceived;
      count.lost += report.packetsLost;
    }
    if (report.type === "remote-inbound-rtp") {
      count.lossThere = report.fractionLost ?? 0;
    }
    if (report.type === "candidate-pair" && report.nominated) {
      count.roundTripMs = (report.currentRoundTripTime ?? 0) * 1000;
    }
  });
  return count;
}
