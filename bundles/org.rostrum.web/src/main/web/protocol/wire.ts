import {
  count,
  duration,
  family,
  flag,
  type Guard,
  instant,
  listOf,
  mapOf,
  oneOf,
  optional,
  record,
  text,
} from "./guards";
import type { ClientMessage, ServerMessage, Track } from "./messages";
import * as words from "./vocabulary";

const type = <T extends string>(name: T): Guard<T> => oneOf([name]);

const source = oneOf(words.SOURCES);
const state = oneOf(words.SOURCE_STATES);

const participant = record<words.Participant>({
  id: text,
  user: optional(text),
  name: text,
  role: oneOf(words.ROLES),
  place: oneOf(words.PLACES),
  origin: record({ type: text }),
  sources: record({ MICROPHONE: state, CAMERA: state, CONTENT: state, CONTENT_SOUND: state }),
  handRaised: flag,
  connection: oneOf(words.CONNECTIONS),
  podium: optional(record<words.PodiumRequest>({ kind: oneOf(words.REQUEST_KINDS), since: count })),
  pinned: flag,
  voice: record<words.Voice>({ loudness: count, since: count }),
  denied: listOf(oneOf(words.FEATURES)),
});

const rules = record<words.Rules>({
  locked: flag,
  waiting: listOf(oneOf(words.CATEGORIES)),
  offOnEntry: listOf(source),
  denied: listOf(oneOf(words.FEATURES)),
  deniedToGuests: listOf(oneOf(words.FEATURES)),
});

const layout = record<words.Layout>({
  slots: listOf(
    family<words.Slot>({
      fixed: record({ type: type("fixed"), who: text }),
      activeSpeaker: record({ type: type("activeSpeaker") }),
      shuffled: record({ type: type("shuffled"), seconds: count }),
      content: record({ type: type("content") }),
      random: record({ type: type("random") }),
    }),
  ),
  mandatory: flag,
});

const audience = family<words.Audience>({
  everyone: record({ type: type("everyone") }),
  moderators: record({ type: type("moderators") }),
  one: record({ type: type("one"), who: text }),
});

const file = optional(record<words.Attachment>({ id: text, name: text, type: text, bytes: count }));

const timer = record<words.Timer>({ name: text, who: optional(text) });

const snapshot = record<words.Snapshot>({
  seq: count,
  id: text,
  topic: text,
  description: text,
  owner: optional(text),
  mode: text,
  speakers: count,
  capacity: count,
  phase: oneOf(words.PHASES),
  openedAt: instant,
  endsAt: optional(instant),
  warning: text,
  extendable: flag,
  pinRequired: flag,
  rules,
  participants: listOf(participant),
  modeData: mapOf(text),
  layouts: record<words.Layouts>({ everybody: optional(layout), one: mapOf(layout) }),
  chat: listOf(
    record<words.ChatMessage>({ seq: count, at: instant, from: text, name: text, to: audience, text, file }),
  ),
  timers: listOf(record<words.RunningTimer>({ name: text, who: optional(text), due: instant })),
  controls: mapOf(record<words.Control>({ of: text, granted: flag })),
  dominant: optional(text),
});

const settings = record<words.Settings>({
  topic: text,
  description: text,
  owner: text,
  moderators: listOf(text),
  invited: listOf(text),
  access: oneOf(words.ACCESS),
  mode: text,
  speakers: count,
  capacity: count,
  pinRequired: flag,
  endsAt: optional(instant),
  endsOnTime: flag,
  warning: text,
  extendable: flag,
  rules,
});

const event = family<words.ConferenceEvent>({
  opened: record({ type: type("opened"), key: text, id: text, settings, at: instant }),
  arrived: record({ type: type("arrived"), participant }),
  departed: record({ type: type("departed"), who: text, reason: oneOf(words.DEPARTURES) }),
  disrupted: record({ type: type("disrupted"), who: text }),
  resumed: record({ type: type("resumed"), who: text }),
  banned: record({ type: type("banned"), user: text }),
  sourceSwitched: record({ type: type("sourceSwitched"), who: text, source, state }),
  allSwitched: record({ type: type("allSwitched"), source, state }),
  askedToSwitchOn: record({ type: type("askedToSwitchOn"), who: text, source }),
  controlAsked: record({ type: type("controlAsked"), who: text, of: text }),
  controlGranted: record({ type: type("controlGranted"), who: text, of: text }),
  controlEnded: record({ type: type("controlEnded"), who: text }),
  handChanged: record({ type: type("handChanged"), who: text, raised: flag }),
  reacted: record({ type: type("reacted"), who: text, reaction: oneOf(words.REACTIONS) }),
  said: record({ type: type("said"), who: text, to: audience, text, file }),
  moved: record({ type: type("moved"), who: text, to: oneOf(words.PLACES) }),
  podiumAsked: record({ type: type("podiumAsked"), who: text }),
  podiumCalled: record({ type: type("podiumCalled"), who: text }),
  podiumClosed: record({ type: type("podiumClosed"), who: text, outcome: oneOf(words.REQUEST_OUTCOMES) }),
  pinned: record({ type: type("pinned"), who: text, pinned: flag }),
  voiceChanged: record({ type: type("voiceChanged"), who: text, loudness: count }),
  dominantChanged: record({ type: type("dominantChanged"), who: optional(text) }),
  roleChanged: record({ type: type("roleChanged"), who: text, role: oneOf(words.ROLES) }),
  leftUnmoderated: record({ type: type("leftUnmoderated") }),
  invited: record({ type: type("invited"), users: listOf(text) }),
  rulesChanged: record({ type: type("rulesChanged"), rules }),
  layoutSet: record({ type: type("layoutSet"), viewer: optional(text), layout: optional(layout) }),
  topicChanged: record({ type: type("topicChanged"), topic: text }),
  descriptionChanged: record({ type: type("descriptionChanged"), description: text }),
  pinChanged: record({ type: type("pinChanged"), required: flag }),
  idChanged: record({ type: type("idChanged"), id: text }),
  modeChanged: record({ type: type("modeChanged"), mode: text, speakers: count }),
  endAnnounced: record({ type: type("endAnnounced"), end: instant }),
  extended: record({ type: type("extended"), until: instant }),
  timerStarted: record({ type: type("timerStarted"), timer, after: duration }),
  timerStopped: record({ type: type("timerStopped"), timer }),
  remembered: record({ type: type("remembered"), name: text, value: optional(text) }),
  ended: record({ type: type("ended"), cause: oneOf(words.CAUSES) }),
});

const problem = record<words.Problem>({ code: text, detail: text });

const track = record<Track>({ mid: text, from: text, source, paused: optional(flag) });
const taken = record<Readonly<Partial<Record<words.Source, number>>>>({
  MICROPHONE: optional(count),
  CAMERA: optional(count),
  CONTENT: optional(count),
  CONTENT_SOUND: optional(count),
});

const serverMessage = family<ServerMessage>({
  welcome: record({
    type: type("welcome"),
    protocol: count,
    user: optional(text),
    name: optional(text),
    heartbeatSeconds: count,
    seatSeconds: count,
  }),
  joined: record({ type: type("joined"), ref: count, seat: text, token: text, snapshot }),
  resynced: record({ type: type("resynced"), ref: optional(count), snapshot }),
  happened: record({ type: type("happened"), seq: count, at: instant, by: optional(text), event }),
  passed: record({ type: type("passed"), seq: count }),
  accepted: record({ type: type("accepted"), ref: count, seq: count }),
  refused: record({ type: type("refused"), ref: optional(count), problem }),
  answer: record({ type: type("answer"), ref: count, sdp: text }),
  receiving: record({
    type: type("receiving"),
    tracks: listOf(track),
    audio: count,
    video: count,
    taken: optional(taken),
  }),
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
