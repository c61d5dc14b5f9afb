import type { Happened, Joined, Receiving, ServerMessage, Tile } from "../protocol/messages";
import type {
  Command,
  ConferenceEvent,
  Participant,
  Problem,
  Snapshot,
  Source,
  SourceState,
} from "../protocol/vocabulary";
import { after } from "./after";
import { type Dial, Line, type Outcome } from "./line";
import { pauseBefore } from "./patience";

/** Where one's own seat stands. */
export type SeatState =
  | { readonly is: "connecting" }
  | { readonly is: "seated"; readonly me: string; readonly room: Snapshot }
  /** The connection is lost; the seat is kept until then (milliseconds since 1970). */
  | { readonly is: "reconnecting"; readonly me: string; readonly room: Snapshot; readonly until: number }
  | { readonly is: "over"; readonly problem: Problem };

export interface SeatListener {
  /** The state is another one now. With what happened and the room before, if it was an event. */
  changed(state: SeatState, event?: ConferenceEvent, before?: Snapshot): void;
  receiving(receiving: Receiving): void;
  /** The seat was taken; `again` after a loss of the connection. */
  seated(again: boolean): void;
}

export interface Entry {
  readonly conference: string;
  readonly name: string;
  readonly sources: Readonly<Partial<Record<Source, SourceState>>>;
  readonly pin?: string;
  /** What a guest shows at the door. */
  readonly guestTicket?: string;
  /** Takes a seat again that is one's own already. */
  readonly ticket?: Ticket;
}

/** With it a seat is taken again, once: then there is another token. */
export interface Ticket {
  readonly seat: string;
  readonly token: string;
}

/** How often to try before saying that there is no server. */
const FIRST_ATTEMPTS = 4;

const UNREACHABLE: Problem = { code: "server.unreachable", detail: "The server cannot be reached." };
const LOST: Problem = { code: "seat.lost", detail: "The connection was lost for too long." };
const LEFT: Problem = { code: "seat.left", detail: "You have left the conference." };
const ENDED: Problem = { code: "conference.ended", detail: "The conference is over." };

/** Refusals that pass by themselves. */
const PASSING = new Set([
  "line.closed",
  "server.failed",
  "conference.busy",
  "request.too-frequent",
  "admission.unavailable",
  "journal.behind",
]);

/** One's own seat over as many connections as it takes: joins, follows the events, returns after a loss. */
export class Seat {
  private state: SeatState = { is: "connecting" };
  private line: Line | undefined;
  private token = "";
  private seatSeconds = 60;
  private attempt = 0;
  private syncing = false;
  /** How far our clock is ahead of the server's, in milliseconds; as well as the last event tells. */
  private ahead = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly dial: Dial,
    private readonly entry: Entry,
    private readonly listener: SeatListener,
  ) {}

  get now(): SeatState {
    return this.state;
  }

  /** The own participant; missing until seated. */
  get me(): Participant | undefined {
    const state = this.state;
    return "room" in state ? state.room.participants.find((p) => p.id === state.me) : undefined;
  }

  /** What time it is on the server, in milliseconds since 1970. */
  get serverTime(): number {
    return Date.now() - this.ahead;
  }

  /** Missing until seated. */
  get ticket(): Ticket | undefined {
    const state = this.state;
    return "me" in state ? { seat: state.me, token: this.token } : undefined;
  }

  take(): void {
    this.connect();
  }

  order(command: Command): Promise<Outcome> {
    return this.ask({ type: "order", command });
  }

  offer(sdp: string, sends: Readonly<Record<string, Source>>): Promise<Outcome> {
    return this.ask({ type: "offer", sdp, sends });
  }

  /** Says what is on the screen, the most important first. */
  show(tiles: readonly Tile[]): Promise<Outcome> {
    return this.ask({ type: "show", tiles });
  }

  /** The network is back: do not wait any longer. */
  hurry(): void {
    if (this.retry !== undefined) {
      this.attempt = 0;
      this.connect();
    }
  }

  leave(): void {
    const state = this.state;
    if (state.is === "seated") {
      void this.order({ type: "leave", who: state.me });
    }
    this.finish(LEFT);
  }

  private ask(request: Parameters<Line["ask"]>[0]): Promise<Outcome> {
    return this.line?.ask(request) ?? Promise.resolve({ problem: UNREACHABLE });
  }

  private connect(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    const line: Line = new Line(this.dial, {
      welcomed: (welcome) => {
        this.seatSeconds = welcome.seatSeconds;
        void this.enter(line);
      },
      heard: (message) => this.hear(message),
      garbled: () => this.resync(),
      closed: (code, bye) => this.closed(line, code, bye),
    });
    this.line = line;
  }

  private async enter(line: Line): Promise<void> {
    const state = this.state;
    const { ticket = this.entry.ticket, entry } = this;
    const conference = "room" in state ? state.room.id : entry.conference;
    const { name, sources, pin, guestTicket } = entry;
    const outcome = await line.ask(
      ticket === undefined
        ? { type: "join", conference, name, sources, ...(pin && { pin }), ...(guestTicket && { ticket: guestTicket }) }
        : { type: "return", conference, ...ticket },
    );
    if ("reply" in outcome || line !== this.line) {
      return;
    }
    if (PASSING.has(outcome.problem.code)) {
      line.close();
      return;
    }
    this.finish(outcome.problem);
  }

  private hear(message: ServerMessage): void {
    switch (message.type) {
      case "joined":
        this.joined(message);
        break;
      case "resynced":
        this.syncing = false;
        this.know(message.snapshot);
        break;
      case "happened":
        this.happened(message.seq, message);
        break;
      case "passed":
        this.happened(message.seq, undefined);
        break;
      case "refused":
        // The log-in has ended: the server closes the line and would refuse the next.
        if (message.problem.code === "login.required") {
          this.finish(message.problem);
        }
        break;
      case "receiving":
        this.listener.receiving(message);
        break;
      case "bye":
        this.finish(message.problem);
        break;
      default:
      // An answer to a request of nobody: nothing changed.
    }
  }

  private joined(joined: Joined): void {
    const again = this.state.is === "reconnecting";
    clearTimeout(this.deadline);
    this.attempt = 0;
    this.syncing = false;
    this.token = joined.token;
    this.become({ is: "seated", me: joined.seat, room: joined.snapshot });
    this.listener.seated(again);
  }

  private know(room: Snapshot, event?: ConferenceEvent): void {
    const state = this.state;
    if (state.is !== "seated") {
      return;
    }
    this.become({ ...state, room }, event, state.room);
    if (room.phase === "ENDED") {
      this.finish(ENDED);
    }
  }

  /** The next event; undefined if it is hidden from this seat. */
  private happened(seq: number, happened: Happened | undefined): void {
    const state = this.state;
    if (state.is !== "seated" || seq <= state.room.seq) {
      return;
    }
    if (seq > state.room.seq + 1) {
      this.resync();
      return;
    }
    if (happened === undefined) {
      this.know({ ...state.room, seq });
      return;
    }
    this.ahead = Date.now() - Date.parse(happened.at);
    this.know(after(state.room, happened.event, happened.at), happened.event);
  }

  /** Something was missed: ask for the whole, once. */
  private resync(): void {
    if (this.state.is !== "seated" || this.syncing) {
      return;
    }
    this.syncing = true;
    void this.ask({ type: "sync" }).then((outcome) => {
      if ("problem" in outcome) {
        this.syncing = false;
      }
    });
  }

  private closed(line: Line, code: number, bye: Problem | undefined): void {
    if (line !== this.line || this.state.is === "over") {
      return;
    }
    if (bye !== undefined) {
      this.finish(bye);
      return;
    }
    if (this.state.is === "seated") {
      this.lose(this.state.me, this.state.room);
    }
    this.tryAgain(code);
  }

  private lose(me: string, room: Snapshot): void {
    const keptMs = this.seatSeconds * 1000;
    this.deadline = setTimeout(() => this.finish(LOST), keptMs);
    this.become({ is: "reconnecting", me, room, until: Date.now() + keptMs });
  }

  private tryAgain(code: number): void {
    if (this.state.is === "connecting" && this.attempt + 1 >= FIRST_ATTEMPTS) {
      this.finish(UNREACHABLE);
      return;
    }
    this.retry = setTimeout(() => this.connect(), pauseBefore(this.attempt, code, Math.random()));
    this.attempt++;
  }

  private finish(problem: Problem): void {
    if (this.state.is === "over") {
      return;
    }
    clearTimeout(this.retry);
    this.retry = undefined;
    clearTimeout(this.deadline);
    this.become({ is: "over", problem });
    this.line?.close();
  }

  private become(state: SeatState, event?: ConferenceEvent, before?: Snapshot): void {
    this.state = state;
    this.listener.changed(state, event, before);
  }
}
