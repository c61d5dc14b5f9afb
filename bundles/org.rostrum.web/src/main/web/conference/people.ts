import type { Participant, Snapshot } from "../protocol/vocabulary";

export const moderates = (p: Participant): boolean => p.role !== "ATTENDEE";

export const waits = (p: Participant): boolean => p.place === "WAITING_ROOM";

/** What keeps a conference, or passes it on to people outside. */
export const OUTLETS = ["recorder", "streamer"] as const;
export type Outlet = (typeof OUTLETS)[number];

/** Those that sit among those inside: each is a seat like any other. */
export const outletsOf = (room: Snapshot): readonly Outlet[] =>
  OUTLETS.filter((outlet) => room.participants.some((p) => p.origin.type === outlet && !waits(p)));

/** Everybody who sits in the conference, by where they sit; each group in the order of arrival. */
export function seatsOf(room: Snapshot) {
  return {
    inside: room.participants.filter((p) => !waits(p)),
    speakers: room.participants.filter((p) => p.place === "PODIUM"),
    attendees: room.participants.filter((p) => p.place === "AUDITORIUM"),
    waiting: room.participants.filter(waits),
  };
}

/** Who has asked for the podium: who asked first comes first. */
export function queueOf(room: Snapshot): readonly Participant[] {
  const since = (p: Participant) => p.podium?.since ?? 0;
  return room.participants.filter((p) => p.podium?.kind === "ASKED").sort((a, b) => since(a) - since(b));
}

/** A remark from the auditorium: its maker holds the key, or has let go of it a moment ago. */
export function remarkOf(room: Snapshot, who: string): "held" | "ending" | undefined {
  const [state] = (room.modeData[`remark:${who}`] ?? "").split(",");
  return state === "held" || state === "ending" ? state : undefined;
}
