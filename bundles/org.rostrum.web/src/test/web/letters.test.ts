import { beforeEach, describe, expect, it } from "vitest";
import type { Chats, DirectMessage, Page } from "../../main/web/api/chats";
import { Letters } from "../../main/web/api/letters";
import type { Result } from "../../main/web/api/rest";
import type { LetterNews } from "../../main/web/protocol/calling";

const ok = <T>(value: T): Promise<Result<T>> => Promise.resolve({ ok: true, value, version: undefined });
const refused = <T>(code: string): Promise<Result<T>> => Promise.resolve({ ok: false, problem: { code, detail: "" } });

const letter = (id: number, from: string, to: string, text = `letter ${id}`): DirectMessage => ({
  id,
  from,
  to,
  at: "2026-03-01T12:00:00Z",
  text,
});
const wrote = (message: DirectMessage, name = message.from): LetterNews => ({ type: "wrote", name, ...message });

/** A server with two letters of Bob's, of which one comes on a page of its own. */
class FakeChats implements Chats {
  refusal: string | undefined;
  readonly asked: string[] = [];

  conversations = () => ok({ items: [{ user: "bob", name: "Bob", unread: 2, last: letter(4, "bob", "ann") }] });

  messages = (user: string, next?: number): Promise<Result<Page<DirectMessage>>> => {
    this.asked.push(`messages ${user} ${next ?? ""}`.trim());
    return next === undefined
      ? ok({ items: user === "bob" ? [letter(4, "bob", "ann")] : [], next: 4 })
      : ok({ items: [letter(3, "bob", "ann"), letter(2, "ann", "bob")] });
  };

  write = (user: string, text: string) =>
    this.refusal === undefined ? ok(letter(9, "ann", user, text)) : refused<DirectMessage>(this.refusal);

  read = (user: string, upTo: number) => {
    this.asked.push(`read ${user} ${upTo}`);
    return ok<unknown>(undefined);
  };

  people = () => ok({ items: [] });
  person = (id: string) =>
    id === "cleo" ? ok({ id, name: "Cleo" }) : refused<{ id: string; name: string }>("user.unknown");
  history = () => ok({ items: [] });
}

let server: FakeChats;
let letters: Letters;
let changes: number;

beforeEach(async () => {
  changes = 0;
  server = new FakeChats();
  letters = new Letters("ann", server, () => changes++);
  Object.assign(globalThis, { document: { hidden: false } });
  await letters.refresh();
});

describe("letters", () => {
  it("count what one has not read", () => {
    expect(letters.unread).toBe(2);
    letters.hear(wrote(letter(5, "bob", "ann"), "Bob"));
    letters.hear(wrote(letter(6, "cleo", "ann"), "Cleo"));
    expect(letters.unread).toBe(4);
    expect(letters.conversations?.map(({ name }) => name)).toEqual(["Cleo", "Bob"]);
  });

  it("are read when they are looked at", async () => {
    await letters.open("bob");
    expect(server.asked).toContain("read bob 4");
    expect(letters.unread).toBe(0);

    letters.hear(wrote(letter(5, "bob", "ann")));
    expect(server.asked).toContain("read bob 5");
    expect(letters.unread).toBe(0);
  });

  it("are not read in a window that nobody looks at", async () => {
    Object.assign(globalThis, { document: { hidden: true } });
    await letters.open("bob");
    expect(letters.unread).toBe(2);
    expect(server.asked).not.toContain("read bob 4");

    Object.assign(globalThis, { document: { hidden: false } });
    await letters.haveRead();
    expect(letters.unread).toBe(0);
  });

  it("are read here when they were read on another device", () => {
    letters.hear({ type: "hasRead", user: "bob", unread: 0 });
    expect(letters.unread).toBe(0);
  });

  it("come once, although the line and the answer tell of them", async () => {
    await letters.open("bob");
    await letters.write("Hello");
    letters.hear(wrote(letter(9, "ann", "bob", "Hello"), "Ann"));
    expect(letters.thread?.messages.map(({ id }) => id)).toEqual([4, 9]);
    expect(letters.conversations?.[0]).toMatchObject({ name: "Bob", last: { id: 9 }, unread: 0 });
  });

  it("stand in the order in which they were written", async () => {
    await letters.open("bob");
    letters.hear(wrote(letter(7, "bob", "ann")));
    letters.hear(wrote(letter(6, "bob", "ann")));
    await letters.older();
    expect(letters.thread?.messages.map(({ id }) => id)).toEqual([2, 3, 4, 6, 7]);
    expect(letters.thread?.next).toBeUndefined();
  });

  it("can be begun with somebody new, and with nobody who is not there", async () => {
    await letters.open("cleo");
    expect(letters.thread).toMatchObject({ user: "cleo", name: "Cleo", messages: [] });

    letters.close();
    await letters.open("nobody");
    expect(letters.thread).toBeUndefined();
    expect(letters.problem?.code).toBe("user.unknown");
  });

  it("show what was asked for last", async () => {
    const slow = letters.open("bob");
    await letters.open("cleo");
    await slow;
    expect(letters.thread?.user).toBe("cleo");
  });

  it("say why one could not be sent", async () => {
    await letters.open("bob");
    server.refusal = "chat.blocked";
    expect(await letters.write("Hello")).toBe(false);
    expect(letters.problem?.code).toBe("chat.blocked");
    expect(letters.thread?.messages).toHaveLength(1);
    expect(changes).toBeGreaterThan(0);
  });
});
