import type { ClientMessage, Refused, Request, ServerMessage, Welcome } from "../protocol/messages";
import type { Problem } from "../protocol/vocabulary";
import { readServerMessage, writeClientMessage } from "../protocol/wire";

/** As much of a WebSocket as a line needs. */
export interface Socket {
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

export type Dial = () => Socket;

export type Reply = Exclude<ServerMessage, Refused>;

/** What a request came to: the server's answer, or why there is none. */
export type Outcome = { readonly reply: Reply } | { readonly problem: Problem };

export interface LineListener {
  welcomed(welcome: Welcome): void;
  /** Everything but `welcome` and answers to requests of this line. */
  heard(message: ServerMessage): void;
  /** Something came that is no message of the protocol: what it said is lost. */
  garbled(): void;
  /** Once, and nothing after it. */
  closed(code: number, bye: Problem | undefined): void;
}

const CUT_OFF: Problem = { code: "line.closed", detail: "The connection to the server was lost." };

/** Close codes from 4000 are ours to give (RFC 6455, 7.4.2). */
const SILENT = 4000;
/** How long a server may take to answer the call. */
const WELCOME_MS = 10_000;

/** One WebSocket, from dialling to its end: matches answers to requests and keeps the heart beating. */
export class Line {
  private readonly socket: Socket;
  private readonly waiting = new Map<number, (outcome: Outcome) => void>();
  private readonly listener: LineListener;
  private lastRef = 0;
  private readonly welcomeBy = setTimeout(() => this.close(SILENT), WELCOME_MS);
  private heartbeat: ReturnType<typeof setInterval> | undefined;
  private lastHeard = Date.now();
  private lastSaid = Date.now();
  private bye: Problem | undefined;
  private over = false;

  constructor(dial: Dial, listener: LineListener) {
    this.listener = listener;
    this.socket = dial();
    this.socket.onmessage = (event) => this.hear(event.data);
    this.socket.onclose = (event) => this.finish(event.code);
  }

  ask(request: Request): Promise<Outcome> {
    if (this.over) {
      return Promise.resolve({ problem: CUT_OFF });
    }
    const message: ClientMessage = { ...request, ref: ++this.lastRef };
    return new Promise((resolve) => {
      this.waiting.set(message.ref, resolve);
      this.lastSaid = Date.now();
      this.socket.send(writeClientMessage(message));
    });
  }

  close(code = 1000): void {
    this.socket.close(code);
    this.finish(code);
  }

  private hear(data: unknown): void {
    if (this.over) {
      return;
    }
    this.lastHeard = Date.now();
    const message = typeof data === "string" ? readServerMessage(data) : undefined;
    if (message === undefined) {
      this.listener.garbled();
      return;
    }
    if (message.type === "welcome") {
      clearTimeout(this.welcomeBy);
      this.beat(message.heartbeatSeconds);
      this.listener.welcomed(message);
      return;
    }
    if (message.type === "bye") {
      this.bye = message.problem;
    }
    if (!this.settle(message)) {
      this.listener.heard(message);
    }
  }

  private settle(message: ServerMessage): boolean {
    const ref = "ref" in message ? message.ref : undefined;
    const resolve = ref === undefined ? undefined : this.waiting.get(ref);
    if (ref === undefined || resolve === undefined) {
      return false;
    }
    this.waiting.delete(ref);
    // A snapshot must be taken in the order in which it came, between the events before and after it.
    if (message.type === "joined" || message.type === "resynced") {
      this.listener.heard(message);
    }
    resolve(message.type === "refused" ? { problem: message.problem } : { reply: message });
    return true;
  }

  private beat(seconds: number): void {
    const period = Math.max(1, seconds) * 1000;
    this.heartbeat = setInterval(() => {
      const now = Date.now();
      if (now - this.lastHeard >= 2 * period) {
        this.close(SILENT);
      } else if (now - this.lastSaid >= period / 2) {
        void this.ask({ type: "ping" });
      }
    }, period / 2);
  }

  private finish(code: number): void {
    if (this.over) {
      return;
    }
    this.over = true;
    clearTimeout(this.welcomeBy);
    clearInterval(this.heartbeat);
    for (const resolve of this.waiting.values()) {
      resolve({ problem: this.bye ?? CUT_OFF });
    }
    this.waiting.clear();
    this.listener.closed(code, this.bye);
  }
}
