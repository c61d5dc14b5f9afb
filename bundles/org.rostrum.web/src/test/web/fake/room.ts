import type { WebSocket } from "ws";
import { after } from "../../../main/web/conference/after";
import { slotsOf } from "../../../main/web/conference/layout";
import { seatsOf } from "../../../main/web/conference/people";
import type { ClientMessage, ServerMessage, Track } from "../../../main/web/protocol/messages";
import type {
  Audience,
  ChatMessage,
  Command,
  ConferenceEvent,
  Participant,
  Snapshot,
  Source,
  SourceState,
} from "../../../main/web/protocol/vocabulary";
import { isRefused, ruled } from "./rules";

const NAMES = [
  "Bob Okafor",
  "Chiara Lindqvist",
  "Diego Fernández",
  "Emi Tanaka",
  "Farid Rahimi",
  "Grace O’Neill",
  "Hugo Weber",
  "Inés Carvalho",
  "Jonas Berg",
  "Kavya Raman",
  "Léa Dubois",
  "Marek Nowak",
  "Nadia Haddad",
  "Oskar Lind",
  "Priya Shah",
  "Quentin Moreau",
  "Rosa Giménez",
  "Sven Halvorsen",
  "Tomoko Abe",
  "Ulla Karlsson",
  "Victor Popescu",
  "Wanda Zielińska",
  "Xavier Costa",
  "Yara Cohen",
];

/** So many as are asked for, and then the same names again. */
const company = (size: number) =>
  Array.from({ length: size }, (_, i) => {
    const name = NAMES[i % NAMES.length] ?? "";
    return i < NAMES.length ? name : `${name} ${Math.floor(i / NAMES.length) + 1}`;
  });

const MODES = ["moderated", "lecture", "smart-meeting"];

const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

const seat = (id: string, name: string, more: Partial<Participant> = {}): Participant => ({
  id,
  name,
  role: "ATTENDEE",
  place: "PODIUM",
  origin: { type: "browser" },
  sources: { MICROPHONE: "ON", CAMERA: "ON", CONTENT: "OFF", CONTENT_SOUND: "OFF" },
  handRaised: false,
  connection: "SEATED",
  pinned: false,
  voice: { loudness: 0, since: 0 },
  denied: [],
  ...more,
});

const said = (seq: number, who: string, name: string, to: Audience, text: string): ChatMessage => ({
  seq,
  at: new Date(Date.now() - (20 - seq) * 60_000).toISOString(),
  from: who,
  name,
  to,
  text,
});

const CHAT: readonly ChatMessage[] = [
  said(2, "p-0", "Bob Okafor", { type: "everyone" }, "Good morning! Do you all see the slides?"),
  said(3, "ann-1", "Ann Example", { type: "everyone" }, "Yes:\n1. the plan\n2. the numbers\n3. questions"),
  said(4, "p-2", "Diego Fernández", { type: "one", who: "ann-1" }, "Can we start five minutes later?"),
  said(5, "ann-1", "Ann Example", { type: "one", who: "p-2" }, "Of course."),
  said(
    6,
    "p-1",
    "Chiara Lindqvist",
    { type: "moderators" },
    "https://example.test/a-link-that-is-longer-than-the-panel-is-wide",
  ),
  {
    ...said(7, "p-0", "Bob Okafor", { type: "everyone" }, ""),
    file: { id: "0".repeat(32), name: "Numbers of the third quarter.xlsx", type: "application/zip", bytes: 4_321_000 },
  },
  {
    ...said(8, "ann-1", "Ann Example", { type: "one", who: "p-2" }, ""),
    file: { id: "1".repeat(32), name: "plan.pdf", type: "application/pdf", bytes: 812 },
  },
];

const CANDIDATES = ["udp", "tcp"].map((by) => `a=candidate:1 1 ${by} 1 127.0.0.1 7700 typ host\r\n`).join("");

/** A conference of one client with company that does not move much. Names in the display name steer it: "4 share". */
export class FakeRoom {
  private room: Snapshot;
  private readonly mids: Record<"audio" | "video", string[]> = { audio: [], video: [] };

  constructor(private readonly line: WebSocket) {
    this.room = {
      seq: 1,
      id: "Town-Hall",
      topic: "Town hall",
      description: "",
      owner: "ann",
      mode: "all-on-screen",
      speakers: 50,
      capacity: 50,
      phase: "LIVE",
      openedAt: new Date().toISOString(),
      warning: "PT5M",
      extendable: true,
      pinRequired: false,
      rules: { locked: false, waiting: [], offOnEntry: [], denied: [], deniedToGuests: [] },
      participants: [],
      modeData: {},
      layouts: { one: {} },
      chat: [],
      timers: [],
      controls: {},
    };
    this.say({ type: "welcome", protocol: 1, user: "ann", name: "Ann Example", heartbeatSeconds: 20, seatSeconds: 60 });
    line.on("message", (data) => this.hear(JSON.parse(String(data)) as ClientMessage));
  }

  private hear(message: ClientMessage) {
    const { ref } = message;
    if (message.type === "join") {
      this.join(ref, message.name, message.sources);
    } else if (message.type === "return") {
      this.line.close(1001);
    } else if (message.type === "test") {
      this.say({ type: "answer", ref, sdp: CANDIDATES });
    } else if (message.type === "offer") {
      this.learn(message.sdp, message.sends);
      this.say({ type: "answer", ref, sdp: "v=0\r\n" });
      this.receiving();
    } else {
      if (message.type === "order" && isRefused(message.command)) {
        this.say({
          type: "refused",
          ref,
          problem: { code: "feature.denied", detail: "A moderator has switched this off." },
        });
        return;
      }
      if (message.type === "order") {
        this.obey(message.command);
      }
      this.say({ type: "accepted", ref, seq: this.room.seq });
    }
  }

  private join(ref: number, name: string, sources: Partial<Record<Source, SourceState>>) {
    const size = Number(/\d+/.exec(name)?.[0] ?? 4) - 1;
    const mode = MODES.find((id) => name.includes(id)) ?? "all-on-screen";
    const podium = { "all-on-screen": size, lecture: 0 }[mode] ?? 2;
    const me = seat("ann-1", "Ann Example", {
      role: name.includes("guest") ? "ATTENDEE" : "OWNER",
      place: name.includes("waits") ? "WAITING_ROOM" : name.includes("guest") ? "AUDITORIUM" : "PODIUM",
      sources: {
        MICROPHONE: "OFF",
        CAMERA: "OFF",
        CONTENT: "OFF",
        CONTENT_SOUND: "OFF",
        ...sources,
        ...(name.includes("asked") && { MICROPHONE: "OFF" }),
      },
      ...(name.includes("called") && { podium: { kind: "CALLED", since: 1 } }),
    });
    const others = company(size).map((other, i) =>
      seat(`p-${i}`, other, {
        place: i < podium ? "PODIUM" : "AUDITORIUM",
        sources: {
          MICROPHONE: i % 3 === 1 ? "OFF" : i === 5 ? "SILENCED" : "ON",
          CAMERA: i % 4 === 2 ? "OFF" : "ON",
          CONTENT: name.includes("share") && i === 0 ? "ON" : "OFF",
          CONTENT_SOUND: name.includes("sounds") && i === 0 ? "ON" : "OFF",
        },
        handRaised: i === 1,
        role: i === 2 ? "MODERATOR" : "ATTENDEE",
        connection: i === 6 ? "RECONNECTING" : "SEATED",
        voice: { loudness: i === 0 ? 90 : 0, since: 1 },
        ...(mode === "moderated" && (i === 4 || i === 5) && { podium: { kind: "ASKED", since: 9 - i } }),
      }),
    );
    if (name.includes("recorded")) {
      others.push(seat("recorder", "Recorder", { origin: { type: "recorder" }, place: "AUDITORIUM" }));
    }
    if (name.includes("live")) {
      others.push(seat("streamer", "Streamer", { origin: { type: "streamer" }, place: "AUDITORIUM" }));
    }
    const waiting = name.includes("door") ? ["Zoë Late", "Yusuf Early"] : [];
    this.room = {
      ...this.room,
      mode,
      ...(name.includes("remark") && { modeData: { "remark:p-3": "held" } }),
      ...(name.includes("ends") && { endsAt: soon(272) }),
      ...(name.includes("denied") && { rules: { ...this.room.rules, denied: ["CHAT_EVERYONE"] } }),
      ...(name.includes("layout") && {
        layouts: { everybody: { slots: slotsOf("shuffle", 4, 5), mandatory: false }, one: {} },
      }),
      ...(name.includes("chat") && { chat: CHAT, seq: CHAT.length + 1 }),
      ...(name.includes("called") && { timers: [{ name: "call", who: me.id, due: soon(30) }] }),
    };
    others.push(...waiting.map((other, i) => seat(`w-${i}`, other, { place: "WAITING_ROOM" })));
    this.room = { ...this.room, participants: [me, ...others], ...(size > 0 && { dominant: "p-0" }) };
    this.say({ type: "joined", ref, seat: me.id, token: "t", snapshot: this.room });
    this.receiving();
    if (name.includes("drop")) {
      setTimeout(() => this.line.close(1001), 1_500);
    }
    if (name.includes("admitted")) {
      setTimeout(() => this.admit(), 1_500);
    }
    if (name.includes("asked")) {
      setTimeout(() => this.happen({ type: "askedToSwitchOn", who: "ann-1", source: "MICROPHONE" }), 300);
    }
    if (name.includes("renamed")) {
      setTimeout(() => this.happen({ type: "idChanged", id: "Town-Hall-2" }), 300);
    }
    if (name.includes("react")) {
      setTimeout(() => {
        this.happen({ type: "reacted", who: "p-0", reaction: "CLAP" });
        this.happen({ type: "reacted", who: "p-3", reaction: "HEART" });
      }, 300);
    }
    if (name.includes("news")) {
      setTimeout(() => this.happen({ type: "arrived", participant: seat("late", "Zoë Late") }), 1_200);
    }
  }

  private admit() {
    const participants = this.room.participants.map((p) => ({ ...p, place: "AUDITORIUM" }) as const);
    this.room = { ...this.room, seq: this.room.seq + 1, participants };
    this.say({ type: "resynced", snapshot: this.room });
    this.receiving();
  }

  private obey(command: Command) {
    for (const event of this.eventsOf(command)) {
      this.happen(event);
    }
  }

  private eventsOf(command: Command): readonly ConferenceEvent[] {
    const me = "ann-1";
    switch (command.type) {
      case "switchSource":
        return [{ ...command, type: "sourceSwitched" }];
      case "raiseHand":
        return [{ type: "handChanged", who: me, raised: command.up }];
      case "lowerHand":
        return [{ type: "handChanged", who: command.who, raised: false }];
      case "remove":
        return [{ type: "departed", who: command.who, reason: "REMOVED" }];
      case "admit":
        return command.seats.map((who) => ({ type: "moved", who, to: "AUDITORIUM" }));
      case "admitAll":
        return seatsOf(this.room).waiting.map(({ id }) => ({ type: "moved", who: id, to: "AUDITORIUM" }));
      case "react":
        return [{ type: "reacted", who: me, reaction: command.reaction }];
      case "askForPodium":
        return [{ type: "podiumAsked", who: me }];
      case "acceptCall":
        return [{ type: "moved", who: me, to: "PODIUM" }];
      case "callToPodium":
        return [{ type: "moved", who: command.who, to: "PODIUM" }];
      case "stepDown":
        return [
          this.room.participants.find((p) => p.id === command.who)?.place === "PODIUM"
            ? { type: "moved", who: command.who, to: "AUDITORIUM" }
            : { type: "podiumClosed", who: command.who, outcome: "REFUSED" },
        ];
      case "startRemark":
        return [
          { type: "sourceSwitched", who: me, source: "MICROPHONE", state: "ON" },
          { type: "remembered", name: `remark:${me}`, value: "held" },
        ];
      case "stopRemark":
        return [
          { type: "remembered", name: `remark:${me}`, value: "ending" },
          { type: "timerStarted", timer: { name: "remark", who: me }, after: "PT3S" },
        ];
      case "changeId":
        return [{ type: "idChanged", id: command.id }];
      case "end":
        return [{ type: "ended", cause: "ENDED" }];
      default:
        return ruled(command, this.room);
    }
  }

  private happen(event: ConferenceEvent) {
    this.room = after(this.room, event, new Date().toISOString());
    this.say({ type: "happened", seq: this.room.seq, at: new Date().toISOString(), by: "ann-1", event });
    this.receiving();
  }

  /** The slots of an offer: sections that nobody sends in. */
  private learn(sdp: string, sends: Readonly<Record<string, Source>>) {
    this.mids.audio = [];
    this.mids.video = [];
    for (const section of sdp.split(/^m=/m).slice(1)) {
      const mid = /^a=mid:(\S+)/m.exec(section)?.[1];
      if (mid !== undefined && !(mid in sends)) {
        this.mids[section.startsWith("audio") ? "audio" : "video"].push(mid);
      }
    }
  }

  private receiving() {
    const arrows = this.room.participants
      .filter((p) => p.id !== "ann-1" && (p.place === "PODIUM" || this.room.mode === "lecture"))
      .flatMap((p) =>
        (Object.keys(p.sources) as Source[])
          .filter((s) => p.sources[s] === "ON")
          .map((s) => ({ from: p.id, source: s })),
      );
    const sound = arrows.filter((arrow) => arrow.source === "MICROPHONE");
    const pictures = arrows.filter((arrow) => arrow.source !== "MICROPHONE");
    const seated = (list: typeof arrows, mids: string[]): Track[] =>
      list.slice(0, mids.length).map((arrow, i) => ({ ...arrow, mid: mids[i] ?? "" }));
    this.say({
      type: "receiving",
      tracks: [...seated(sound, this.mids.audio), ...seated(pictures, this.mids.video)],
      audio: sound.length,
      video: pictures.length,
    });
  }

  private say(message: ServerMessage) {
    this.line.send(JSON.stringify(message));
  }
}
