import type { WebSocket } from "ws";
import { after } from "../../../main/web/conference/after";
import type { ClientMessage, ServerMessage, Track } from "../../../main/web/protocol/messages";
import type {
  ConferenceEvent,
  Participant,
  Snapshot,
  Source,
  SourceState,
} from "../../../main/web/protocol/vocabulary";

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

const seat = (id: string, name: string, more: Partial<Participant> = {}): Participant => ({
  id,
  name,
  role: "ATTENDEE",
  place: "PODIUM",
  origin: { type: "browser" },
  sources: { MICROPHONE: "ON", CAMERA: "ON", CONTENT: "OFF" },
  handRaised: false,
  connection: "SEATED",
  pinned: false,
  voice: { loudness: 0, since: 0 },
  ...more,
});

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
      pinRequired: false,
      rules: { locked: false, waiting: [], offOnEntry: [], denied: [] },
      participants: [],
      modeData: {},
      layouts: { one: {} },
      chat: [],
      timers: [],
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
    } else if (message.type === "offer") {
      this.learn(message.sdp, message.sends);
      this.say({ type: "answer", ref, sdp: "v=0\r\n" });
      this.receiving();
    } else {
      if (message.type === "order") {
        this.obey(message.command);
      }
      this.say({ type: "accepted", ref, seq: this.room.seq });
    }
  }

  private join(ref: number, name: string, sources: Partial<Record<Source, SourceState>>) {
    const company = Number(/\d+/.exec(name)?.[0] ?? 4) - 1;
    const me = seat("ann-1", "Ann Example", {
      role: "OWNER",
      sources: { MICROPHONE: "OFF", CAMERA: "OFF", CONTENT: "OFF", ...sources },
    });
    const others = NAMES.slice(0, company).map((other, i) =>
      seat(`p-${i}`, other, {
        sources: {
          MICROPHONE: i % 3 === 1 ? "OFF" : i === 5 ? "SILENCED" : "ON",
          CAMERA: i % 4 === 2 ? "OFF" : "ON",
          CONTENT: name.includes("share") && i === 0 ? "ON" : "OFF",
        },
        handRaised: i === 1,
        role: i === 2 ? "MODERATOR" : "ATTENDEE",
        connection: i === 6 ? "RECONNECTING" : "SEATED",
      }),
    );
    this.room = { ...this.room, participants: [me, ...others] };
    this.say({ type: "joined", ref, seat: me.id, token: "t", snapshot: this.room });
    this.receiving();
    if (name.includes("drop")) {
      setTimeout(() => this.line.close(1001), 1_500);
    }
    if (name.includes("news")) {
      setTimeout(() => this.happen({ type: "arrived", participant: seat("late", "Zoë Late") }), 1_200);
    }
  }

  private obey(command: Extract<ClientMessage, { type: "order" }>["command"]) {
    if (command.type === "switchSource") {
      this.happen({ type: "sourceSwitched", who: command.who, source: command.source, state: command.state });
    }
    if (command.type === "raiseHand") {
      this.happen({ type: "handChanged", who: "ann-1", raised: command.up });
    }
    if (command.type === "remove") {
      this.happen({ type: "departed", who: command.who, reason: "REMOVED" });
    }
    if (command.type === "end") {
      this.happen({ type: "ended", cause: "ENDED" });
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
      .filter((p) => p.id !== "ann-1")
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
