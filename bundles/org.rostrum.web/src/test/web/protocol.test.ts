import { describe, expect, it } from "vitest";
import type { ClientMessage } from "../../main/web/protocol/messages";
import { readServerMessage, writeClientMessage } from "../../main/web/protocol/wire";
import { golden } from "./golden";

const everyPath = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, child]) => [
        [...path, key],
        ...everyPath(child, [...path, Array.isArray(value) ? Number(key) : key]),
      ])
    : [];

function spoil(text: string, path: readonly (string | number)[]): string {
  const message = JSON.parse(text);
  let at = message;
  for (const key of path.slice(0, -1)) {
    at = at[key];
  }
  at[path.at(-1) as string] = [["spoilt"]];
  return JSON.stringify(message);
}

describe("the wire", () => {
  it.each(golden("server"))("reads %s as the server writes it", (_, text) => {
    expect(readServerMessage(text)).toEqual(JSON.parse(text));
  });

  it.each(golden("server"))("refuses %s with any property spoilt", (_, text) => {
    for (const path of everyPath(JSON.parse(text))) {
      expect(readServerMessage(spoil(text, path)), path.join(".")).toBeUndefined();
    }
  });

  it.each(["", "null", "[]", "42", '"text"', "{", '{"type":"constructor"}', '{"type":"__proto__"}'])(
    "refuses what is no message: %s",
    (text) => {
      expect(readServerMessage(text)).toBeUndefined();
    },
  );

  it("reads a message with a property it does not know, as of a newer server", () => {
    expect(readServerMessage('{"type":"accepted","ref":1,"seq":2,"new":true}')).toBeDefined();
  });

  const said: Record<string, ClientMessage> = {
    join: { type: "join", ref: 1, conference: "Town-Hall", name: "Ann", sources: { MICROPHONE: "ON" } },
    return: { type: "return", ref: 1, conference: "Town-Hall", seat: "ann-1", token: "a-secret" },
    offer: { type: "offer", ref: 4, sdp: "v=0\r\n", sends: { 0: "MICROPHONE" } },
    sync: { type: "sync", ref: 5 },
    ping: { type: "ping", ref: 6 },
    "order-leave": { type: "order", ref: 3, command: { type: "leave", who: "ann-1" } },
    "order-remove": { type: "order", ref: 3, command: { type: "remove", who: "bob-1" } },
    "order-raiseHand": { type: "order", ref: 3, command: { type: "raiseHand", up: true } },
    "order-end": { type: "order", ref: 3, command: { type: "end" } },
    "order-custom": { type: "order", ref: 3, command: { type: "custom", name: "stick.pass", data: { to: "bob-1" } } },
    "order-switchSource": {
      type: "order",
      ref: 3,
      command: { type: "switchSource", who: "bob-1", source: "MICROPHONE", state: "SILENCED" },
    },
  };
  /** Commands of the server itself. */
  const neverSaid = ["order-join", "order-disrupt", "order-resume"];

  it.each(golden("client").filter(([name]) => !neverSaid.includes(name)))(
    "writes %s as the server reads it",
    (name, text) => {
      const message = said[name];
      expect(message, `a message for ${name}`).toBeDefined();
      expect(JSON.parse(writeClientMessage(message as ClientMessage))).toEqual(JSON.parse(text));
    },
  );
});
