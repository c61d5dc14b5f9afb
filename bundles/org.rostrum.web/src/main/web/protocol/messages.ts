import type { Command, ConferenceEvent, Problem, Snapshot, Source, SourceState } from "./vocabulary";

/** What a client says; the line adds the `ref`. */
export type Request =
  | {
      readonly type: "join";
      readonly conference: string;
      readonly name: string;
      readonly sources: Readonly<Partial<Record<Source, SourceState>>>;
      /** If the conference asks for one. */
      readonly pin?: string;
      /** What a guest shows to be recognised. */
      readonly ticket?: string;
    }
  | { readonly type: "return"; readonly conference: string; readonly seat: string; readonly token: string }
  | { readonly type: "order"; readonly command: Command }
  | { readonly type: "offer"; readonly sdp: string; readonly sends: Readonly<Record<string, Source>> }
  | {
      readonly type: "test";
      readonly end: "SENDING" | "RECEIVING";
      readonly sdp: string;
      readonly sends: Readonly<Record<string, Source>>;
    }
  | { readonly type: "show"; readonly tiles: readonly Tile[] }
  | { readonly type: "sync" }
  | { readonly type: "ping" };

export type ClientMessage = Request & { readonly ref: number };

/** One arrow of media in its slot. */
export interface Track {
  readonly mid: string;
  readonly from: string;
  readonly source: Source;
  /** Left out at the moment, because it does not fit through the path from the server. */
  readonly paused?: boolean;
}

/** A picture on the screen; height in pixels of the screen. */
export interface Tile {
  readonly from: string;
  readonly source: Source;
  readonly height: number;
}

export interface Welcome {
  readonly type: "welcome";
  readonly protocol: number;
  /** Missing for guests, as the name is. */
  readonly user?: string;
  readonly name?: string;
  readonly heartbeatSeconds: number;
  readonly seatSeconds: number;
}

export interface Joined {
  readonly type: "joined";
  readonly ref: number;
  readonly seat: string;
  readonly token: string;
  readonly snapshot: Snapshot;
}

export interface Resynced {
  readonly type: "resynced";
  readonly ref?: number;
  readonly snapshot: Snapshot;
}

export interface Happened {
  readonly type: "happened";
  readonly seq: number;
  readonly at: string;
  readonly by?: string;
  readonly event: ConferenceEvent;
}

/** An event that is not for this seat to know. */
export interface Passed {
  readonly type: "passed";
  readonly seq: number;
}

export interface Accepted {
  readonly type: "accepted";
  readonly ref: number;
  readonly seq: number;
}

export interface Refused {
  readonly type: "refused";
  readonly ref?: number;
  readonly problem: Problem;
}

export interface Answer {
  readonly type: "answer";
  readonly ref: number;
  readonly sdp: string;
}

export interface Receiving {
  readonly type: "receiving";
  readonly tracks: readonly Track[];
  /** How many audio slots the seat needs. */
  readonly audio: number;
  /** How many video slots the seat needs. */
  readonly video: number;
  /** How many layers of a source somebody takes, the smallest first; not of what has no layers. */
  readonly taken?: Readonly<Partial<Record<Source, number>>>;
}

export interface Bye {
  readonly type: "bye";
  readonly problem: Problem;
}

export type ServerMessage =
  | Welcome
  | Joined
  | Resynced
  | Happened
  | Passed
  | Accepted
  | Refused
  | Answer
  | Receiving
  | Bye;
