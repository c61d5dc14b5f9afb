/** The words of the server, as they stand on the wire. See distribution/docs/protocol.md. */

export const SOURCES = ["MICROPHONE", "CAMERA", "CONTENT", "CONTENT_SOUND"] as const;
export type Source = (typeof SOURCES)[number];

export const SOURCE_STATES = ["OFF", "ON", "SILENCED"] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

export const ROLES = ["ATTENDEE", "MODERATOR", "OWNER"] as const;
export type Role = (typeof ROLES)[number];

export const PLACES = ["WAITING_ROOM", "AUDITORIUM", "PODIUM"] as const;
export type Place = (typeof PLACES)[number];

export const PHASES = ["OPEN", "LIVE", "ENDED"] as const;
export type Phase = (typeof PHASES)[number];

export const CONNECTIONS = ["SEATED", "RECONNECTING"] as const;
export type Connection = (typeof CONNECTIONS)[number];

export const DEPARTURES = ["LEFT", "REMOVED", "LOST"] as const;
export type Departure = (typeof DEPARTURES)[number];

export const CAUSES = ["ENDED", "EMPTY", "TIME_UP"] as const;
export type Cause = (typeof CAUSES)[number];

export const CATEGORIES = ["INVITED", "UNINVITED", "FEDERATED", "GUEST", "DEVICE"] as const;
export type Category = (typeof CATEGORIES)[number];

export const ACCESS = ["PRIVATE", "PUBLIC"] as const;
/** Whether guests can enter. */
export type Access = (typeof ACCESS)[number];

export const FEATURES = [
  "CHAT_EVERYONE",
  "CHAT_PRIVATE",
  "CHAT_MODERATORS",
  "REACTIONS",
  "HANDS",
  "REMARKS",
  "CONTENT",
  "REMOTE_CONTROL",
  "MICROPHONE",
  "CAMERA",
  "HEARING",
  "SEEING",
  "CHAT_READING",
  "FILES",
] as const;
export type Feature = (typeof FEATURES)[number];

export const REACTIONS = ["YES", "NO", "CLAP", "HEART", "LAUGH", "SURPRISE", "SLOWER", "FASTER"] as const;
export type Reaction = (typeof REACTIONS)[number];

export const REQUEST_KINDS = ["ASKED", "CALLED"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_OUTCOMES = ["WITHDRAWN", "REFUSED", "DECLINED", "TIMED_OUT"] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** On the way to the podium; the queue is in the order of `since`, the number of the event. */
export interface PodiumRequest {
  readonly kind: RequestKind;
  readonly since: number;
}

/** From 1 (barely heard) to 127; 0 is silent. `since`: the number of the event. */
export interface Voice {
  readonly loudness: number;
  readonly since: number;
}

export interface Participant {
  readonly id: string;
  /** Whose account it is; missing for guests, gateways and recorders. */
  readonly user?: string;
  readonly name: string;
  readonly role: Role;
  readonly place: Place;
  readonly origin: { readonly type: string };
  readonly sources: Readonly<Record<Source, SourceState>>;
  readonly handRaised: boolean;
  readonly connection: Connection;
  readonly podium?: PodiumRequest;
  /** Keeps the place on the podium when silent. */
  readonly pinned: boolean;
  readonly voice: Voice;
  /** What they have no right to, unless they moderate. */
  readonly denied: readonly Feature[];
}

/** What the conference allows at this moment. */
export interface Rules {
  /** Only moderators enter. */
  readonly locked: boolean;
  /** Who lands in the waiting room; nobody: it is off. */
  readonly waiting: readonly Category[];
  readonly offOnEntry: readonly Source[];
  /** What only moderators may do. */
  readonly denied: readonly Feature[];
  /** What is denied to guests besides. */
  readonly deniedToGuests: readonly Feature[];
}

export type Slot =
  | { readonly type: "fixed"; readonly who: string }
  | { readonly type: "activeSpeaker" }
  | { readonly type: "shuffled"; readonly seconds: number }
  | { readonly type: "content" }
  | { readonly type: "random" };

export interface Layout {
  readonly slots: readonly Slot[];
  /** Viewers may not arrange otherwise. */
  readonly mandatory: boolean;
}

export interface Layouts {
  readonly everybody?: Layout;
  /** By seat of the viewer. */
  readonly one: Readonly<Record<string, Layout>>;
}

export type Audience =
  | { readonly type: "everyone" }
  | { readonly type: "moderators" }
  | { readonly type: "one"; readonly who: string };

/** A file as the server describes it; its type follows from the ending of its name. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

export interface ChatMessage {
  /** The number of the event. */
  readonly seq: number;
  readonly at: string;
  /** The seat, which may be empty by now. */
  readonly from: string;
  readonly name: string;
  readonly to: Audience;
  /** Empty at most beside a file. */
  readonly text: string;
  readonly file?: Attachment;
}

/** Control, or the wish for it, over what another shares. */
export interface Control {
  /** The seat that shares. */
  readonly of: string;
  readonly granted: boolean;
}

/** Names a timer of the mode; `who`: the seat it is about. */
export interface Timer {
  readonly name: string;
  readonly who?: string;
}

export interface RunningTimer extends Timer {
  readonly due: string;
}

/** A conference after event `seq`; participants in the order of arrival, timers in that of their end. */
export interface Snapshot {
  readonly seq: number;
  readonly id: string;
  readonly topic: string;
  readonly description: string;
  /** Guests are not told. */
  readonly owner?: string;
  readonly mode: string;
  /** How many can be on the podium at once. */
  readonly speakers: number;
  readonly capacity: number;
  readonly phase: Phase;
  readonly openedAt: string;
  readonly endsAt?: string;
  /** How long before that moderators are reminded, such as PT5M; PT0S: never. */
  readonly warning: string;
  readonly extendable: boolean;
  readonly pinRequired: boolean;
  readonly rules: Rules;
  readonly participants: readonly Participant[];
  readonly modeData: Readonly<Record<string, string>>;
  readonly layouts: Layouts;
  readonly chat: readonly ChatMessage[];
  readonly timers: readonly RunningTimer[];
  /** By seat that controls, or asks to. */
  readonly controls: Readonly<Record<string, Control>>;
  /** The seat that speaks before all others, or did last. */
  readonly dominant?: string;
}

export interface Problem {
  readonly code: string;
  readonly detail: string;
}

export interface Settings {
  readonly topic: string;
  readonly description: string;
  readonly owner: string;
  readonly moderators: readonly string[];
  readonly invited: readonly string[];
  readonly access: Access;
  readonly mode: string;
  readonly speakers: number;
  readonly capacity: number;
  readonly pinRequired: boolean;
  readonly endsAt?: string;
  readonly endsOnTime: boolean;
  /** ISO 8601, such as PT5M. */
  readonly warning: string;
  readonly extendable: boolean;
  readonly rules: Rules;
}

export type ConferenceEvent =
  | {
      readonly type: "opened";
      readonly key: string;
      readonly id: string;
      readonly settings: Settings;
      readonly at: string;
    }
  | { readonly type: "arrived"; readonly participant: Participant }
  | { readonly type: "departed"; readonly who: string; readonly reason: Departure }
  | { readonly type: "disrupted"; readonly who: string }
  | { readonly type: "resumed"; readonly who: string }
  | { readonly type: "banned"; readonly user: string }
  | { readonly type: "sourceSwitched"; readonly who: string; readonly source: Source; readonly state: SourceState }
  | { readonly type: "allSwitched"; readonly source: Source; readonly state: SourceState }
  | { readonly type: "askedToSwitchOn"; readonly who: string; readonly source: Source }
  | { readonly type: "controlAsked"; readonly who: string; readonly of: string }
  | { readonly type: "controlGranted"; readonly who: string; readonly of: string }
  | { readonly type: "controlEnded"; readonly who: string }
  | { readonly type: "handChanged"; readonly who: string; readonly raised: boolean }
  | { readonly type: "reacted"; readonly who: string; readonly reaction: Reaction }
  | {
      readonly type: "said";
      readonly who: string;
      readonly to: Audience;
      readonly text: string;
      readonly file?: Attachment;
    }
  | { readonly type: "moved"; readonly who: string; readonly to: Place }
  | { readonly type: "podiumAsked"; readonly who: string }
  | { readonly type: "podiumCalled"; readonly who: string }
  | { readonly type: "podiumClosed"; readonly who: string; readonly outcome: RequestOutcome }
  | { readonly type: "pinned"; readonly who: string; readonly pinned: boolean }
  | { readonly type: "voiceChanged"; readonly who: string; readonly loudness: number }
  | { readonly type: "dominantChanged"; readonly who?: string }
  | { readonly type: "roleChanged"; readonly who: string; readonly role: Role }
  | { readonly type: "leftUnmoderated" }
  | { readonly type: "invited"; readonly users: readonly string[] }
  | { readonly type: "rulesChanged"; readonly rules: Rules }
  /** Without `viewer` it is everybody's; without `layout` there is none any more. */
  | { readonly type: "layoutSet"; readonly viewer?: string; readonly layout?: Layout }
  | { readonly type: "topicChanged"; readonly topic: string }
  | { readonly type: "descriptionChanged"; readonly description: string }
  | { readonly type: "pinChanged"; readonly required: boolean }
  | { readonly type: "idChanged"; readonly id: string }
  | { readonly type: "modeChanged"; readonly mode: string; readonly speakers: number }
  | { readonly type: "endAnnounced"; readonly end: string }
  | { readonly type: "extended"; readonly until: string }
  | { readonly type: "timerStarted"; readonly timer: Timer; readonly after: string }
  | { readonly type: "timerStopped"; readonly timer: Timer }
  /** Without `value` the mode forgot it. */
  | { readonly type: "remembered"; readonly name: string; readonly value?: string }
  | { readonly type: "ended"; readonly cause: Cause };

/** What becomes of those who wait when the waiting room is switched off. */
export type Inside = "ADMIT" | "REMOVE";

/** What this client may order; the server has more commands, which it keeps for itself. */
export type Command =
  | { readonly type: "leave"; readonly who: string }
  /** With `keepOut` their account stays out until the conference ends. */
  | { readonly type: "remove"; readonly who: string; readonly keepOut: boolean }
  | { readonly type: "admit"; readonly seats: readonly string[] }
  | { readonly type: "admitAll" }
  | { readonly type: "sendBack"; readonly who: string }
  | { readonly type: "switchWaitingRoom"; readonly categories: readonly Category[]; readonly inside?: Inside }
  | { readonly type: "switchSource"; readonly who: string; readonly source: Source; readonly state: SourceState }
  | { readonly type: "switchAll"; readonly source: Source; readonly state: SourceState }
  | { readonly type: "askToSwitchOn"; readonly who: string; readonly source: Source }
  | { readonly type: "raiseHand"; readonly up: boolean }
  | { readonly type: "askForControl"; readonly of: string }
  | { readonly type: "grantControl"; readonly to: string }
  | { readonly type: "endControl"; readonly who: string }
  | { readonly type: "lowerHand"; readonly who: string }
  | { readonly type: "react"; readonly reaction: Reaction }
  | { readonly type: "say"; readonly to: Audience; readonly text: string }
  | { readonly type: "askForPodium" }
  | { readonly type: "callToPodium"; readonly who: string }
  | { readonly type: "acceptCall" }
  /** Off the podium, out of the queue, or no to the call: whatever holds. */
  | { readonly type: "stepDown"; readonly who: string }
  | { readonly type: "pinToPodium"; readonly who: string; readonly pinned: boolean }
  | { readonly type: "startRemark" }
  | { readonly type: "stopRemark" }
  | { readonly type: "appoint"; readonly who: string; readonly moderator: boolean }
  | { readonly type: "invite"; readonly users: readonly string[] }
  | { readonly type: "lock"; readonly on: boolean }
  | { readonly type: "muteOnEntry"; readonly sources: readonly Source[] }
  | { readonly type: "allow"; readonly feature: Feature; readonly on: boolean }
  | { readonly type: "allowGuests"; readonly feature: Feature; readonly on: boolean }
  | { readonly type: "setLayout"; readonly viewer?: string; readonly layout?: Layout }
  | { readonly type: "changeTopic"; readonly topic: string }
  | { readonly type: "changeDescription"; readonly description: string }
  /** 4 to 16 digits; without `pin` none is asked for any more. */
  | { readonly type: "changePin"; readonly pin?: string }
  | { readonly type: "changeId"; readonly id: string }
  | { readonly type: "changeMode"; readonly mode: string; readonly speakers?: number }
  /** An ISO 8601 duration, from a minute to a day. */
  | { readonly type: "extend"; readonly by: string }
  | { readonly type: "end" }
  | { readonly type: "custom"; readonly name: string; readonly data: Readonly<Record<string, string>> };
