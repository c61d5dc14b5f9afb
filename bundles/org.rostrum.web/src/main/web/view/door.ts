import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type Lobby, type Result, rest, type User } from "../api/rest";
import type { DeviceKind } from "../media/devices";
import { kept } from "../media/keepsake";
import type { Luggage } from "../media/meeting";
import { Packing } from "../media/packing";
import type { Problem } from "../protocol/vocabulary";
import "./check";
import "./countdown";
import type { Picked } from "./device-anew";
import { doorStyle } from "./door-style";
import "./effects";
import "./icon";
import { ArrowLeft, CircleAlert, Clock, DoorClosed, type IconNode, Lock, LogIn, Users, UserX, WifiOff } from "./icons";
import "./meeting";
import "./picker";
import "./preview";
import { follow, go, pathTo } from "./route";
import { base, buttons, card, fields } from "./shared";
import "./sign";
import { type Stand, standFor, standOf } from "./stand";
import { sayWhen } from "./time";
import { sayProblem, words } from "./words";

const LOOK_AGAIN_MS = 5_000;
/** How long who is in a hurry waits for devices that are being opened; a question of the browser may take for ever. */
const DEVICES_MS = 2_500;

/** What is opened when the seat says that it is on. */
const NOTHING = { microphone: undefined, camera: undefined, microphoneOn: false } as const;

/** After these one stays at the door and tries again. */
const PIN_PROBLEMS: ReadonlySet<string> = new Set(["pin.required", "pin.refused", "pin.delayed"]);

/** How somebody without an account gets in. */
export interface GuestEntrance {
  lobby(): Promise<Result<Lobby>>;
  /** What is shown at the door. */
  ticket(): Promise<Result<string>>;
  /** The door did not take it. */
  refused(problem: Problem): void;
}

/** What somebody did not wish for. */
const BAD: ReadonlySet<string> = new Set(["unknown", "removed", "lost", "refused"]);

/**
 * Before a conference, in it, and after it: all that happens at one link.
 * @fires login-required
 */
@customElement("rostrum-door")
export class Door extends LitElement {
  static override styles = [base, buttons, fields, card, doorStyle];

  @property() conference = "";
  @property({ attribute: false }) user: User | undefined;
  /** Missing: who enters is logged in. */
  @property({ attribute: false }) guest: GuestEntrance | undefined;

  @state() private stand: Stand = "looking";
  @state() private lobby: Lobby | undefined;
  @state() private luggage: Luggage | undefined;
  @state() private entering = false;
  @state() private over: Problem | undefined;
  /** Why the door did not open without another PIN. */
  @state() private pinProblem: Problem | undefined;
  @query("#name") private nameField!: HTMLInputElement;
  @query("#pin") private pinField!: HTMLInputElement | null;

  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly packing = new Packing(
    () => this.requestUpdate(),
    () => this.isConnected,
  );

  override connectedCallback() {
    super.connectedCallback();
    const seat = kept(this.conference);
    if (seat === undefined) {
      void this.look();
    } else {
      this.luggage = { ...NOTHING, ...seat, guest: this.guest !== undefined, devices: this.packing.choices.devices };
    }
  }

  override disconnectedCallback() {
    clearTimeout(this.timer);
    this.packing.putDown();
    super.disconnectedCallback();
  }

  override render() {
    if (this.luggage !== undefined) {
      return html`<rostrum-meeting .luggage=${this.luggage} @over=${this.ended} @renamed=${renamed}></rostrum-meeting>`;
    }
    if (this.over !== undefined) {
      return this.renderOver(this.over);
    }
    switch (this.stand) {
      case "looking":
        return html`<rostrum-sign busy .heading=${words.door.looking}></rostrum-sign>`;
      case "open":
        return this.renderDoor();
      case "not-started":
        return this.renderNotStarted();
      case "full":
        return this.renderSign("full", Users, words.door.full, words.door.fullHint);
      case "ended":
        return this.renderSign("ended", DoorClosed, words.door.ended, words.door.endedHint);
      case "unknown":
        return this.renderSign("unknown", CircleAlert, words.door.unknown, words.door.unknownHint(this.conference));
      case "unreachable":
        return this.renderSign("unreachable", WifiOff, words.door.unreachable, words.door.unreachableHint);
    }
  }

  private renderNotStarted() {
    const { topic = "", startsAt } = this.lobby ?? {};
    const countdown = html`<rostrum-countdown .until=${Date.parse(startsAt ?? "") || 0}></rostrum-countdown>`;
    return this.renderSign("not-started", Clock, topic, this.sayStart(), countdown);
  }

  private sayStart(): string {
    const startsAt = this.lobby?.startsAt;
    if (startsAt === undefined) {
      return words.door.waitsForHost;
    }
    const { today, tomorrow } = words.conferences;
    return words.door.startsAt(sayWhen(new Date(startsAt), new Date(), today, tomorrow));
  }

  private renderSign(name: string, icon: IconNode, heading: string, text: string, action?: TemplateResult) {
    return html`<rostrum-sign data-testid="state-${name}" ?bad=${BAD.has(name)} .icon=${icon} .heading=${heading}
      .text=${text}>
      ${action ?? nothing}
      ${
        this.guest === undefined
          ? html`<a class="button" href=${pathTo.conferences} @click=${follow}>${words.home}</a>`
          : html`<a class="button" href=${this.loginPath()} @click=${follow}>${words.guest.account}</a>`
      }
    </rostrum-sign>`;
  }

  private renderOver(problem: Problem) {
    const again = html`<button class="primary" data-testid="rejoin" @click=${this.again}>
      <rostrum-icon .of=${LogIn}></rostrum-icon>${words.over.rejoin}
    </button>`;
    switch (problem.code) {
      case "seat.left":
        return this.renderSign("left", DoorClosed, words.over.left, words.over.leftHint, again);
      case "conference.ended":
        return this.renderSign("ended", DoorClosed, words.over.ended, words.over.endedHint);
      case "participant.removed":
        return this.renderSign("removed", UserX, words.over.removed, words.over.removedHint);
      case "seat.lost":
        return this.renderSign("lost", WifiOff, words.over.lost, words.over.lostHint, again);
      default:
        return this.renderSign("refused", CircleAlert, words.over.refused, sayProblem(problem), again);
    }
  }

  private renderDoor() {
    const { microphone, camera, problem, choices } = this.packing;
    return html`<form class="door" data-testid="state-open" @submit=${this.enter}
      @picked=${({ detail }: CustomEvent<Picked>) => this.packing.pick(detail.kind, detail.device)}>
      <rostrum-preview .microphone=${microphone} .camera=${camera} .problem=${problem}
        @flip=${({ detail }: CustomEvent<"microphone" | "camera">) => this.packing.flip(detail)}
        @again=${() => this.packing.open()}></rostrum-preview>
      <div class="right">
        ${this.renderBack()}
        <div>
          <h1>${this.lobby?.topic}</h1>
          ${this.renderAbout()}
        </div>
        <div class="field">
          <label for="name">${words.door.name}</label>
          <input id="name" data-testid="join-name" required maxlength="100" autocomplete="name"
            .value=${choices.name || (this.user?.name ?? "")} />
        </div>
        ${this.lobby?.pin === true || this.pinProblem !== undefined ? this.renderPin() : nothing}
        ${this.lobby?.locked === true ? renderLocked() : nothing}
        <div class="pickers">
          ${(["audioinput", "videoinput", "audiooutput"] as const).map((kind) => this.renderPicker(kind))}
          <rostrum-effects></rostrum-effects>
          <rostrum-check ?guest=${this.guest !== undefined}></rostrum-check>
        </div>
        <button class="primary large" data-testid="join" ?disabled=${this.entering}>
          <rostrum-icon .of=${LogIn}></rostrum-icon>${this.entering ? words.door.joining : words.door.join}
        </button>
      </div>
    </form>`;
  }

  private renderBack() {
    return this.guest === undefined
      ? html`<a class="button quiet back" href=${pathTo.conferences} @click=${follow}>
          <rostrum-icon .of=${ArrowLeft}></rostrum-icon>${words.home}
        </a>`
      : html`<a class="button quiet back" data-testid="have-account" href=${this.loginPath()} @click=${follow}>
          <rostrum-icon .of=${LogIn}></rostrum-icon>${words.guest.account}
        </a>`;
  }

  private loginPath(): string {
    return pathTo.login(pathTo.conference(this.conference));
  }

  private renderAbout() {
    return this.guest === undefined
      ? html`<p class="muted">${words.door.owner(this.lobby?.owner ?? "")}</p>`
      : html`<p class="muted about" data-testid="about">${this.lobby?.description}</p>`;
  }

  private renderPin() {
    const problem = this.pinProblem;
    return html`<div class="field">
      <label for="pin">${words.door.pin}</label>
      <input id="pin" data-testid="door-pin" required inputmode="numeric" autocomplete="off" pattern="[0-9]{4,16}"
        maxlength="16" title=${words.door.pinHint} aria-describedby="pin-hint"
        aria-invalid=${problem === undefined ? nothing : "true"} />
      ${
        problem === undefined
          ? html`<p id="pin-hint" class="hint">${words.door.pinHint}</p>`
          : html`<p id="pin-hint" class="problem" role="alert" data-testid="pin-problem">${sayProblem(problem)}</p>`
      }
    </div>`;
  }

  private renderPicker(kind: DeviceKind) {
    const { microphone, camera, choices } = this.packing;
    return html`<rostrum-picker .kind=${kind} .chosen=${choices.devices[kind] ?? ""}
      .opened=${kind === "videoinput" ? camera : microphone}
      @picked=${(event: CustomEvent<string>) => this.packing.pick(kind, event.detail)}></rostrum-picker>`;
  }

  /** Asks how the conference stands, again and again until it can be entered. */
  private async look() {
    clearTimeout(this.timer);
    const answer = await (this.guest?.lobby() ?? rest.lobby(this.conference));
    if (!this.isConnected || this.luggage !== undefined || this.over !== undefined) {
      return;
    }
    if (!answer.ok && answer.problem.code === "login.required") {
      this.forget();
      return;
    }
    if (answer.ok) {
      this.lobby = answer.value;
      document.title = `${answer.value.topic} · ${words.product}`;
    }
    const before = this.stand;
    this.stand = answer.ok ? standOf(answer.value) : standFor(answer.problem, this.stand);
    if (this.stand === "open" && before !== "open") {
      void this.packing.open();
    }
    if (this.stand !== "unknown" && this.stand !== "ended") {
      this.timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
    }
  }

  private forget() {
    this.dispatchEvent(new CustomEvent("login-required"));
  }

  private async enter(event: Event) {
    event.preventDefault();
    const name = this.nameField.value.trim();
    if (name === "") {
      this.nameField.focus();
      return;
    }
    this.packing.choose({ name: name === this.user?.name ? "" : name });
    clearTimeout(this.timer);
    this.entering = true;
    await Promise.race([this.packing.underWay, new Promise((resolve) => setTimeout(resolve, DEVICES_MS))]);
    const ticket = await this.guest?.ticket();
    this.entering = false;
    if (ticket?.ok === false) {
      this.over = ticket.problem;
      return;
    }
    this.luggage = {
      conference: this.conference,
      name,
      ...(ticket !== undefined && { guest: true, guestTicket: ticket.value }),
      ...this.packing.handOver(),
      ...(this.pinField !== null && { pin: this.pinField.value.trim() }),
      devices: this.packing.choices.devices,
    };
  }

  private ended(event: CustomEvent<Problem>) {
    if (event.detail.code === "login.required") {
      this.forget();
    }
    this.guest?.refused(event.detail);
    const returned = this.luggage?.ticket !== undefined;
    this.luggage = undefined;
    if (returned && event.detail.code === "seat.lost") {
      this.again();
      return;
    }
    if (PIN_PROBLEMS.has(event.detail.code)) {
      this.pinProblem = event.detail;
      this.again();
      return;
    }
    this.pinProblem = undefined;
    this.over = event.detail;
  }

  private again() {
    this.over = undefined;
    this.stand = "looking";
    this.packing.recall();
    void this.look();
  }
}

const renderLocked = () =>
  html`<div class="notice" data-testid="state-locked"><rostrum-icon .of=${Lock}></rostrum-icon>${words.door.locked}</div>`;

/** The link of the conference is another now. */
function renamed({ detail: id }: CustomEvent<string>) {
  go(pathTo.conference(id), true);
}
