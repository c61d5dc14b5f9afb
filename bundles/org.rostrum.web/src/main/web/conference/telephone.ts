import {
  type Cause,
  type LetterNews,
  type LineMessage,
  type LineRequest,
  type Presence,
  type Progress,
  type Ringing,
  readLineMessage,
} from "../protocol/calling";
import type { Problem } from "../protocol/vocabulary";
import type { Dial, Socket } from "./line";
import { pauseBefore } from "./patience";

/** A call that rings at somebody else. */
export interface Outgoing {
  /** Missing until the server has placed it. */
  readonly call?: string;
  readonly user: string;
}

export interface TelephoneListener {
  /** Something of what is shown has changed. */
  changed(): void;
  /** A call was answered, here or there: the two meet in this conference. */
  meet(conference: string): void;
  /** A call that was placed here came to nothing. */
  failed(user: string, why: Cause | Problem): void;
  /** The line is there, for the first time or again. */
  connected(): void;
  /** What somebody wrote, or was read on another device. */
  wrote(news: LetterNews): void;
}

type Answer = Exclude<LineMessage, { readonly type: "refused" }> | { readonly problem: Problem };

const CUT_OFF: Problem = { code: "line.closed", detail: "The connection to the server was lost." };
const SILENT = 4000;
/** How long a request waits for a connection that is being made. */
const PATIENCE_MS = 5_000;

/** The personal line, over as many connections as it takes: what rings here, what one has placed, who can be reached. */
export class Telephone {
  incoming: readonly Ringing[] = [];
  outgoing: Outgoing | undefined;
  unseen = 0;
  presence: ReadonlyMap<string, Presence> = new Map();

  private readonly eager = new Set<() => void>();
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private socket: Socket | undefined;
  private lastRef = 0;
  private attempt = 0;
  private watched: readonly string[] = [];
  private heartbeat: ReturnType<typeof setInterval> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private lastHeard = 0;
  private over = false;

  constructor(
    private readonly dial: Dial,
    private readonly listener: TelephoneListener,
  ) {}

  plugIn(): void {
    const socket = this.dial();
    this.socket = socket;
    socket.onmessage = (event) => this.hear(event.data);
    socket.onclose = (event) => this.closed(event.code);
  }

  plugOut(): void {
    this.over = true;
    clearTimeout(this.retry);
    clearInterval(this.heartbeat);
    this.socket?.close(1000);
  }

  /** Calls somebody; from inside a conference into it. */
  call(user: string, conference?: string): Promise<void> {
    return this.place(user, conference === undefined ? { type: "call", user } : { type: "invite", conference, user });
  }

  async accept(call: string): Promise<void> {
    const answer = await this.ask({ type: "accept", call });
    this.stop(call);
    if ("problem" in answer) {
      this.listener.failed("", answer.problem);
    } else if (answer.type === "progress" && answer.conference !== undefined) {
      this.listener.meet(answer.conference);
    }
  }

  async reject(call: string): Promise<void> {
    await this.ask({ type: "reject", call });
    this.stop(call);
  }

  /** Gives up what rings at somebody else. */
  async giveUp(): Promise<void> {
    const call = this.outgoing?.call;
    this.outgoing = undefined;
    this.listener.changed();
    if (call !== undefined) {
      await this.ask({ type: "hangUp", call });
    }
  }

  /** Whom to watch from now on, on this connection and the next. */
  async watch(users: readonly string[]): Promise<void> {
    this.watched = users;
    if (this.heartbeat === undefined) {
      return;
    }
    const answer = await this.ask({ type: "watch", users });
    if ("type" in answer && answer.type === "watching") {
      this.presence = new Map(answer.users.map(({ user, presence }) => [user, presence]));
      this.listener.changed();
    }
  }

  private async place(user: string, request: LineRequest): Promise<void> {
    this.outgoing = { user };
    this.listener.changed();
    const answer = await this.ask(request);
    if ("problem" in answer) {
      this.outgoing = undefined;
      this.listener.changed();
      this.listener.failed(user, answer.problem);
    } else if (answer.type === "progress") {
      this.placed(user, answer);
    }
  }

  private placed(user: string, { call, conference }: Progress): void {
    if (conference !== undefined) {
      // The other was calling, too.
      this.outgoing = undefined;
      this.stop(call);
      this.listener.meet(conference);
    } else if (this.outgoing?.user === user) {
      this.outgoing = { user, call };
      this.listener.changed();
    } else {
      // Given up before the server knew of it.
      void this.ask({ type: "hangUp", call });
    }
  }

  private ask(request: LineRequest): Promise<Answer> {
    return this.heartbeat === undefined ? this.welcomeSoon().then(() => this.send(request)) : this.send(request);
  }

  private welcomeSoon(): Promise<void> {
    return new Promise((resolve) => {
      this.eager.add(resolve);
      setTimeout(resolve, PATIENCE_MS);
    });
  }

  private send(request: LineRequest): Promise<Answer> {
    const socket = this.socket;
    if (socket === undefined || this.heartbeat === undefined) {
      return Promise.resolve({ problem: CUT_OFF });
    }
    const ref = ++this.lastRef;
    return new Promise((resolve) => {
      this.waiting.set(ref, resolve);
      socket.send(JSON.stringify({ ...request, ref }));
    });
  }

  private hear(data: unknown): void {
    this.lastHeard = Date.now();
    const message = typeof data === "string" ? readLineMessage(data) : undefined;
    if (message === undefined) {
      return;
    }
    if ("ref" in message && message.ref !== undefined) {
      this.waiting.get(message.ref)?.(message.type === "refused" ? { problem: message.problem } : message);
      this.waiting.delete(message.ref);
      return;
    }
    this.heard(message);
  }

  private heard(message: LineMessage): void {
    switch (message.type) {
      case "welcome":
        this.welcomed(message.heartbeatSeconds);
        this.listener.connected();
        break;
      case "ringing":
        this.incoming = [...this.incoming.filter(({ call }) => call !== message.call), message];
        break;
      case "stopped":
        this.stopped(message.call, message.cause);
        break;
      case "answered":
        this.outgoing = undefined;
        this.listener.meet(message.conference);
        break;
      case "missed":
        this.unseen = message.unseen;
        break;
      case "wrote":
      case "hasRead":
        this.listener.wrote(message);
        return;
      case "reachable":
        this.presence = new Map([...this.presence, [message.user, message.presence]]);
        break;
      default:
        return;
    }
    this.listener.changed();
  }

  private stopped(call: string, cause: Cause): void {
    this.incoming = this.incoming.filter((ringing) => ringing.call !== call);
    const outgoing = this.outgoing;
    if (outgoing?.call === call) {
      this.outgoing = undefined;
      this.listener.failed(outgoing.user, cause);
    }
  }

  private stop(call: string): void {
    this.incoming = this.incoming.filter((ringing) => ringing.call !== call);
    this.listener.changed();
  }

  private welcomed(heartbeatSeconds: number): void {
    this.attempt = 0;
    const period = Math.max(1, heartbeatSeconds) * 1000;
    clearInterval(this.heartbeat);
    this.heartbeat = setInterval(() => {
      if (Date.now() - this.lastHeard >= 2 * period) {
        this.socket?.close(SILENT);
      } else {
        void this.ask({ type: "ping" });
      }
    }, period / 2);
    if (this.watched.length > 0) {
      void this.watch(this.watched);
    }
    for (const resolve of this.eager) {
      resolve();
    }
    this.eager.clear();
  }

  /** What rang is not known any more: the next connection is told anew. */
  private closed(code: number): void {
    clearInterval(this.heartbeat);
    this.heartbeat = undefined;
    for (const resolve of this.waiting.values()) {
      resolve({ problem: CUT_OFF });
    }
    this.waiting.clear();
    const lost = this.outgoing;
    this.incoming = [];
    this.outgoing = undefined;
    this.listener.changed();
    if (lost?.call !== undefined) {
      this.listener.failed(lost.user, CUT_OFF);
    }
    if (!this.over) {
      this.retry = setTimeout(() => this.plugIn(), pauseBefore(this.attempt, code, Math.random()));
      this.attempt++;
    }
  }
}
