import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Socket } from "../conference/line";
import { moderates } from "../conference/people";
import { type DeviceKind, remember } from "../media/devices";
import { type Luggage, Meeting } from "../media/meeting";
import type { Command, ConferenceEvent, Snapshot, Source } from "../protocol/vocabulary";
import "./banner";
import "./bar";
import type { BarAction, Panel } from "./bar";
import { copyLink } from "./conferences";
import { confirmed } from "./confirm";
import "./icon";
import { Clock, LoaderCircle } from "./icons";
import { pageStyle } from "./meeting-style";
import { say } from "./news";
import "./people";
import "./settings";
import type { Settings } from "./settings";
import { base, buttons, night } from "./shared";
import "./sign";
import "./stage";
import { sayProblem, words } from "./words";

const NEWS_MS = 4_000;
const SUBPROTOCOL = "rostrum.v1";

/** The only place that knows where the server's WebSocket is. */
function dial(): Socket {
  const url = new URL("/ws/v1", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return new WebSocket(url, SUBPROTOCOL);
}

const KEYS: Readonly<Record<string, BarAction>> = { m: "microphone", v: "camera", h: "hand", p: "people" };

const SOURCES: Readonly<Partial<Record<BarAction, Source>>> = {
  microphone: "MICROPHONE",
  camera: "CAMERA",
  share: "CONTENT",
};

/**
 * Inside a conference.
 * @fires over with the problem that ended it
 */
@customElement("rostrum-meeting")
export class MeetingPage extends LitElement {
  static override styles = [base, buttons, night, pageStyle];

  @property({ attribute: false }) luggage: Luggage | undefined;
  @state() private panel: Panel | undefined;
  @state() private news: readonly string[] = [];
  @state() private copied = false;
  @state() private secondsLeft = 0;
  /** Counts the changes of media that no property shows. */
  @state() private media = 0;
  @query("rostrum-settings") private settings!: Settings;

  private meeting: Meeting | undefined;
  private countdown: ReturnType<typeof setInterval> | undefined;
  private reportedOver = false;

  private readonly keyed = (event: KeyboardEvent) => this.key(event);
  private readonly left = () => this.meeting?.leave();

  override connectedCallback() {
    super.connectedCallback();
    addEventListener("keydown", this.keyed);
    addEventListener("pagehide", this.left);
    this.countdown = setInterval(() => this.count(), 250);
    if (this.luggage !== undefined) {
      this.meeting = new Meeting(dial, this.luggage, {
        changed: () => this.changed(),
        happened: (event, before) => this.happened(event, before),
        refused: (problem) => this.tell(sayProblem(problem)),
      });
    }
  }

  override disconnectedCallback() {
    removeEventListener("keydown", this.keyed);
    removeEventListener("pagehide", this.left);
    clearInterval(this.countdown);
    this.meeting?.close();
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
    const { room, me } = state;
    if (meeting.seat.me?.place === "WAITING_ROOM") {
      return this.renderWaiting();
    }
    const others = room.participants.filter((p) => p.place !== "WAITING_ROOM");
    return html`<header>
        <h1>${room.topic}</h1>
        ${others.length === 1 ? this.renderAlone() : nothing}
      </header>
      <rostrum-stage data-testid="state-in-call" .meeting=${meeting} .participants=${others} .me=${me}
        .speaking=${meeting.speaking} .media=${this.media}></rostrum-stage>
      ${this.panel === undefined ? nothing : this.renderPanel(this.panel, room, me)}
      <rostrum-bar .me=${meeting.seat.me} .count=${others.length} .panel=${this.panel}
        @act=${this.acted}></rostrum-bar>
      <rostrum-banner .meeting=${meeting} .secondsLeft=${this.secondsLeft} .media=${this.media}
        ?unmoderated=${!others.some(moderates)}></rostrum-banner>
      <div class="news" role="status" aria-live="polite">${this.news.map((text) => html`<p>${text}</p>`)}</div>
      <rostrum-settings .devices=${meeting.devices} .microphone=${meeting.ownMicrophone()} ?copied=${this.copied}
        @picked=${this.picked} @copy-link=${this.copy}></rostrum-settings>`;
  }

  /** The one side panel: each kind is an element of its own, which fires `closed` and `order`, and both bubble. */
  private renderPanel(panel: Panel, room: Snapshot, me: string) {
    return html`<aside class="panel" @order=${this.ordered} @closed=${() => this.toggle(panel)}>
      ${{
        people: () => html`<rostrum-people data-testid="people-panel" .participants=${room.participants}
            .me=${me}></rostrum-people>`,
      }[panel]()}
    </aside>`;
  }

  private renderWaiting() {
    return html`<rostrum-sign class="waiting" data-testid="state-waiting" .icon=${Clock}
      .heading=${words.meeting.waiting} .text=${words.meeting.waitingHint}>
      <button data-testid="leave" @click=${this.left}>${words.meeting.leave}</button>
    </rostrum-sign>`;
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
      this.dispatchEvent(new CustomEvent("over", { detail: state.problem }));
      return;
    }
    this.count();
    this.media++;
  }

  private count() {
    const state = this.meeting?.state;
    if (state?.is === "reconnecting") {
      this.secondsLeft = Math.max(0, Math.ceil((state.until - Date.now()) / 1000));
    }
  }

  private happened(event: ConferenceEvent, before: Snapshot) {
    const state = this.meeting?.state;
    const text = state !== undefined && "me" in state ? say(event, before, state.me) : undefined;
    if (text !== undefined) {
      this.tell(text);
    }
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

  private async flip(source: Source) {
    if (this.meeting?.isSilenced(source)) {
      this.tell(source === "CAMERA" ? words.meeting.cameraSilenced : words.meeting.silenced);
      return;
    }
    const failed = await this.meeting?.toggle(source);
    if (failed !== undefined && "problem" in failed) {
      this.tell(words.door.devices[failed.problem]);
    }
    if (source !== "CONTENT") {
      const on = this.meeting?.isOn(source) ?? false;
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
    const conference = this.luggage?.conference ?? "";
    await copyLink(conference);
    this.copied = true;
    setTimeout(() => {
      this.copied = false;
    }, 2_000);
  }
}
