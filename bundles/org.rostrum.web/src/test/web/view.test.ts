import { describe, expect, it } from "vitest";
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
});
