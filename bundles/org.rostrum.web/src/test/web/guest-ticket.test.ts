import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetTicket, keepTicket, keptTicket } from "../../main/web/media/guest-ticket";

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("the ticket of a guest", () => {
  it("is there the next time, whatever case the ID is written in", () => {
    keepTicket("Open-Day", "a-ticket");
    expect(keptTicket("open-day")).toBe("a-ticket");
  });

  it("is of one conference", () => {
    keepTicket("Open-Day", "a-ticket");
    expect(keptTicket("Other")).toBeUndefined();
  });

  it("is gone when it is worth nothing any more", () => {
    keepTicket("Open-Day", "a-ticket");
    forgetTicket("OPEN-DAY");
    expect(keptTicket("Open-Day")).toBeUndefined();
  });

  it("is not missed where the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", undefined);
    expect(() => keepTicket("Open-Day", "a-ticket")).not.toThrow();
    expect(keptTicket("Open-Day")).toBeUndefined();
  });
});
