import type { ConferenceEvent, Participant, Snapshot } from "../protocol/vocabulary";

/** The state after this event: the same as on the server. The number counts even where nothing else changes. */
export function after(room: Snapshot, event: ConferenceEvent): Snapshot {
  return { ...room, ...changes(room, event), seq: room.seq + 1 };
}

function changes(room: Snapshot, event: ConferenceEvent): Partial<Snapshot> {
  switch (event.type) {
    case "opened":
      return {};
    case "arrived":
      return seat(room, event.participant);
    case "departed":
      return { participants: room.participants.filter((p) => p.id !== event.who) };
    case "disrupted":
      return change(room, event.who, () => ({ connection: "RECONNECTING" }));
    case "resumed":
      return change(room, event.who, () => ({ connection: "SEATED" }));
    case "sourceSwitched":
      return change(room, event.who, (p) => ({ sources: { ...p.sources, [event.source]: event.state } }));
    case "handChanged":
      return change(room, event.who, () => ({ handRaised: event.raised }));
    case "moved":
      return change(room, event.who, () => ({ place: event.to }));
    case "remembered":
      return { modeData: remember(room.modeData, event.name, event.value) };
    case "ended":
      return { phase: "ENDED", participants: [] };
  }
}

function seat(room: Snapshot, participant: Participant): Partial<Snapshot> {
  const known = room.participants.some((p) => p.id === participant.id);
  const participants = known
    ? room.participants.map((p) => (p.id === participant.id ? participant : p))
    : [...room.participants, participant];
  return { participants, phase: participant.place === "WAITING_ROOM" ? room.phase : "LIVE" };
}

function change(room: Snapshot, who: string, how: (before: Participant) => Partial<Participant>): Partial<Snapshot> {
  return { participants: room.participants.map((p) => (p.id === who ? { ...p, ...how(p) } : p)) };
}

function remember(before: Snapshot["modeData"], name: string, value: string | undefined): Snapshot["modeData"] {
  const { [name]: _, ...others } = before;
  return value === undefined ? others : { ...before, [name]: value };
}
