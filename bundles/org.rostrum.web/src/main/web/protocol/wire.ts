import { count, family, flag, type Guard, listOf, mapOf, oneOf, optional, record, text } from "./guards";
import type { ClientMessage, ServerMessage, Track } from "./messages";
import * as words from "./vocabulary";

const type = <T extends string>(name: T): Guard<T> => oneOf([name]);

const participant = record<words.Participant>({
  id: text,
  user: optional(text),
  name: text,
  role: oneOf(words.ROLES),
  place: oneOf(words.PLACES),
  origin: record({ type: text }),
  sources: record({
    MICROPHONE: oneOf(words.SOURCE_STATES),
    CAMERA: oneOf(words.SOURCE_STATES),
    CONTENT: oneOf(words.SOURCE_STATES),
  }),
  handRaised: flag,
  connection: oneOf(words.CONNECTIONS),
});

const snapshot = record<words.Snapshot>({
  seq: count,
  id: text,
  topic: text,
  owner: text,
  mode: text,
  capacity: count,
  phase: oneOf(words.PHASES),
  openedAt: text,
  participants: listOf(participant),
  modeData: mapOf(text),
});

const settings = record<words.Settings>({
  topic: text,
  owner: text,
  moderators: listOf(text),
  mode: text,
  capacity: count,
});

const event = family<words.ConferenceEvent>({
  opened: record({ type: type("opened"), key: text, id: text, settings, at: text }),
  arrived: record({ type: type("arrived"), participant }),
  departed: record({ type: type("departed"), who: text, reason: oneOf(words.DEPARTURES) }),
  disrupted: record({ type: type("disrupted"), who: text }),
  resumed: record({ type: type("resumed"), who: text }),
  sourceSwitched: record({
    type: type("sourceSwitched"),
    who: text,
    source: oneOf(words.SOURCES),
    state: oneOf(words.SOURCE_STATES),
  }),
  handChanged: record({ type: type("handChanged"), who: text, raised: flag }),
  moved: record({ type: type("moved"), who: text, to: oneOf(words.PLACES) }),
  remembered: record({ type: type("remembered"), name: text, value: optional(text) }),
  ended: record({ type: type("ended"), cause: oneOf(words.CAUSES) }),
});

const problem = record<words.Problem>({ code: text, detail: text });

const track = record<Track>({ mid: text, from: text, source: oneOf(words.SOURCES) });

const serverMessage = family<ServerMessage>({
  welcome: record({
    type: type("welcome"),
    protocol: count,
    user: text,
    name: text,
    heartbeatSeconds: count,
    seatSeconds: count,
  }),
  joined: record({ type: type("joined"), ref: count, seat: text, token: text, snapshot }),
  resynced: record({ type: type("resynced"), ref: optional(count), snapshot }),
  happened: record({ type: type("happened"), seq: count, at: text, by: optional(text), event }),
  passed: record({ type: type("passed"), seq: count }),
  accepted: record({ type: type("accepted"), ref: count, seq: count }),
  refused: record({ type: type("refused"), ref: optional(count), problem }),
  answer: record({ type: type("answer"), ref: count, sdp: text }),
  receiving: record({ type: type("receiving"), tracks: listOf(track), audio: count, video: count }),
  bye: record({ type: type("bye"), problem }),
});

/** The message of the server, or nothing if it is none of this protocol's. */
export function readServerMessage(line: string): ServerMessage | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return serverMessage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function writeClientMessage(message: ClientMessage): string {
  return JSON.stringify(message);
}
