import type { Conversation, DirectMessage, Page, RoomMessage } from "../../../main/web/api/chats";

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const letter = (id: number, from: string, to: string, minutes: number, text: string): DirectMessage => ({
  id,
  from,
  to,
  at: ago(minutes),
  text,
});

const WITH_BOB = [
  letter(9, "bob", "ann", 3, "And bring the drawings, please."),
  letter(8, "bob", "ann", 4, "Fine, see you at ten in the small room."),
  letter(7, "ann", "bob", 7, "Ten would be better:\nI have the dentist at nine."),
  letter(6, "bob", "ann", 12, "Shall we meet at nine tomorrow to go through the plan for the new building once more?"),
  letter(5, "ann", "bob", 1500, "Thank you! \u{1F44B}"),
  letter(
    4,
    "bob",
    "ann",
    1501,
    "https://example.org/a-very-long-address-that-does-not-break-anywhere/and-goes-on-and-on-and-on",
  ),
];

const CONVERSATIONS: readonly Conversation[] = [
  { user: "bob", name: "Bob Example", unread: 2, last: WITH_BOB[0] as DirectMessage },
  { user: "cleo", name: "Cleo Example", unread: 0, last: letter(3, "ann", "cleo", 95, "See you on Monday") },
  {
    user: "maximiliane.von-und-zu-hohenstein",
    name: "Maximiliane Freifrau von und zu Hohenstein-Waldeck",
    unread: 0,
    last: letter(2, "maximiliane.von-und-zu-hohenstein", "ann", 4000, "I send you the minutes as soon as I am back."),
  },
];

const said = (position: number, name: string, minutes: number, text: string, more: Partial<RoomMessage> = {}) => ({
  position,
  opened: ago(minutes > 1000 ? 10_100 : 60),
  at: ago(minutes),
  from: name.toLowerCase(),
  name,
  to: "EVERYONE" as const,
  text,
  ...more,
});

const HISTORY: readonly RoomMessage[] = [
  said(9, "Ann", 10, "I send you the minutes."),
  said(8, "Bob", 12, "", {
    file: { id: "0".repeat(32), name: "Plan of the new building.pdf", type: "application/pdf", bytes: 340_000 },
  }),
  said(7, "Cleo", 20, "Can you hear me?", { to: "MODERATORS" }),
  said(6, "Bob", 21, "The drawings are in your mailbox, have a look when you find the time for it.", {
    to: "ONE",
    toUser: "ann",
    toName: "Ann",
  }),
  said(5, "Gina", 10_050, "Hello from the guests", { from: undefined as never }),
  said(4, "Ann", 10_060, "Welcome!"),
];

const PEOPLE = [
  { id: "bob", name: "Bob Example", aliases: [] },
  { id: "dora", name: "Dora Example", aliases: [] },
];

/** What Ann has written with others, and what was written in conferences; in "nothing" nothing was. */
export function writtenAnswer(first: string, [who, what]: string[], query: URLSearchParams): unknown {
  if (first === "directory") {
    return who === undefined ? { items: query.get("q") === "zzz" ? [] : PEOPLE } : PEOPLE.find(({ id }) => id === who);
  }
  if (first === "chat-history") {
    return { items: who === "later" ? [] : HISTORY } satisfies Page<RoomMessage>;
  }
  if (who === undefined) {
    return { items: CONVERSATIONS };
  }
  return what === "read"
    ? { unread: 0 }
    : ({ items: who === "bob" ? WITH_BOB : [], next: 1 } satisfies Page<DirectMessage>);
}
