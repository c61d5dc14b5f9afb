import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { layoutFor, type Taste, USUAL_TASTE } from "../conference/arrangement";
import { type ChatDraft, unread } from "../conference/chat";
import { layoutOf } from "../conference/layout";
import { moderates, seatsOf, waits } from "../conference/people";
import { orderOf, shownTo } from "../conference/rights";
import { secondsUntil } from "../conference/timers";
import { watchDevices } from "../media/device-watch";
import { remember } from "../media/devices";
import { type Luggage, Meeting } from "../media/meeting";
import type { Command, ConferenceEvent, Participant, Snapshot, Source } from "../protocol/vocabulary";
import "./asks";
import "./badges";
import "./banner";
import "./bar";
import type { BarAction, Panel } from "./bar";
import type { Picked } from "./device-anew";
import "./chat";
import { copyLink } from "./conferences";
import { confirmed } from "./confirm";
import { dial, dialAsGuest } from "./dial";
import "./icon";
import { LoaderCircle } from "./icons";
import { type KeyAction, Keys } from "./keys";
import { pageStyle } from "./meeting-style";
import { say } from "./news";
import type { Give } from "./orders";
import { Passing } from "./passing";
import "./people";
import { PopOut } from "./pop-out";
import { prefer, preferences } from "./preferences";
import "./room";
import "./settings";
import type { Settings } from "./settings";
import { base, buttons, night } from "./shared";
import "./shortcuts";
import type { Shortcuts } from "./shortcuts";
import "./stage";
import type { Stage } from "./stage";
import "./view-menu";
import { flipFullScreen } from "./view-menu";
import "./waiting";
import { Whereabouts } from "./whereabouts";
import { sayProblem, words } from "./words";

const SOURCES: Readonly<Partial<Record<KeyAction, Source>>> = {
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
  @state() private copied = false;
  @state() private secondsLeft = 0;
  @state() private callSeconds: number | undefined;
  @state() private remarkSeconds: number | undefined;
  /** The source that a moderator asked to switch on. */
  @state() private asked: Source | undefined;
  @state() private taste: Taste = { ...USUAL_TASTE, ...preferences() };
  @state() private pinChanges = 0;
  /** Counts the changes of media that no property shows. */
  @state() private media = 0;
  @query("rostrum-settings") private settings!: Settings;
  @query("rostrum-shortcuts") private shortcuts!: Shortcuts;
  @query("rostrum-stage") private stage!: Stage | null;

  private meeting: Meeting | undefined;
  private countdown: ReturnType<typeof setInterval> | undefined;
  private readonly draft: ChatDraft = { to: { type: "everyone" }, text: "" };
  /** The last event of which the chat was in sight. */
  private read = 0;
  private reportedOver = false;
  private readonly whereabouts = new Whereabouts((id) =>
    this.dispatchEvent(new CustomEvent("renamed", { detail: id })),
  );
  private readonly passing = new Passing(this);
  private readonly popOut = new PopOut();
  private unwatch = () => {};
  private readonly give: Give = (command) =>
    this.meeting?.seat.order(command) ?? Promise.resolve({ problem: { code: "seat.left", detail: "" } });
  private readonly ticket = () => this.meeting?.seat.ticket;
  private readonly clock = () => this.meeting?.seat.serverTime ?? Date.now();
  private readonly left = () => this.meeting?.leave();

  constructor() {
    super();
    new Keys(
      this,
      (action) => void this.act(action),
      (on) => void this.meeting?.talk(on),
    );
  }

  override connectedCallback() {
    super.connectedCallback();
    this.unwatch = watchDevices(({ lost, found }) => {
      for (const text of [...lost.map(words.devices.lost), ...found.map(words.devices.found)]) {
        this.passing.tell(text);
      }
    });
    this.countdown = setInterval(() => this.count(), 250);
    if (this.luggage !== undefined) {
      this.whereabouts.enter(this.luggage.conference, this.luggage.name);
      this.meeting = new Meeting(this.luggage.guest === true ? dialAsGuest : dial, this.luggage, {
        changed: () => this.changed(),
        happened: (event, before) => this.happened(event, before),
        refused: (problem) => this.passing.tell(sayProblem(problem)),
        failed: (problem) => this.passing.tell(words.door.devices[problem]),
      });
    }
  }

  override disconnectedCallback() {
    this.unwatch();
    void this.popOut.close();
    clearInterval(this.countdown);
    this.meeting?.close();
    this.whereabouts.leave();
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
        <rostrum-ending .endsAt=${moderates(me) ? room.endsAt : undefined} .warning=${room.warning}
          .extendable=${room.extendable} .clock=${this.clock} .give=${this.give}></rostrum-ending>
        ${inside.length === 1 ? this.renderAlone() : nothing}
        <rostrum-badges .meeting=${meeting} .room=${room} .media=${this.media}></rostrum-badges>
        ${this.renderView(room, me)}
      </header>
      <rostrum-stage data-testid="state-in-call" .meeting=${meeting} .participants=${shown} .room=${room} .me=${me.id}
        .taste=${this.taste} .reactions=${this.passing.reactions} .media=${this.media}
        @taste=${this.tasted} @order=${this.ordered}></rostrum-stage>
      ${panel === undefined ? nothing : this.renderPanel(panel, room, me)}
      <rostrum-asks .me=${me} .camera=${meeting.ownCamera()} .asked=${this.asked} .secondsLeft=${this.callSeconds}
        @answered-call=${this.answeredCall} @answered-asked=${this.answeredAsked} @picked=${this.picked}></rostrum-asks>
      <rostrum-bar .me=${me} .room=${room} .panel=${panel} .remarkSeconds=${this.remarkSeconds}
        .unread=${unread(room.chat, me.id, this.read)} @act=${this.acted} @order=${this.ordered}></rostrum-bar>
      <rostrum-banner .meeting=${meeting} .secondsLeft=${this.secondsLeft} .media=${this.media}
        ?unmoderated=${!inside.some(moderates)}></rostrum-banner>
      ${this.renderNews()}
      <rostrum-settings .devices=${meeting.devices} .microphone=${meeting.ownMicrophone()} ?copied=${this.copied}
        @picked=${this.picked} @copy-link=${this.copy} @shortcuts=${() => this.shortcuts.open()}></rostrum-settings>
      <rostrum-shortcuts></rostrum-shortcuts>`;
  }

  /** What a moderator advises can be left, and come back to. */
  private renderView(room: Snapshot, me: Participant) {
    const given = layoutOf(room, me.id);
    const { ownView } = this.taste;
    const own = layoutFor(room, me.id, this.taste) === undefined;
    return html`<div class="view">
      ${
        given?.mandatory === false
          ? html`<button data-testid="own-view" @click=${() => this.like({ ownView: !ownView })}>
              ${ownView ? words.room.givenView : words.room.ownView}
            </button>`
          : nothing
      }
      <rostrum-view-menu .taste=${this.taste} ?arranged=${!own} @taste=${this.tasted}
        @pop-out=${this.poppedOut}></rostrum-view-menu>
    </div>`;
  }

  private renderNews() {
    return html`<div class="news" role="status" aria-live="polite">
      ${this.passing.news.map((text) => html`<p>${text}</p>`)}
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
        .media=${this.media} @leave=${this.left} @flip=${this.flipped} @picked=${this.picked}></rostrum-waiting>
      <rostrum-banner .meeting=${meeting} .secondsLeft=${this.secondsLeft} .media=${this.media}></rostrum-banner>
      ${this.renderNews()}`;
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
      this.whereabouts.leave();
      this.dispatchEvent(new CustomEvent("over", { detail: state.problem }));
      return;
    }
    this.count();
    this.media++;
    this.popOut.show(this.stage?.mainTrack);
    if (state !== undefined && "room" in state) {
      this.whereabouts.follow(state.room, this.meeting?.seat.ticket);
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
      this.passing.react(event.who, event.reaction);
    }
    if (event.type === "askedToSwitchOn" && event.who === state.me) {
      this.asked = event.source;
    }
    if (event.type === "pinChanged") {
      this.pinChanges++;
    }
    const text = event.type === "said" && this.panel === "chat" ? undefined : say(event, before, state.me);
    if (text !== undefined) {
      this.passing.tell(text);
    }
  }

  private acted(event: CustomEvent<BarAction>) {
    void this.act(event.detail);
  }

  private async act(action: KeyAction) {
    const me = this.meeting?.seat.me;
    const source = SOURCES[action];
    const order = me === undefined ? undefined : orderOf(action, me);
    if (source !== undefined) {
      await this.flip(source);
    } else if (order !== undefined) {
      await this.meeting?.order(order);
    } else {
      await this.show(action);
    }
  }

  private async show(action: KeyAction) {
    switch (action) {
      case "view":
        this.like({ view: this.taste.view === "speaker" ? "gallery" : "speaker", pinned: undefined, ownView: true });
        break;
      case "full-screen":
        flipFullScreen();
        break;
      case "page-back":
      case "page-on":
        this.stage?.turn(action === "page-on" ? 1 : -1);
        break;
      case "shortcuts":
        this.shortcuts.open();
        break;
      case "people":
      case "chat":
      case "room":
        this.toggle(action);
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

  private tasted({ detail }: CustomEvent<Partial<Taste>>) {
    this.like(detail);
  }

  private like(change: Partial<Taste>) {
    this.taste = { ...this.taste, ...change };
    prefer({ view: this.taste.view, hidesOwn: this.taste.hidesOwn });
  }

  private poppedOut() {
    void this.popOut.flip(this.stage?.mainTrack).catch(() => this.passing.tell(words.stage.popOutRefused));
  }

  private async answeredCall({ detail: yes }: CustomEvent<boolean>) {
    await this.meeting?.order(yes ? { type: "acceptCall" } : { type: "stepDown", who: this.meeting.seat.me?.id ?? "" });
  }

  private async answeredAsked({ detail: yes }: CustomEvent<boolean>) {
    const source = this.asked;
    this.asked = undefined;
    if (yes && source !== undefined && !this.meeting?.isOn(source)) {
      await this.flip(source === "CONTENT_SOUND" ? "CONTENT" : source);
    }
  }

  private flipped({ detail }: CustomEvent<"microphone" | "camera">) {
    void this.flip(detail === "camera" ? "CAMERA" : "MICROPHONE");
  }

  private async flip(source: Source) {
    const me = this.meeting?.seat.me;
    if (me?.sources[source] === "SILENCED" && !moderates(me)) {
      this.passing.tell(source === "CAMERA" ? words.meeting.cameraSilenced : words.meeting.silenced);
      return;
    }
    // Asked before: the answer to the order may be here sooner than the event.
    const on = !(this.meeting?.isOn(source) ?? false);
    const failed = await this.meeting?.toggle(source);
    if (failed !== undefined && "problem" in failed) {
      this.passing.tell(words.door.devices[failed.problem]);
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

  private async picked({ detail: { kind, device } }: CustomEvent<Picked>) {
    await this.meeting?.use(kind, device);
    remember({ devices: this.meeting?.devices ?? {} });
    this.requestUpdate();
  }

  private async copy() {
    await copyLink(this.whereabouts.conference);
    this.copied = true;
    setTimeout(() => {
      this.copied = false;
    }, 2_000);
  }
}
