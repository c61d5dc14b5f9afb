import type { Socket } from "../../main/web/conference/line";
import { type Entry, Seat, type SeatState } from "../../main/web/conference/seat";
import type { ClientMessage, Receiving, ServerMessage } from "../../main/web/protocol/messages";
import type { ConferenceEvent, Participant, Snapshot } from "../../main/web/protocol/vocabulary";

export function participant(id: string, more: Partial<Participant> = {}): Participant {
  return {
    id,
    name: id,
    role: "ATTENDEE",
    place: "PODIUM",
    origin: { type: "browser" },
    sources: { MICROPHONE: "ON", CAMERA: "OFF", CONTENT: "OFF", CONTENT_SOUND: "OFF" },
    handRaised: false,
    connection: "SEATED",
    pinned: false,
    voice: { loudness: 0, since: 0 },
    denied: [],
    ...more,
  };
}

export function room(more: Partial<Snapshot> = {}): Snapshot {
  return {
    seq: 3,
    id: "Town-Hall",
    topic: "Town hall",
    description: "",
    owner: "ann",
    mode: "all-on-screen",
    speakers: 50,
    capacity: 50,
    phase: "LIVE",
    openedAt: "2026-03-01T12:00:00Z",
    warning: "PT5M",
    extendable: true,
    pinRequired: false,
    rules: { locked: false, waiting: [], offOnEntry: [], denied: [], deniedToGuests: [] },
    participants: [],
    modeData: {},
    layouts: { one: {} },
    chat: [],
    timers: [],
    controls: {},
    ...more,
  };
}

/** The server's end of a line. */
export class FakeSocket implements Socket {
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  readonly said: ClientMessage[] = [];
  closedWith: number | undefined;

  send(text: string): void {
    this.said.push(JSON.parse(text) as ClientMessage);
  }

  close(code?: number): void {
    this.closedWith = code;
  }

  says(message: ServerMessage): void {
    this.mumbles(JSON.stringify(message));
  }

  mumbles(data: string): void {
    this.onmessage?.({ data } as MessageEvent);
  }

  breaks(code = 1006): void {
    this.onclose?.({ code } as CloseEvent);
  }

  welcomes(): void {
    this.says({ type: "welcome", protocol: 1, user: "ann", name: "Ann", heartbeatSeconds: 20, seatSeconds: 60 });
  }

  /** The last request of this type. */
  asked<T extends ClientMessage["type"]>(type: T): Extract<ClientMessage, { type: T }> {
    const request = this.said.filter((message) => message.type === type).at(-1);
    if (request === undefined) {
      throw new Error(`the client has not said ${type}, but: ${this.said.map((message) => message.type)}`);
    }
    return request as Extract<ClientMessage, { type: T }>;
  }

  seats(snapshot: Snapshot, token = "first"): void {
    const ref = this.said[0]?.ref ?? 0;
    this.says({ type: "joined", ref, seat: "ann-1", token, snapshot });
  }

  tells(seq: number, event: ConferenceEvent): void {
    this.says({ type: "happened", seq, at: "2026-03-01T12:00:00Z", event });
  }
}

/** A seat and all the lines it has dialled. */
export class SeatAtFake {
  readonly lines: FakeSocket[] = [];
  readonly states: SeatState[] = [];
  readonly receptions: Receiving[] = [];
  readonly returns: boolean[] = [];
  readonly seat = new Seat(
    () => {
      const line = new FakeSocket();
      this.lines.push(line);
      return line;
    },
    { conference: "Town-Hall", name: "Ann", sources: { MICROPHONE: "ON" }, ...this.more },
    {
      changed: (state) => this.states.push(state),
      receiving: (receiving) => this.receptions.push(receiving),
      seated: (again) => this.returns.push(again),
    },
  );

  constructor(private readonly more: Partial<Entry> = {}) {}

  get line(): FakeSocket {
    const line = this.lines.at(-1);
    if (line === undefined) {
      throw new Error("nothing was dialled");
    }
    return line;
  }

  /** Seated in a room after event 3. */
  seated(snapshot = room({ participants: [participant("ann-1")] })): this {
    this.seat.take();
    this.line.welcomes();
    this.line.seats(snapshot);
    return this;
  }

  get room(): Snapshot | undefined {
    const state = this.seat.now;
    return "room" in state ? state.room : undefined;
  }
}
