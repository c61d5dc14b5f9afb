import { describe, expect, it } from "vitest";
import { audienceOf, keyOf, mayWriteTo, nameOf, recipients, stateOf, unread } from "../../main/web/conference/chat";
import type { Audience, ChatMessage } from "../../main/web/protocol/vocabulary";
import { participant, room } from "./fixtures";

const ann = participant("ann-1", { name: "Ann" });
const bob = participant("bob-1", { name: "Bob", role: "MODERATOR" });
const cleo = participant("cleo-1", { name: "Cleo", place: "WAITING_ROOM" });
const inside = room({ participants: [ann, bob, cleo] });

const said = (seq: number, from: string): ChatMessage => ({
  seq,
  at: "2026-03-01T12:00:00Z",
  from,
  name: from,
  to: { type: "everyone" },
  text: "Hello",
});

const toBob: Audience = { type: "one", who: "bob-1" };

describe("the chat", () => {
  it.each([
    ["CHAT_EVERYONE", "everyone"],
    ["CHAT_MODERATORS", "moderators"],
    ["CHAT_PRIVATE", "one"],
  ] as const)("with %s denied is closed to %s, but not for who moderates", (feature, to) => {
    const closed = room({ participants: [ann, bob], rules: { ...inside.rules, denied: [feature] } });
    expect(mayWriteTo(inside, ann, to)).toBe(true);
    expect(mayWriteTo(closed, ann, to)).toBe(false);
    expect(mayWriteTo(closed, bob, to)).toBe(true);
    expect((["everyone", "moderators", "one"] as const).filter((other) => mayWriteTo(closed, ann, other))).toHaveLength(
      2,
    );
  });

  it("lets one write to everybody else inside, and to nobody who waits", () => {
    expect(recipients(inside, ann)).toEqual([bob]);
  });

  it("keeps a message for the one it was meant for when they are gone", () => {
    const draft = { to: toBob, text: "Between us" };
    expect(stateOf(draft, inside, ann)).toBe("ready");
    expect(stateOf(draft, room({ participants: [ann] }), ann)).toBe("gone");
  });

  it("sends nothing that is blank", () => {
    expect(stateOf({ to: { type: "everyone" }, text: " \n" }, inside, ann)).toBe("empty");
  });

  it("counts what others said since one looked", () => {
    const chat = [said(4, "bob-1"), said(5, "ann-1"), said(6, "bob-1"), said(7, "cleo-1")];
    expect(unread(chat, "ann-1", 4)).toBe(2);
    expect(unread(chat, "ann-1", 7)).toBe(0);
  });

  it("remembers the names of those who have left", () => {
    const left = room({ chat: [{ ...said(4, "eve-1"), name: "Eve" }] });
    expect(nameOf(left, "eve-1")).toBe("Eve");
    expect(nameOf(inside, "bob-1")).toBe("Bob");
    expect(nameOf(inside, "gone-1")).toBeUndefined();
  });

  it.each<Audience>([{ type: "everyone" }, { type: "moderators" }, toBob])("finds %o again in its list", (to) => {
    expect(audienceOf(keyOf(to))).toEqual(to);
  });
});
