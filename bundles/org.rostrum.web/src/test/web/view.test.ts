import { describe, expect, it } from "vitest";
import type { Audience } from "../../main/web/protocol/vocabulary";
import { say } from "../../main/web/view/news";
import { routeOf } from "../../main/web/view/route";
import { participant, room } from "./fixtures";

const route = (path: string) => routeOf(new URL(path, "https://example.test"));

describe("an address", () => {
  it.each([
    ["/", { page: "conferences" }],
    ["/conferences", { page: "conferences" }],
    ["/conferences/new?now", { page: "create", now: true }],
    ["/conferences/Town-Hall", { page: "edit", id: "Town-Hall" }],
    ["/c/Town-Hall", { page: "conference", id: "Town-Hall" }],
    ["/messages", { page: "messages", user: "" }],
    ["/messages/bob", { page: "messages", user: "bob" }],
    ["/history/Town-Hall", { page: "history", id: "Town-Hall" }],
    ["/c/", { page: "unknown" }],
    ["/c/a/b", { page: "unknown" }],
    ["/c/%zz", { page: "conference", id: "%zz" }],
    ["/elsewhere", { page: "unknown" }],
    ["/login?next=/c/1", { page: "login", next: "/c/1" }],
  ])("%s leads to %o", (path, expected) => {
    expect(route(path)).toEqual(expected);
  });

  it.each(["//evil.test", "https://evil.test", "/\\evil.test", "javascript:alert(1)"])(
    "never leads away to %s",
    (next) => {
      expect(route(`/login?next=${encodeURIComponent(next)}`)).toEqual({ page: "login", next: "/conferences" });
    },
  );
});

describe("the news", () => {
  const before = room({ participants: [participant("ann-1", { name: "Ann" }), participant("bob-1", { name: "Bob" })] });

  it("tells who comes and goes, and why", () => {
    expect(say({ type: "arrived", participant: participant("eve-1", { name: "Eve" }) }, before, "ann-1")).toBe(
      "Eve joined",
    );
    expect(say({ type: "departed", who: "bob-1", reason: "LEFT" }, before, "ann-1")).toBe("Bob left");
    expect(say({ type: "departed", who: "bob-1", reason: "REMOVED" }, before, "ann-1")).toBe("Bob was removed");
    expect(say({ type: "departed", who: "bob-1", reason: "LOST" }, before, "ann-1")).toBe("Bob lost the connection");
  });

  it("does not tell me of myself", () => {
    expect(say({ type: "handChanged", who: "ann-1", raised: true }, before, "ann-1")).toBeUndefined();
  });

  it("tells me when a moderator mutes me", () => {
    const event = { type: "sourceSwitched", who: "ann-1", source: "MICROPHONE", state: "SILENCED" } as const;
    expect(say(event, before, "ann-1")).toBe("A moderator muted you");
    expect(say(event, before, "bob-1")).toBeUndefined();
  });

  it("tells moderators who wants something of them, and nobody else", () => {
    const moderated = { ...before, participants: [participant("ann-1", { role: "OWNER" }), participant("bob-1")] };
    const eve = participant("eve-1", { name: "Eve", place: "WAITING_ROOM" });
    expect(say({ type: "arrived", participant: eve }, moderated, "ann-1")).toBe("Eve waits to be let in");
    expect(say({ type: "podiumAsked", who: "bob-1" }, moderated, "ann-1")).toBe("bob-1 asks for the podium");
    expect(say({ type: "podiumAsked", who: "ann-1" }, moderated, "bob-1")).toBeUndefined();
    const closed = { type: "podiumClosed", who: "bob-1", outcome: "TIMED_OUT" } as const;
    expect(say(closed, moderated, "ann-1")).toBe("bob-1 did not answer the call to the podium");
    expect(say(closed, moderated, "bob-1")).toBe("The call to the podium has expired");
  });

  it("tells me when I come to the podium, but not in a smart meeting, where it happens with every sentence", () => {
    const attends = participant("ann-1", { place: "AUDITORIUM" });
    const moved = { type: "moved", who: "ann-1", to: "PODIUM" } as const;
    expect(say(moved, room({ mode: "moderated", participants: [attends] }), "ann-1")).toMatch("You are on the podium");
    expect(say(moved, room({ mode: "smart-meeting", participants: [attends] }), "ann-1")).toBeUndefined();
  });

  it("tells of the lock when it changes and not of other rules", () => {
    const rules = { ...before.rules, locked: true };
    expect(say({ type: "rulesChanged", rules }, before, "ann-1")).toMatch("locked");
    expect(say({ type: "rulesChanged", rules }, { ...before, rules }, "ann-1")).toBeUndefined();
  });

  it("tells me when all are muted, unless I moderate", () => {
    const all = { type: "allSwitched", source: "MICROPHONE", state: "SILENCED" } as const;
    expect(say(all, before, "ann-1")).toBe("A moderator muted you");
    const owner = room({ participants: [participant("ann-1", { role: "OWNER" })] });
    expect(say(all, owner, "ann-1")).toBeUndefined();
  });

  it("tells of messages that are not for everyone", () => {
    const said = (to: Audience) => say({ type: "said", who: "bob-1", to, text: "Hello" }, before, "ann-1");
    expect(said({ type: "one", who: "ann-1" })).toBe("Bob wrote to you");
    expect(said({ type: "moderators" })).toBe("Bob wrote to the moderators");
    expect(said({ type: "everyone" })).toBeUndefined();
  });
});
