import type { Command, Feature, Participant, Snapshot, Source } from "../protocol/vocabulary";
import { spotlightOn, spotlitIn } from "./arrangement";
import { moderates, waits } from "./people";

/** What is worth a switch for guests alone; the rest is denied by command, or to all. */
export const FOR_GUESTS = [
  "MICROPHONE",
  "CAMERA",
  "CONTENT",
  "CHAT_EVERYONE",
  "CHAT_PRIVATE",
  "CHAT_READING",
] as const satisfies readonly Feature[];

/** What can be done about somebody else, in the order in which it is offered. */
export const PERSON_ACTIONS = [
  "lower-hand",
  "ask-microphone",
  "silence",
  "unsilence",
  "silence-camera",
  "allow-camera",
  "stop-content",
  "call-to-podium",
  "step-down",
  "pin",
  "unpin",
  "spotlight",
  "unspotlight",
  "make-moderator",
  "unmake-moderator",
  "send-back",
  "remove",
  "remove-ban",
] as const;
export type PersonAction = (typeof PERSON_ACTIONS)[number];

const ON_ONESELF: ReadonlySet<PersonAction> = new Set(["pin", "unpin", "spotlight", "unspotlight"]);

/**
 * What a viewer may do about somebody, as far as it makes sense at this moment. The server decides; this only spares
 * people buttons that it would refuse.
 */
export function actionsOn(room: Snapshot, viewer: Participant, p: Participant): readonly PersonAction[] {
  if (!moderates(viewer) || waits(p)) {
    return [];
  }
  const may: Readonly<Record<PersonAction, boolean>> = {
    ...podiumActions(room.mode, p),
    spotlight: spotlitIn(room) !== p.id && p.place === "PODIUM",
    unspotlight: spotlitIn(room) === p.id,
    ...seatActions(p),
  };
  const own = p.id === viewer.id;
  return PERSON_ACTIONS.filter((action) => may[action] && (!own || ON_ONESELF.has(action)));
}

function seatActions(p: Participant) {
  const { MICROPHONE: microphone, CAMERA: camera, CONTENT: content } = p.sources;
  return {
    "lower-hand": p.handRaised,
    "ask-microphone": microphone !== "ON",
    silence: microphone !== "SILENCED",
    unsilence: microphone === "SILENCED",
    "silence-camera": camera !== "SILENCED",
    "allow-camera": camera === "SILENCED",
    "stop-content": content === "ON",
    "make-moderator": p.role === "ATTENDEE",
    "unmake-moderator": p.role === "MODERATOR",
    "send-back": p.role === "ATTENDEE",
    remove: p.role !== "OWNER",
    "remove-ban": p.role !== "OWNER" && p.user !== undefined,
  };
}

function podiumActions(mode: string, p: Participant) {
  const speaks = p.place === "PODIUM";
  const moderated = mode === "moderated";
  return {
    "call-to-podium": !speaks && (mode === "lecture" || (moderated && p.podium?.kind !== "CALLED")),
    "step-down": (moderated && (speaks || p.podium?.kind === "CALLED")) || (mode === "smart-meeting" && speaks),
    pin: mode === "smart-meeting" && !p.pinned,
    unpin: mode === "smart-meeting" && p.pinned,
  };
}

export function commandOf(action: PersonAction, who: string, mode: string): Command {
  const source = (of: Source, state: "OFF" | "SILENCED"): Command => ({
    type: "switchSource",
    who,
    source: of,
    state,
  });
  switch (action) {
    case "lower-hand":
      return { type: "lowerHand", who };
    case "ask-microphone":
      return { type: "askToSwitchOn", who, source: "MICROPHONE" };
    case "silence":
      return source("MICROPHONE", "SILENCED");
    case "unsilence":
      return source("MICROPHONE", "OFF");
    case "silence-camera":
      return source("CAMERA", "SILENCED");
    case "allow-camera":
      return source("CAMERA", "OFF");
    case "stop-content":
      return source("CONTENT", "OFF");
    case "call-to-podium":
      return { type: "callToPodium", who };
    case "step-down":
      return { type: "stepDown", who };
    case "pin":
    case "unpin":
      return { type: "pinToPodium", who, pinned: action === "pin" };
    case "spotlight":
      return { type: "setLayout", layout: spotlightOn(who, mode) };
    case "unspotlight":
      return { type: "setLayout" };
    case "make-moderator":
    case "unmake-moderator":
      return { type: "appoint", who, moderator: action === "make-moderator" };
    case "send-back":
      return { type: "sendBack", who };
    case "remove":
    case "remove-ban":
      return { type: "remove", who, keepOut: action === "remove-ban" };
  }
}

/** What of oneself a button of the bar orders, if it orders anything. */
export function orderOf(action: string, me: Participant): Command | undefined {
  switch (action) {
    case "hand":
      return { type: "raiseHand", up: !me.handRaised };
    case "ask":
      return { type: "askForPodium" };
    case "withdraw":
    case "step-down":
      return { type: "stepDown", who: me.id };
    default:
      return undefined;
  }
}

/** The step towards the podium or off it that is open to oneself; undefined: none, or a call awaits its answer. */
export function podiumStep(room: Snapshot, me: Participant): "ask" | "withdraw" | "leave" | undefined {
  const lectures = room.mode === "lecture" && moderates(me);
  if (!lectures && room.mode !== "moderated") {
    return undefined;
  }
  if (me.place === "PODIUM") {
    return "leave";
  }
  if (me.podium === undefined) {
    return "ask";
  }
  return me.podium.kind === "ASKED" ? "withdraw" : undefined;
}

/** Whether the conference lets somebody do this; the server decides. */
export function allows({ rules }: Snapshot, who: Participant, feature: Feature): boolean {
  const guest = who.origin.type === "guest";
  const denied = [...rules.denied, ...(guest ? rules.deniedToGuests : []), ...who.denied];
  return moderates(who) || !denied.includes(feature);
}

export function mayRemark(room: Snapshot, me: Participant): boolean {
  return (
    room.mode === "moderated" &&
    me.place === "AUDITORIUM" &&
    !room.rules.denied.includes("REMARKS") &&
    allows(room, me, "REMARKS")
  );
}

export function mayReact(room: Snapshot, me: Participant): boolean {
  return allows(room, me, "REACTIONS");
}

export function mayRaiseHand(room: Snapshot, me: Participant): boolean {
  return me.handRaised || allows(room, me, "HANDS");
}

export function mayShare(room: Snapshot, me: Participant): boolean {
  return me.sources.CONTENT === "ON" || allows(room, me, "CONTENT");
}

const PODIUM_MODES = new Set(["moderated", "smart-meeting"]);

/** Whose tiles the viewer is shown; where only the podium counts, also those whose picture the server sends. */
export function shownTo(room: Snapshot, me: Participant, isReceived: (who: string) => boolean): readonly Participant[] {
  const podiumAlone = PODIUM_MODES.has(room.mode) || (room.mode === "lecture" && me.place !== "PODIUM");
  return room.participants.filter((p) => !waits(p) && (!podiumAlone || p.place === "PODIUM" || isReceived(p.id)));
}
