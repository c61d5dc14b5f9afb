/** The words of the server, as they stand on the wire. See distribution/docs/protocol.md. */

export const SOURCES = ["MICROPHONE", "CAMERA", "CONTENT"] as const;
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

export const CAUSES = ["ENDED", "EMPTY"] as const;
export type Cause = (typeof CAUSES)[number];

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
}

/** A conference after event `seq`; participants in the order of arrival. */
export interface Snapshot {
  readonly seq: number;
  readonly id: string;
  readonly topic: string;
  readonly owner: string;
  readonly mode: string;
  readonly capacity: number;
  readonly phase: Phase;
  readonly openedAt: string;
  readonly participants: readonly Participant[];
  readonly modeData: Readonly<Record<string, string>>;
}

export interface Problem {
  readonly code: string;
  readonly detail: string;
}

export interface Settings {
  readonly topic: string;
  readonly owner: string;
  readonly moderators: readonly string[];
  readonly mode: string;
  readonly capacity: number;
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
  | { readonly type: "sourceSwitched"; readonly who: string; readonly source: Source; readonly state: SourceState }
  | { readonly type: "handChanged"; readonly who: string; readonly raised: boolean }
  | { readonly type: "moved"; readonly who: string; readonly to: Place }
  /** Without `value` the mode forgot it. */
  | { readonly type: "remembered"; readonly name: string; readonly value?: string }
  | { readonly type: "ended"; readonly cause: Cause };

/** What this client may order; the server has more commands, which it keeps for itself. */
export type Command =
  | { readonly type: "leave"; readonly who: string }
  | { readonly type: "remove"; readonly who: string }
  | { readonly type: "switchSource"; readonly who: string; readonly source: Source; readonly state: SourceState }
  | { readonly type: "raiseHand"; readonly up: boolean }
  | { readonly type: "end" }
  | { readonly type: "custom"; readonly name: string; readonly data: Readonly<Record<string, string>> };
