import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forget, keep, kept } from "../../main/web/media/keepsake";

const seat = { conference: "Town-Hall", name: "Ann", ticket: { seat: "ann-1", token: "a-secret" } };
let stored: string | undefined;

function loadedBy(type: string) {
  vi.stubGlobal("performance", { getEntriesByType: () => [{ type }] });
}

beforeEach(() => {
  stored = undefined;
  vi.stubGlobal("sessionStorage", {
    getItem: () => stored ?? null,
    setItem: (_: string, value: string) => {
      stored = value;
    },
    removeItem: () => {
      stored = undefined;
    },
  });
  loadedBy("reload");
});

afterEach(() => vi.unstubAllGlobals());

describe("the seat of a tab", () => {
  it("is there after a reload, whatever case the ID is written in", () => {
    keep(seat);
    expect(kept("Town-Hall")).toEqual(seat);
    expect(kept("town-hall")).toEqual(seat);
  });

  it("is of one conference", () => {
    keep(seat);
    expect(kept("Other")).toBeUndefined();
  });

  it("is not for a copy of the tab", () => {
    keep(seat);
    loadedBy("navigate");
    expect(kept("Town-Hall")).toBeUndefined();
  });

  it("is gone when one has left", () => {
    keep(seat);
    forget();
    expect(kept("Town-Hall")).toBeUndefined();
  });

  it.each(["{", "42", '{"conference":"Town-Hall"}'])("is not read from %s", (text) => {
    stored = text;
    expect(kept("Town-Hall")).toBeUndefined();
  });
});
