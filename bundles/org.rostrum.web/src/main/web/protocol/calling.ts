import { count, family, flag, type Guard, instant, listOf, oneOf, optional, record, text } from "./guards";
import type { Problem } from "./vocabulary";

export const CAUSES = [
  "DECLINED",
  "BUSY",
  "NO_ANSWER",
  "CANCELLED",
  "NOT_AVAILABLE",
  "ELSEWHERE",
  "HUNG_UP",
  "SERVER",
] as const;
/** Why a call does not ring any more. */
export type Cause = (typeof CAUSES)[number];

export const PRESENCES = ["OFFLINE", "ONLINE", "BUSY", "IN_CONFERENCE", "OWNER_OF_CONFERENCE"] as const;
/** Whether somebody can be reached. */
export type Presence = (typeof PRESENCES)[number];

const CALL_STATES = ["RINGING", "ANSWERED", "REJECTED", "MISSED", "ENDED", "GROWN"] as const;

/** What a client says on its personal line; the line gives it its `ref`. */
export type LineRequest =
  | { readonly type: "call"; readonly user: string }
  | { readonly type: "invite"; readonly conference: string; readonly user: string }
  | { readonly type: "accept"; readonly call: string }
  | { readonly type: "reject"; readonly call: string }
  | { readonly type: "hangUp"; readonly call: string }
  | { readonly type: "watch"; readonly users: readonly string[] }
  | { readonly type: "ping" };

/** Somebody calls. */
export interface Ringing {
  readonly type: "ringing";
  readonly call: string;
  readonly caller: string;
  readonly name: string;
  readonly placed: string;
  /** Into a conference that runs. */
  readonly invitation: boolean;
}

export interface Reachable {
  readonly type: "reachable";
  readonly user: string;
  readonly presence: Presence;
}

/** Somebody has written to another: to the devices of both. */
export interface Wrote {
  readonly type: "wrote";
  /** Grows from message to message. */
  readonly id: number;
  readonly from: string;
  /** How the writer is shown. */
  readonly name: string;
  readonly to: string;
  readonly at: string;
  readonly text: string;
}

/** Where a call stands, after what was asked of it. */
export interface Progress {
  readonly type: "progress";
  readonly ref: number;
  readonly call: string;
  readonly state: (typeof CALL_STATES)[number];
  /** Where the two meet, once it is answered. */
  readonly conference?: string;
}

/** What the server says on a personal line. */
export type LineMessage =
  | {
      readonly type: "welcome";
      readonly protocol: number;
      readonly user: string;
      readonly name: string;
      readonly heartbeatSeconds: number;
    }
  | Ringing
  | { readonly type: "stopped"; readonly call: string; readonly cause: Cause }
  | { readonly type: "answered"; readonly call: string; readonly conference: string }
  | { readonly type: "missed"; readonly unseen: number }
  | Reachable
  | Wrote
  | { readonly type: "hasRead"; readonly user: string; readonly unread: number }
  | Progress
  | { readonly type: "watching"; readonly ref: number; readonly users: readonly Reachable[] }
  | { readonly type: "done"; readonly ref: number }
  | { readonly type: "refused"; readonly ref?: number; readonly problem: Problem };

/** What it says of messages between two. */
export type LetterNews = Extract<LineMessage, { readonly type: "wrote" | "hasRead" }>;

const type = <T extends string>(name: T): Guard<T> => oneOf([name]);

const reachable = record<Reachable>({ type: type("reachable"), user: text, presence: oneOf(PRESENCES) });

const message = family<LineMessage>({
  welcome: record({ type: type("welcome"), protocol: count, user: text, name: text, heartbeatSeconds: count }),
  ringing: record<Ringing>({
    type: type("ringing"),
    call: text,
    caller: text,
    name: text,
    placed: instant,
    invitation: flag,
  }),
  stopped: record({ type: type("stopped"), call: text, cause: oneOf(CAUSES) }),
  answered: record({ type: type("answered"), call: text, conference: text }),
  missed: record({ type: type("missed"), unseen: count }),
  reachable,
  wrote: record<Wrote>({ type: type("wrote"), id: count, from: text, name: text, to: text, at: instant, text }),
  hasRead: record({ type: type("hasRead"), user: text, unread: count }),
  progress: record<Progress>({
    type: type("progress"),
    ref: count,
    call: text,
    state: oneOf(CALL_STATES),
    conference: optional(text),
  }),
  watching: record({ type: type("watching"), ref: count, users: listOf(reachable) }),
  done: record({ type: type("done"), ref: count }),
  refused: record({
    type: type("refused"),
    ref: optional(count),
    problem: record<Problem>({ code: text, detail: text }),
  }),
});

/** Undefined for what is no message of the personal line. */
export function readLineMessage(json: string): LineMessage | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return message(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
