import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type ChatDraft, unread } from "../conference/chat";
import { moderates, seatsOf, waits } from "../conference/people";
import { shownTo } from "../conference/rights";
import { secondsUntil } from "../conference/timers";
import { type DeviceKind, remember } from "../media/devices";
import { forget, keep } from "../media/keepsake";
import { type Luggage, Meeting } from "../media/meeting";
import type { Command, ConferenceEvent, Participant, Reaction, Snapshot, Source } from "../protocol/vocabulary";
import "./banner";
import "./bar";
import type { BarAction, Panel } from "./bar";
import "./chat";
import { copyLink } from "./conferences";
import { confirmed } from "./confirm";
import { dial, dialAsGuest } from "./dial";
import "./icon";
import { LoaderCircle, MicVocal, Podium } from "./icons";
import { pageStyle } from "./meeting-style";
import { say } from "./news";
import "./invitation";
import type { Give } from "./orders";
import "./people";
import "./room";
import "./settings";
import type { Settings } from "./settings";
import { base, buttons, night } from "./shared";
import "./stage";
import "./waiting";
import { sayProblem, words } from "./words";

const NEWS_MS = 4_000;
const REACTION_MS = 4_000;

const KEYS: Readonly<Record<string, BarAction>> = { m: "microphone", v: "camera", h: "hand", p: "people", c: "chat" };

const SOURCES: Readonly<Partial<Record<BarAction, Source>>> = {
  microphone: "MICROPHONE",
  camera: "CAMERA",
  share: "CONTENT",
};

/**
 * Inside a conference.
 * @fires over with the problem that ended it
 * @fires renamed with the new ID of the conference
 */
@customElement("rostrum-meeting")
export class MeetingPage extends LitElement {
  static override styles = [base, buttons, night, pageStyle];

  @property({ attribute: false }) luggage: Luggage | undefined;
  @state() private panel: Panel | undefined;
  @state() private news: readonly string[] = [];
  @state() private copied = false;
  @state() private secondsLeft = 0;
  @state() private callSeconds: number | undefined;
  @state() private remarkSeconds: number | undefined;
  /** The source that a moderator asked to switch on. */
  @state() private asked: Source | undefined;
  @state() private reactions: ReadonlyMap<string, Reaction> = new Map();
  @state() private pinChanges = 0;
  /** Counts the changes of media that no property shows. */
  @state() private media = 0;
  @query("rostrum-settings") private settings!: Settings;

  private meeting: Meeting | undefined;
  private countdown: ReturnType<typeof setInterval> | undefined;
  private readonly draft: ChatDraft = { to: { type: "everyone" }, text: "" };
  /** The last event of which the chat was in sight. */
  private read = 0;
  private reportedOver = false;
  private conference = "";
  /** The token that was kept. */
  private kept = "";
  private readonly reacted = new Map<string, ReturnType<typeof setTimeout>>();

  private readonly keyed = (event: KeyboardEvent) => this.key(event);
  private readonly give: Give = (command) =>
    this.meeting?.seat.order(command) ?? Promise.resolve({ problem: { code: "seat.left", detail: "" } });
  private readonly ticket = () => this.meeting?.seat.ticket;
  private readonly clock = () => this.meeting?.seat.serverTime ?? Date.now();
  private readonly left = () => this.meeting?.leave();

  override connectedCallback() {
    super.connectedCallback();
    addEventListener("keydown", this.keyed);
    this.countdown = setInterval(() => this.count(), 250);
    if (this.luggage !== undefined) {
      this.conference = this.luggage.conference;
      this.meeting = new Meeting(this.luggage.guest === true ? dialAsGuest : dial, this.luggage, {
        changed: () => this.changed(),
        happened: (event, before) => this.happened(event, before),
        refused: (problem) => this.tell(sayProblem(problem)),
        failed: (problem) => this.tell(words.door.devices[problem]),
      });
    }
  }

  override disconnectedCallback() {
    removeEventListener("keydown", this.keyed);
    clearInterval(this.countdown);
    this.meeting?.close();
    forget();
    this.meeting = undefined;
    super.disconnectedCallback();
  }

  override render() {
    const meeting = this.meeting;
    const state = meeting?.state;
    if (meeting === undefined || state === undefined || !("room" in state)) {
      return html`<div class="entering" data-testid="state-connecting" role="status">
        <rostrum-icon .of=${LoaderCircle}></rostrum-icon>${words.meeting.connecting}
      </div>`;
    }
    const seat = meeting.seat.me;
    return seat === undefined || waits(seat)
      ? this.renderWaiting(meeting, state.room)
      : this.renderInside(meeting, state.room, seat);
  }

  private renderInside(meeting: Meeting, room: Snapshot, me: Participant) {
    const { inside } = seatsOf(room);
    const panel = this.panel === "room" && !moderates(me) ? undefined : this.panel;
    this.read = panel === "chat" ? room.seq : this.read;
    const shown = shownTo(room, me, (who) => meeting.receivesPicture(who));
    return html`<header>
        <h1>${room.topic}</h1>
        <rostrum-ending .endsAt=${moderates(me) ? room.endsAt : undefined} .clock=${this.clock}
          .give=${this.give}></rostrum-ending>
        ${inside.length === 1 ? this.renderAlone() : nothing}
      </header>
      <rostrum-stage data-testid="state-in-call" .meeting=${meeting} .participants=${shown} .room=${room} .me=${me.id}
        .reactions=${this.reactions} .media=${this.media}></rostrum-stage>
      ${panel === undefined ? nothing : this.renderPanel(panel, room, me)}
      ${this.renderInvitation(me)}
      <rostrum-bar .me=${me} .room=${room} .panel=${panel} .remarkSeconds=${this.remarkSeconds}
        .unread=${unread(room.chat, me.id, this.read)} @act=${this.acted} @order=${this.ordered}></rostrum-bar>
      <rostrum-banner .meeting=${meeting} .secondsLeft=${this.secondsLeft} .media=${this.media}
        ?unmoderated=${!inside.some(moderates)}></rostrum-banner>
      ${this.renderNews()}
      <rostrum-settings .devices=${meeting.devices} .microphone=${meeting.ownMicrophone()} ?copied=${this.copied}
        @picked=${this.picked} @copy-link=${this.copy}></rostrum-settings>`;
  }

  private renderNews() {
    return html`<div class="news" role="status" aria-live="polite">
      ${this.news.map((text) => html`<p>${text}</p>`)}
    </div>`;
  }

  /** The one side panel: each kind is an element of its own, which fires `closed` and `order`, and both bubble. */
  private renderPanel(panel: Panel, room: Snapshot, me: Participant) {
    return html`<aside class="panel" @order=${this.ordered} @closed=${() => this.toggle(panel)}>
      ${{
        people: () => html`<rostrum-people data-testid="people-panel" .room=${room} .me=${me.id}></rostrum-people>`,
        chat: () => html`<rostrum-chat data-testid="chat-panel" .room=${room} .me=${me} .draft=${this.draft}
            .give=${this.give} .ticket=${this.ticket}></rostrum-chat>`,
        room: () => html`<rostrum-room data-testid="room-panel" .room=${room} .clock=${this.clock}
            .pinChanges=${this.pinChanges} .give=${this.give}></rostrum-room>`,
      }[panel]()}
    </aside>`;
  }

  private renderWaiting(meeting: Meeting, room: Snapshot) {
    return html`<rostrum-waiting data-testid="state-waiting" .meeting=${meeting} .topic=${room.topic}
        .media=${this.media} @leave=${this.left} @flip=${this.flipped}></rostrum-waiting>
      <rostrum-banner .meeting=${meeting} .secondsLeft=${this.secondsLeft} .media=${this.media}></rostrum-banner>
      ${this.renderNews()}`;
  }

  private renderInvitation(me: Participant) {
    const { podium, asked } = words;
    if (me.podium?.kind === "CALLED") {
      const left = this.callSeconds === undefined ? "" : podium.secondsToAnswer(this.callSeconds);
      return html`<rostrum-invitation data-testid="podium-call" .icon=${Podium} .text=${podium.called} .left=${left}
        .yes=${{ testId: "accept-call", label: podium.accept }} .no=${{ testId: "decline-call", label: podium.decline }}
        @answered=${this.answeredCall}></rostrum-invitation>`;
    }
    const source = this.asked;
    return source === undefined || me.sources[source] === "ON"
      ? nothing
      : html`<rostrum-invitation data-testid="asked-source" .icon=${MicVocal} .text=${asked.texts[source]} left=""
          .yes=${{ testId: "switch-on", label: asked.yes }} .no=${{ testId: "not-now", label: asked.no }}
          @answered=${this.answeredAsked}></rostrum-invitation>`;
  }

  private renderAlone() {
    return html`<div class="alone small muted" data-testid="state-alone">
      <span class="hint">${words.meeting.alone}</span>
      <button @click=${this.copy}>${this.copied ? words.copied : words.copyLink}</button>
    </div>`;
  }

  private changed() {
    const state = this.meeting?.state;
    if (state?.is === "over" && !this.reportedOver) {
      this.reportedOver = true;
      forget();
      this.dispatchEvent(new CustomEvent("over", { detail: state.problem }));
      return;
    }
    this.count();
    this.media++;
    if (state !== undefined && "room" in state) {
      this.name(state.room);
      this.keepSeat(state.room.id);
    }
  }

  /** A reload of the page returns to the seat. */
  private keepSeat(conference: string) {
    const ticket = this.meeting?.seat.ticket;
    if (ticket !== undefined && ticket.token !== this.kept) {
      this.kept = ticket.token;
      keep({ conference, name: this.luggage?.name ?? "", ticket });
    }
  }

  /** The address and the title follow the conference. */
  private name({ id, topic }: Snapshot) {
    document.title = `${topic} · ${words.product}`;
    if (id !== this.conference) {
      this.conference = id;
      this.kept = "";
      this.dispatchEvent(new CustomEvent("renamed", { detail: id }));
    }
  }

  private count() {
    const state = this.meeting?.state;
    if (state?.is === "reconnecting") {
      this.secondsLeft = Math.max(0, Math.ceil((state.until - Date.now()) / 1000));
    }
    if (state !== undefined && "room" in state) {
      this.callSeconds = secondsUntil(state.room, { name: "call", who: state.me }, this.clock());
      this.remarkSeconds = secondsUntil(state.room, { name: "remark", who: state.me }, this.clock());
    }
  }

  private happened(event: ConferenceEvent, before: Snapshot) {
    const state = this.meeting?.state;
    if (state === undefined || !("me" in state)) {
      return;
    }
    if (event.type === "reacted") {
      this.react(event.who, event.reaction);
    }
    if (event.type === "askedToSwitchOn" && event.who === state.me) {
      this.asked = event.source;
    }
    if (event.type === "pinChanged") {
      this.pinChanges++;
    }
    const text = event.type === "said" && this.panel === "chat" ? undefined : say(event, before, state.me);
    if (text !== undefined) {
      this.tell(text);
    }
  }

  private react(who: string, reaction: Reaction) {
    clearTimeout(this.reacted.get(who));
    this.reactions = new Map([...this.reactions, [who, reaction]]);
    const gone = () => {
      this.reactions = new Map([...this.reactions].filter(([seat]) => seat !== who));
    };
    this.reacted.set(who, setTimeout(gone, REACTION_MS));
  }

  private tell(text: string) {
    this.news = [...this.news.slice(-2), text];
    setTimeout(() => {
      this.news = this.news.slice(1);
    }, NEWS_MS);
  }

  private key(event: KeyboardEvent) {
    const typing = event.composedPath()[0];
    const inField = typing instanceof Element && typing.matches("input, select, textarea");
    const action = KEYS[event.key.toLowerCase()];
    if (action !== undefined && !inField && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) {
      event.preventDefault();
      void this.act(action);
    }
  }

  private acted(event: CustomEvent<BarAction>) {
    void this.act(event.detail);
  }

  private async act(action: BarAction) {
    const source = SOURCES[action];
    if (source !== undefined) {
      await this.flip(source);
      return;
    }
    switch (action) {
      case "hand":
        await this.meeting?.raiseHand();
        break;
      case "people":
      case "chat":
      case "room":
        this.toggle(action);
        break;
      case "ask":
        await this.meeting?.order({ type: "askForPodium" });
        break;
      case "withdraw":
      case "step-down":
        await this.stepDown();
        break;
      case "settings":
        this.settings.open();
        break;
      case "leave":
        this.meeting?.leave();
        break;
      case "end":
        await this.end();
        break;
    }
  }

  private async stepDown() {
    const who = this.meeting?.seat.me?.id;
    if (who !== undefined) {
      await this.meeting?.order({ type: "stepDown", who });
    }
  }

  private async answeredCall({ detail: yes }: CustomEvent<boolean>) {
    await (yes ? this.meeting?.order({ type: "acceptCall" }) : this.stepDown());
  }

  private async answeredAsked({ detail: yes }: CustomEvent<boolean>) {
    const source = this.asked;
    this.asked = undefined;
    if (yes && source !== undefined && !this.meeting?.isOn(source)) {
      await this.flip(source);
    }
  }

  private flipped({ detail }: CustomEvent<"microphone" | "camera">) {
    void this.flip(detail === "camera" ? "CAMERA" : "MICROPHONE");
  }

  private async flip(source: Source) {
    const me = this.meeting?.seat.me;
    if (me?.sources[source] === "SILENCED" && !moderates(me)) {
      this.tell(source === "CAMERA" ? words.meeting.cameraSilenced : words.meeting.silenced);
      return;
    }
    // Asked before: the answer to the order may be here sooner than the event.
    const on = !(this.meeting?.isOn(source) ?? false);
    const failed = await this.meeting?.toggle(source);
    if (failed !== undefined && "problem" in failed) {
      this.tell(words.door.devices[failed.problem]);
    } else if (source !== "CONTENT") {
      remember(source === "CAMERA" ? { camera: on } : { microphone: on });
    }
  }

  private async end() {
    const state = this.meeting?.state;
    const topic = state !== undefined && "room" in state ? state.room.topic : "";
    if (await confirmed(words.conferences.confirmStop(topic), words.meeting.endForAll, this.renderRoot)) {
      await this.meeting?.order({ type: "end" });
    }
  }

  private toggle(panel: Panel) {
    this.panel = this.panel === panel ? undefined : panel;
  }

  private ordered(event: CustomEvent<Command>) {
    void this.meeting?.order(event.detail);
  }

  private async picked(event: CustomEvent<{ kind: DeviceKind; device: string }>) {
    const { kind, device } = event.detail;
    await this.meeting?.use(kind, device);
    remember({ devices: this.meeting?.devices ?? {} });
    this.requestUpdate();
  }

  private async copy() {
    await copyLink(this.conference);
    this.copied = true;
    setTimeout(() => {
      this.copied = false;
    }, 2_000);
  }
}
