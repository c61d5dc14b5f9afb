import { count, instant, listOf, oneOf, optional, record, text } from "../protocol/guards";
import type { Attachment } from "../protocol/vocabulary";
import { anything, call, items } from "./rest";

/** What one wrote to another. */
export interface DirectMessage {
  /** Grows from message to message. */
  readonly id: number;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly text: string;
}

/** What one has with somebody. */
export interface Conversation {
  readonly user: string;
  readonly name: string;
  /** How much of theirs one has not read. */
  readonly unread: number;
  readonly last: DirectMessage;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

const AUDIENCES = ["EVERYONE", "MODERATORS", "ONE"] as const;

/** What was written in a conference. */
export interface RoomMessage {
  readonly position: number;
  /** When the run was opened in which it was written. */
  readonly opened: string;
  readonly at: string;
  /** Whose account; missing for guests. */
  readonly from?: string;
  readonly name: string;
  readonly to: (typeof AUDIENCES)[number];
  readonly toUser?: string;
  readonly toName?: string;
  readonly text: string;
  readonly file?: Attachment;
}

export interface Page<T> {
  /** The newest first. */
  readonly items: readonly T[];
  /** How to ask for the page after this; missing at the end. */
  readonly next?: number;
}

const message = record<DirectMessage>({ id: count, from: text, to: text, at: instant, text });
const conversation = record<Conversation>({ user: text, name: text, unread: count, last: message });
const person = record<Person>({ id: text, name: text });
const roomMessage = record<RoomMessage>({
  position: count,
  opened: instant,
  at: instant,
  from: optional(text),
  name: text,
  to: oneOf(AUDIENCES),
  toUser: optional(text),
  toName: optional(text),
  text,
  file: optional(record<Attachment>({ id: text, name: text, type: text, bytes: count })),
});
const messages = record<Page<DirectMessage>>({ items: listOf(message), next: optional(count) });
const roomMessages = record<Page<RoomMessage>>({ items: listOf(roomMessage), next: optional(count) });

const from = (next: number | undefined) => (next === undefined ? "" : `?before=${next}`);
const chat = (user: string) => `/chats/${encodeURIComponent(user)}`;

/** How many people are proposed to write to. */
const MOST_FOUND = 8;

/** The part of the REST door that is about what people write. */
export const chats = {
  conversations: () => call("GET", "/chats", items(conversation)),
  messages: (user: string, next?: number) => call("GET", chat(user) + from(next), messages),
  write: (user: string, written: string) => call("POST", chat(user), message, { json: { text: written } }),
  read: (user: string, upTo: number) => call("PUT", `${chat(user)}/read`, anything, { json: { upTo } }),
  people: (search: string) =>
    call("GET", `/directory?limit=${MOST_FOUND}&q=${encodeURIComponent(search)}`, items(person)),
  person: (user: string) => call("GET", `/directory/${encodeURIComponent(user)}`, person),
  history: (conference: string, next?: number) =>
    call("GET", `/chat-history/${encodeURIComponent(conference)}${from(next)}`, roomMessages),
} as const;

export type Chats = typeof chats;
