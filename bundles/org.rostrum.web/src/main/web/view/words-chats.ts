import { pluralsOf } from "./language";

const plural = pluralsOf("en");

/** What is said about messages and about what was written in conferences. */
export const letterWords = {
  title: "Messages",
  people: "Conversations",
  search: "Write to…",
  searchHint: "Name of a person",
  nobodyFound: "There is nobody of this name.",
  none: "No messages yet",
  noneHint: "Look for somebody by name and write to them. They read it when they are back.",
  choose: "Choose somebody on the left.",
  empty: (name: string) => `You and ${name} have not written yet.`,
  with: (name: string) => `Messages with ${name}`,
  you: (text: string) => `You: ${text}`,
  unread: (count: number) => plural(count, { one: "1 new message", other: `${count} new messages` }),
  older: "Show older messages",
  write: "Message",
  send: "Send",
  call: (name: string) => `Call ${name}`,
} as const;

export const historyWords = {
  title: "Chat history",
  show: "Chat history",
  of: (topic: string) => `Chat of ${topic}`,
  none: "Nothing was written",
  noneHint: "What people write in this conference is kept here.",
  you: "You",
  toModerators: "to the moderators",
  toOne: (name: string) => `to ${name}`,
  toYou: "to you",
  guest: "guest",
  older: "Show older messages",
} as const;
