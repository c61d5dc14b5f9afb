import type { Audience, ChatMessage, Feature, Participant, Snapshot } from "../protocol/vocabulary";
import { waits } from "./people";
import { allows } from "./rights";

/** The most characters of a message. */
export const MOST_TEXT = 2000;

/** A message while it is written. */
export interface ChatDraft {
  to: Audience;
  text: string;
}

const FEATURES: Readonly<Record<Audience["type"], Feature>> = {
  everyone: "CHAT_EVERYONE",
  moderators: "CHAT_MODERATORS",
  one: "CHAT_PRIVATE",
};

/** Whether this viewer may write to such an audience; the server decides. */
export function mayWriteTo(room: Snapshot, me: Participant, to: Audience["type"]): boolean {
  return allows(room, me, FEATURES[to]);
}

/** Whether this viewer may send files to such an audience; the server decides. */
export function maySendTo(room: Snapshot, me: Participant, to: Audience["type"]): boolean {
  return mayWriteTo(room, me, to) && allows(room, me, "FILES");
}

/** Whom one can write to alone. */
export function recipients(room: Snapshot, me: Participant): readonly Participant[] {
  return room.participants.filter((p) => p.id !== me.id && !waits(p));
}

export type DraftState = "empty" | "ready" | "denied" | "gone";

/** Whether the message can be sent as it stands. Who is gone stays chosen: their message is for nobody else's eyes. */
export function stateOf({ to, text }: ChatDraft, room: Snapshot, me: Participant): DraftState {
  if (!mayWriteTo(room, me, to.type)) {
    return "denied";
  }
  if (to.type === "one" && !recipients(room, me).some((p) => p.id === to.who)) {
    return "gone";
  }
  return text.trim() === "" ? "empty" : "ready";
}

/** Such as it stands in a list of choices. */
export const keyOf = (to: Audience): string => (to.type === "one" ? `one:${to.who}` : to.type);

export function audienceOf(key: string): Audience {
  if (key.startsWith("one:")) {
    return { type: "one", who: key.slice("one:".length) };
  }
  return { type: key === "moderators" ? key : "everyone" };
}

/** A name for a seat, also when it is empty by now. */
export function nameOf(room: Snapshot, who: string): string | undefined {
  return room.participants.find((p) => p.id === who)?.name ?? room.chat.find((m) => m.from === who)?.name;
}

/** The messages of others after event `read`. */
export function unread(chat: readonly ChatMessage[], me: string, read: number): number {
  return chat.filter((message) => message.seq > read && message.from !== me).length;
}
