import { millisecondsOf } from "../protocol/guards";
import type {
  ConferenceEvent,
  Layout,
  Layouts,
  Participant,
  Place,
  RunningTimer,
  Snapshot,
  Source,
  SourceState,
  Timer,
} from "../protocol/vocabulary";

type Event<T extends ConferenceEvent["type"]> = Extract<ConferenceEvent, { readonly type: T }>;

/** How many chat messages are kept. */
const CHAT_KEPT = 100;

/**
 * The state after this event: the same as on the server. The number counts even where nothing else changes.
 *
 * @param at when it happened, on the server's clock
 */
export function after(room: Snapshot, event: ConferenceEvent, at: string): Snapshot {
  const seq = room.seq + 1;
  return { ...room, ...changes({ ...room, seq }, event, at), seq };
}

/** @param room whose `seq` is the number of this event already */
function changes(room: Snapshot, event: ConferenceEvent, at: string): Partial<Snapshot> {
  switch (event.type) {
    case "arrived":
      return seat(room, event.participant);
    case "departed":
      return unseat(room, event.who);
    case "disrupted":
      return change(room, event.who, (p) => ({ ...hushed(p, room.seq), connection: "RECONNECTING" }));
    case "resumed":
      return change(room, event.who, (p) => ({ ...p, connection: "SEATED" }));
    case "sourceSwitched":
      return change(room, event.who, (p) => switched(p, event.source, event.state, room.seq));
    case "allSwitched":
      return changeAll(room, (p) => (concerns(event, p) ? switched(p, event.source, event.state, room.seq) : p));
    case "handChanged":
      return change(room, event.who, (p) => ({ ...p, handRaised: event.raised }));
    case "controlAsked":
      return { controls: { ...room.controls, [event.who]: { of: event.of, granted: false } } };
    case "controlGranted":
      return { controls: granted(room.controls, event) };
    case "controlEnded":
      return { controls: withoutControlOf(room.controls, event.who) };
    case "said":
      return { chat: chatWith(room, event, at) };
    case "moved":
      return moved(room, event.who, event.to);
    case "podiumAsked":
      return change(room, event.who, (p) => ({ ...p, podium: { kind: "ASKED", since: room.seq } }));
    case "podiumCalled":
      return change(room, event.who, (p) => ({ ...p, podium: { kind: "CALLED", since: room.seq } }));
    case "podiumClosed":
      return change(room, event.who, withoutRequest);
    case "pinned":
      return change(room, event.who, (p) => ({ ...p, pinned: event.pinned }));
    case "voiceChanged":
      return change(room, event.who, (p) => ({ ...p, voice: { loudness: event.loudness, since: room.seq } }));
    case "dominantChanged":
      return { dominant: event.who };
    case "roleChanged":
      return change(room, event.who, (p) => ({ ...p, role: event.role }));
    case "rulesChanged":
      return { rules: event.rules };
    case "layoutSet":
      return { layouts: arranged(room.layouts, event) };
    case "topicChanged":
      return { topic: event.topic };
    case "descriptionChanged":
      return { description: event.description };
    case "pinChanged":
      return { pinRequired: event.required };
    case "idChanged":
      return { id: event.id };
    case "modeChanged":
      return {
        ...changeAll(room, (p) => ({ ...withoutRequest(p), pinned: false })),
        mode: event.mode,
        speakers: event.speakers,
        modeData: {},
        timers: [],
      };
    case "extended":
      return { endsAt: event.until };
    case "timerStarted":
      return { timers: started(room.timers, event, at) };
    case "timerStopped":
      return { timers: without(room.timers, event.timer) };
    case "remembered":
      return { modeData: remember(room.modeData, event.name, event.value) };
    case "ended":
      return { phase: "ENDED", participants: [], timers: [], controls: {}, dominant: undefined };
    case "opened":
    case "banned":
    case "askedToSwitchOn":
    case "reacted":
    case "leftUnmoderated":
    case "invited":
    case "endAnnounced":
      return {};
  }
}

function seat(room: Snapshot, participant: Participant): Partial<Snapshot> {
  const known = room.participants.some((p) => p.id === participant.id);
  const participants = known
    ? room.participants.map((p) => (p.id === participant.id ? participant : p))
    : [...room.participants, participant];
  return { participants, phase: participant.place === "WAITING_ROOM" ? room.phase : "LIVE" };
}

function unseat(room: Snapshot, who: string): Partial<Snapshot> {
  return { participants: room.participants.filter((p) => p.id !== who), ...withoutTracesOf(room, who) };
}

/** One at a time controls what somebody shares. */
function granted(controls: Snapshot["controls"], { who, of }: Event<"controlGranted">): Snapshot["controls"] {
  const others = Object.entries(controls).filter(([, control]) => !(control.of === of && control.granted));
  return { ...Object.fromEntries(others), [who]: { of, granted: true } };
}

function withoutControlOf(controls: Snapshot["controls"], who: string): Snapshot["controls"] {
  return Object.fromEntries(Object.entries(controls).filter(([id]) => id !== who));
}

/** Layouts, timers and controls do not know of who is not inside, nor does anybody dominate from there. */
function withoutTracesOf(room: Snapshot, who: string): Pick<Snapshot, "layouts" | "timers" | "controls" | "dominant"> {
  const { everybody, one } = room.layouts;
  const others = Object.entries(one).filter(([viewer]) => viewer !== who);
  return {
    layouts: {
      ...(everybody && { everybody: vacated(everybody, who) }),
      one: Object.fromEntries(others.map(([viewer, layout]) => [viewer, vacated(layout, who)])),
    },
    timers: room.timers.filter((timer) => timer.who !== who),
    controls: withoutControlOf(room.controls, who),
    ...(room.dominant === who && { dominant: undefined }),
  };
}

/** The slot of who is gone shows anybody. */
function vacated(layout: Layout, gone: string): Layout {
  const slots = layout.slots.map((slot) =>
    slot.type === "fixed" && slot.who === gone ? ({ type: "random" } as const) : slot,
  );
  return { ...layout, slots };
}

/** Inside, on the podium nobody asks for it any more, off it nobody is pinned. */
function moved(room: Snapshot, who: string, to: Place): Partial<Snapshot> {
  if (to === "WAITING_ROOM") {
    return { ...change(room, who, (p) => sentBack(p, room.seq)), ...withoutTracesOf(room, who) };
  }
  const { participants } = change(room, who, (p) =>
    to === "PODIUM" ? { ...withoutRequest(p), place: to } : { ...p, place: to, pinned: false },
  );
  return { participants, phase: participants.some((p) => p.id === who) ? "LIVE" : room.phase };
}

function sentBack(p: Participant, seq: number): Participant {
  const { CONTENT, CONTENT_SOUND } = p.sources;
  const ended = (state: SourceState) => (state === "ON" ? "OFF" : state);
  return {
    ...withoutRequest(p),
    place: "WAITING_ROOM",
    sources: { ...p.sources, CONTENT: ended(CONTENT), CONTENT_SOUND: ended(CONTENT_SOUND) },
    handRaised: false,
    pinned: false,
    voice: { loudness: 0, since: seq },
  };
}

/** Whether it is this one's source, too: of who sits inside and does not moderate; lifting concerns what is lifted. */
function concerns(event: Event<"allSwitched">, p: Participant): boolean {
  const lifts = event.state === "OFF";
  return p.role === "ATTENDEE" && p.place !== "WAITING_ROOM" && (!lifts || p.sources[event.source] !== "OFF");
}

/** A microphone that is switched off says nothing. */
function switched(p: Participant, source: Source, state: SourceState, seq: number): Participant {
  const next = { ...p, sources: { ...p.sources, [source]: state } };
  return source === "MICROPHONE" && state !== "ON" ? hushed(next, seq) : next;
}

function hushed(p: Participant, seq: number): Participant {
  return p.voice.loudness > 0 ? { ...p, voice: { loudness: 0, since: seq } } : p;
}

function withoutRequest(p: Participant): Participant {
  const { podium: _, ...others } = p;
  return others;
}

function arranged(before: Layouts, { viewer, layout }: Event<"layoutSet">): Layouts {
  if (viewer === undefined) {
    return { ...(layout && { everybody: layout }), one: before.one };
  }
  const { [viewer]: _, ...others } = before.one;
  return { ...before, one: layout === undefined ? others : { ...others, [viewer]: layout } };
}

function chatWith(room: Snapshot, { who, to, text, file }: Event<"said">, at: string): Snapshot["chat"] {
  const name = room.participants.find((p) => p.id === who)?.name ?? "";
  return [...room.chat, { seq: room.seq, at, from: who, name, to, text, ...(file && { file }) }].slice(-CHAT_KEPT);
}

function started(before: Snapshot["timers"], event: Event<"timerStarted">, at: string): Snapshot["timers"] {
  const due = new Date(Date.parse(at) + millisecondsOf(event.after)).toISOString();
  const next = [...without(before, event.timer), { ...event.timer, due }];
  return next.sort((a, b) => Date.parse(a.due) - Date.parse(b.due));
}

function without(timers: Snapshot["timers"], stopped: Timer): readonly RunningTimer[] {
  return timers.filter((timer) => timer.name !== stopped.name || timer.who !== stopped.who);
}

function remember(before: Snapshot["modeData"], name: string, value: string | undefined): Snapshot["modeData"] {
  const { [name]: _, ...others } = before;
  return value === undefined ? others : { ...before, [name]: value };
}

function change(room: Snapshot, who: string, how: (before: Participant) => Participant) {
  return changeAll(room, (p) => (p.id === who ? how(p) : p));
}

function changeAll(room: Snapshot, how: (before: Participant) => Participant) {
  return { participants: room.participants.map(how) };
}
