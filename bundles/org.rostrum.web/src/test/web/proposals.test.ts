import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Person } from "../../main/web/api/chats";
import { lastIn, Proposals, withLast } from "../../main/web/view/proposals";

const BOB: Person = { id: "bob", name: "Bob Example" };
const BOBBY: Person = { id: "bobby", name: "Bobby Tables" };

/** As much of a field as is looked at. */
class FakeField extends EventTarget {
  value = "";
  focused = false;
  focus() {
    this.focused = true;
  }
}

const field = () => new FakeField() as unknown as HTMLInputElement;

function proposals(several = false, people: readonly Person[] = [BOB, BOBBY]) {
  const asked: string[] = [];
  const search = async (typed: string) => {
    asked.push(typed);
    return people;
  };
  const host = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  };
  const made = new Proposals(host, several, search);
  const type = async (into: HTMLInputElement, text: string) => {
    into.value = text;
    made.typed({ target: into } as unknown as Event);
    await vi.advanceTimersByTimeAsync(250);
  };
  const press = (into: HTMLInputElement, key: string) => {
    const event = { key, target: into, isComposing: false, preventDefault: vi.fn(), stopPropagation: vi.fn() };
    made.pressed(event as unknown as KeyboardEvent);
    return event;
  };
  return { made, asked, type, press };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("people who are proposed while a name is typed", () => {
  it("are looked for once nothing more is typed, and not for a single letter", async () => {
    const { made, asked, type } = proposals();
    const into = field();
    await type(into, "b");
    into.value = "bo";
    made.typed({ target: into } as unknown as Event);
    await type(into, "bob");
    expect(asked).toEqual(["bob"]);
    expect(made.found).toEqual([BOB, BOBBY]);
  });

  it("are walked by the arrow keys, past the field itself, and taken by Enter", async () => {
    const { made, type, press } = proposals();
    const into = field();
    await type(into, "bob");
    press(into, "ArrowUp");
    expect(made.active).toBe(1);
    press(into, "ArrowDown");
    expect(made.active).toBe(-1);
    expect(press(into, "Enter").preventDefault).not.toHaveBeenCalled();
    press(into, "ArrowDown");
    expect(press(into, "Enter").preventDefault).toHaveBeenCalled();
    expect(into.value).toBe("bob");
    expect(made.isOpen).toBe(false);
  });

  it("go away by Escape, which then closes nothing else, and when somebody goes on", async () => {
    const { made, type, press } = proposals();
    const into = field();
    await type(into, "bob");
    expect(press(into, "Escape").stopPropagation).toHaveBeenCalled();
    expect(made.isOpen).toBe(false);
    expect(press(into, "Escape").stopPropagation).not.toHaveBeenCalled();
    await type(into, "bob");
    made.left();
    expect(made.isOpen).toBe(false);
  });

  it("do not come when somebody has gone on before they were found", async () => {
    const { made, type } = proposals();
    const into = field();
    const typed = type(into, "bob");
    made.left();
    await typed;
    expect(made.isOpen).toBe(false);
  });

  it("are nobody where the whole name stands there", async () => {
    const { made, type } = proposals(false, [BOB]);
    await type(field(), "bob");
    expect(made.isOpen).toBe(false);
  });

  it("take the place of the last of several names", async () => {
    const { asked, type, press } = proposals(true);
    const into = field();
    await type(into, "ann, bo");
    press(into, "ArrowDown");
    press(into, "Enter");
    expect(asked).toEqual(["bo"]);
    expect(into.value).toBe("ann, bob, ");
  });
});

it.each([
  ["", "", "bob, "],
  ["bo", "bo", "bob, "],
  ["ann, bo", "bo", "ann, bob, "],
  ["ann;bo", "bo", "ann; bob, "],
  ["ann, 😀b", "😀b", "ann, bob, "],
])("of %j the last name is %j, and another makes it %j", (text, last, completed) => {
  expect(lastIn(text)).toBe(last);
  expect(withLast(text, "bob")).toBe(completed);
});
