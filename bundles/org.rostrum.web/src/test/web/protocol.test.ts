import { describe, expect, it } from "vitest";
import type { ClientMessage } from "../../main/web/protocol/messages";
import type { Command, Slot } from "../../main/web/protocol/vocabulary";
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
    join: { type: "join", ref: 1, conference: "Town-Hall", name: "Ann", sources: { MICROPHONE: "ON" }, pin: "0042" },
    "join-guest": { type: "join", ref: 1, conference: "Town-Hall", name: "Gina", sources: {}, ticket: "a-ticket" },
    return: { type: "return", ref: 1, conference: "Town-Hall", seat: "ann-1", token: "a-secret" },
    offer: { type: "offer", ref: 4, sdp: "v=0\r\n", sends: { 0: "MICROPHONE" } },
    test: { type: "test", ref: 2, end: "SENDING", sdp: "v=0\r\n", sends: { 0: "CAMERA" } },
    show: { type: "show", ref: 6, tiles: [{ from: "bob-1", source: "CAMERA", height: 360 }] },
    sync: { type: "sync", ref: 5 },
    ping: { type: "ping", ref: 6 },
  };
  const slots: readonly Slot[] = [
    { type: "fixed", who: "bob-1" },
    { type: "activeSpeaker" },
    { type: "shuffled", seconds: 30 },
    { type: "content" },
    { type: "random" },
  ];
  /** The compiler sees to it that none of the client's commands is missing. */
  const ordered: { readonly [K in Command["type"]]: Extract<Command, { type: K }> } = {
    leave: { type: "leave", who: "ann-1" },
    remove: { type: "remove", who: "bob-1", keepOut: true },
    admit: { type: "admit", seats: ["bob-1"] },
    admitAll: { type: "admitAll" },
    sendBack: { type: "sendBack", who: "bob-1" },
    switchWaitingRoom: { type: "switchWaitingRoom", categories: ["GUEST"], inside: "ADMIT" },
    switchSource: { type: "switchSource", who: "bob-1", source: "MICROPHONE", state: "SILENCED" },
    switchAll: { type: "switchAll", source: "MICROPHONE", state: "SILENCED" },
    askToSwitchOn: { type: "askToSwitchOn", who: "bob-1", source: "MICROPHONE" },
    raiseHand: { type: "raiseHand", up: true },
    lowerHand: { type: "lowerHand", who: "bob-1" },
    askForControl: { type: "askForControl", of: "ann-1" },
    grantControl: { type: "grantControl", to: "bob-1" },
    endControl: { type: "endControl", who: "bob-1" },
    react: { type: "react", reaction: "CLAP" },
    say: { type: "say", to: { type: "one", who: "bob-1" }, text: "Hello" },
    askForPodium: { type: "askForPodium" },
    callToPodium: { type: "callToPodium", who: "bob-1" },
    acceptCall: { type: "acceptCall" },
    stepDown: { type: "stepDown", who: "bob-1" },
    pinToPodium: { type: "pinToPodium", who: "bob-1", pinned: true },
    startRemark: { type: "startRemark" },
    stopRemark: { type: "stopRemark" },
    appoint: { type: "appoint", who: "bob-1", moderator: true },
    invite: { type: "invite", users: ["cleo"] },
    lock: { type: "lock", on: true },
    muteOnEntry: { type: "muteOnEntry", sources: ["MICROPHONE"] },
    allow: { type: "allow", feature: "CHAT_PRIVATE", on: false },
    allowGuests: { type: "allowGuests", feature: "CAMERA", on: false },
    setLayout: { type: "setLayout", viewer: "bob-1", layout: { slots, mandatory: true } },
    changeTopic: { type: "changeTopic", topic: "Town hall 2" },
    changeDescription: { type: "changeDescription", description: "Two\nlines" },
    changePin: { type: "changePin", pin: "0042" },
    changeId: { type: "changeId", id: "Town-Hall-2" },
    changeMode: { type: "changeMode", mode: "lecture", speakers: 1 },
    extend: { type: "extend", by: "PT15M" },
    end: { type: "end" },
    custom: { type: "custom", name: "stick.pass", data: { to: "bob-1" } },
  };
  for (const [name, command] of Object.entries(ordered)) {
    said[`order-${name}`] = { type: "order", ref: 3, command };
  }
  /** Commands of the server itself. */
  const neverSaid = [
    "order-join",
    "order-disrupt",
    "order-resume",
    "order-heardSpeaking",
    "order-heardDominating",
    "order-timeUp",
    "order-sendFile",
  ];

  it.each(golden("client").filter(([name]) => !neverSaid.includes(name)))(
    "writes %s as the server reads it",
    (name, text) => {
      const message = said[name];
      expect(message, `a message for ${name}`).toBeDefined();
      expect(JSON.parse(writeClientMessage(message as ClientMessage))).toEqual(JSON.parse(text));
    },
  );
});
