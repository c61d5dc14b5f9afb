import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { moderates, queueOf, remarkOf, seatsOf } from "../conference/people";
import { mayRaiseHand, mayReact, mayRemark, mayShare, podiumStep } from "../conference/rights";
import { canShareScreen } from "../media/devices";
import type { Participant, Snapshot } from "../protocol/vocabulary";
import { barButtons, barMenu } from "./bar-style";
import "./icon";
import {
  ArrowDown,
  DoorOpen,
  Hand,
  MessageSquare,
  Mic,
  MicOff,
  MonitorUp,
  MonitorX,
  PhoneOff,
  Podium,
  Settings2,
  SlidersHorizontal,
  Users,
  Video,
  VideoOff,
} from "./icons";
import "./react";
import "./remark";
import { base, buttons } from "./shared";
import { words } from "./words";

/** What the side panel can show; the bar has a button for each. */
export type Panel = "people" | "chat" | "room";

export type BarAction =
  | Panel
  | "microphone"
  | "camera"
  | "share"
  | "hand"
  | "ask"
  | "withdraw"
  | "step-down"
  | "settings"
  | "leave"
  | "end";

interface Control {
  readonly action: BarAction;
  readonly testId: string;
  readonly icon: typeof Mic;
  readonly label: string;
  readonly hint?: string;
  readonly pressed?: boolean;
  readonly tint?: string;
  readonly badge?: number;
  /** How many want something of this moderator. */
  readonly wanted?: number;
  readonly unread?: number;
}

/**
 * What one can do in a conference, always in the same place.
 * @fires act with the action
 */
@customElement("rostrum-bar")
export class Bar extends LitElement {
  static override styles = [
    base,
    buttons,
    barButtons,
    barMenu,
    css`
      :host {
        display: block;
      }
      [role="toolbar"] {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 4px clamp(2px, 0.8vw, 10px);
      }
      .badge {
        position: absolute;
        top: 3px;
        inset-inline-end: clamp(2px, 1.4vw, 16px);
        min-width: 18px;
        padding: 0 5px;
        border-radius: 9px;
        background: var(--accent);
        color: var(--on-accent);
        font-size: 11px;
        line-height: 18px;
        font-weight: 700;
      }
      .badge.wanted {
        inset-inline: clamp(2px, 1.4vw, 16px) auto;
        background: var(--warn);
        color: #2b1c00;
      }
      .menu .end {
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) me: Participant | undefined;
  @property({ attribute: false }) room: Snapshot | undefined;
  @property({ attribute: false }) panel: Panel | undefined;
  /** How many messages one has not seen. */
  @property({ type: Number }) unread = 0;
  /** How long the own remark will still be heard after the key was let go. */
  @property({ type: Number }) remarkSeconds: number | undefined;
  @state() private leaving = false;

  override render() {
    const { me, room } = this;
    if (me === undefined || room === undefined) {
      return nothing;
    }
    return html`<div role="toolbar" aria-label=${words.product}>
      ${sourceControls(me, room).map((control) => this.renderControl(control))}
      ${mayReact(room, me) ? html`<rostrum-react></rostrum-react>` : nothing}
      ${podiumControls(me, room).map((control) => this.renderControl(control))}
      ${
        mayRemark(room, me)
          ? html`<rostrum-remark .state=${remarkOf(room, me.id)} .secondsLeft=${this.remarkSeconds}></rostrum-remark>`
          : nothing
      }
      ${panelControls(me, room, this.panel, this.unread).map((control) => this.renderControl(control))} ${this.renderWayOut()}
    </div>`;
  }

  private renderControl(control: Control) {
    const { action, testId, icon, label, hint, pressed, tint = "", badge, wanted = 0, unread = 0 } = control;
    return html`<button class=${classMap(tint === "" ? {} : { [tint]: true })} data-testid=${testId}
      title=${hint === undefined ? label : `${label} (${hint})`} aria-pressed=${pressed ?? nothing}
      @click=${() => this.act(action)}>
      <rostrum-icon .of=${icon}></rostrum-icon><span class="label">${label}</span>
      ${badge === undefined ? nothing : html`<span class="badge" data-testid="participant-count">${badge}</span>`}
      ${
        wanted === 0
          ? nothing
          : html`<span class="badge wanted" data-testid="wanted" aria-label=${words.people.wanted(wanted)}>${wanted}</span>`
      }
      ${
        unread === 0
          ? nothing
          : html`<span class="badge" role="img" data-testid="unread" aria-label=${words.chat.unread(unread)}>${unread}</span>`
      }
    </button>`;
  }

  private renderWayOut() {
    const ends = this.me !== undefined && moderates(this.me);
    return html`<div class="opens" @keydown=${this.escape} @focusout=${this.lookedAway}>
      <button class="leave" data-testid="leave" title=${words.meeting.leave} aria-haspopup=${ends ? "menu" : nothing}
        aria-expanded=${ends ? this.leaving : nothing}
        @click=${() => (ends ? this.toggleMenu() : this.act("leave"))}>
        <rostrum-icon .of=${PhoneOff}></rostrum-icon><span class="label">${words.meeting.leave}</span>
      </button>
      ${this.leaving ? this.renderMenu() : nothing}
    </div>`;
  }

  private renderMenu() {
    return html`<div class="menu">
      <button data-testid="leave-me" @click=${() => this.act("leave")}>
        <rostrum-icon .of=${DoorOpen}></rostrum-icon>${words.meeting.leaveMe}
      </button>
      <button class="end" data-testid="end-for-all" @click=${() => this.act("end")}>
        <rostrum-icon .of=${PhoneOff}></rostrum-icon>${words.meeting.endForAll}
      </button>
    </div>`;
  }

  private async toggleMenu() {
    this.leaving = !this.leaving;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-testid="leave-me"]')?.focus();
  }

  private escape(event: KeyboardEvent) {
    if (event.key === "Escape" && this.leaving) {
      this.leaving = false;
      this.renderRoot.querySelector<HTMLElement>(".leave")?.focus();
    }
  }

  private lookedAway(event: FocusEvent) {
    const next = event.relatedTarget as Node | null;
    if (next !== null && !(event.currentTarget as HTMLElement).contains(next)) {
      this.leaving = false;
    }
  }

  private act(action: BarAction) {
    this.leaving = false;
    this.dispatchEvent(new CustomEvent<BarAction>("act", { detail: action }));
  }
}

function sourceControls(me: Participant, room: Snapshot): readonly Control[] {
  const { MICROPHONE: microphone, CAMERA: camera, CONTENT: content } = me.sources;
  const sharing = content === "ON";
  const controls: Control[] = [
    {
      action: "microphone",
      testId: "toggle-microphone",
      icon: microphone === "ON" ? Mic : MicOff,
      label: microphone === "ON" ? words.meeting.mute : words.meeting.unmute,
      hint: microphone === "SILENCED" ? words.meeting.silenced : "M",
      tint: microphone === "ON" ? "" : "off",
    },
    {
      action: "camera",
      testId: "toggle-camera",
      icon: camera === "ON" ? Video : VideoOff,
      label: camera === "ON" ? words.meeting.cameraOff : words.meeting.cameraOn,
      hint: camera === "SILENCED" ? words.meeting.cameraSilenced : "V",
      tint: camera === "ON" ? "" : "off",
    },
    {
      action: "share",
      testId: "toggle-share",
      icon: sharing ? MonitorX : MonitorUp,
      label: sharing ? words.meeting.shareStop : words.meeting.share,
      hint: "D",
      tint: sharing ? "active" : "",
    },
    {
      action: "hand",
      testId: "toggle-hand",
      icon: Hand,
      label: me.handRaised ? words.meeting.handDown : words.meeting.hand,
      hint: "H",
      pressed: me.handRaised,
      tint: me.handRaised ? "raised" : "",
    },
  ];
  const hidden = new Set<BarAction>([
    ...(canShareScreen() && mayShare(room, me) ? [] : (["share"] as const)),
    ...(mayRaiseHand(room, me) ? [] : (["hand"] as const)),
  ]);
  return controls.filter((control) => !hidden.has(control.action));
}

function podiumControls(me: Participant, room: Snapshot): readonly Control[] {
  switch (podiumStep(room, me)) {
    case "ask":
      return [{ action: "ask", testId: "ask-podium", icon: Podium, label: words.podium.ask }];
    case "withdraw":
      return [
        { action: "withdraw", testId: "withdraw-podium", icon: Podium, label: words.podium.withdraw, tint: "raised" },
      ];
    case "leave":
      return [{ action: "step-down", testId: "leave-podium", icon: ArrowDown, label: words.podium.leave }];
    default:
      return [];
  }
}

function panelControls(me: Participant, room: Snapshot, shown: Panel | undefined, unread: number): readonly Control[] {
  const { inside, waiting } = seatsOf(room);
  const open = (panel: Panel) => ({ action: panel, pressed: shown === panel, tint: shown === panel ? "active" : "" });
  return [
    {
      ...open("people"),
      testId: "participants",
      icon: Users,
      label: words.meeting.people,
      hint: "P",
      badge: inside.length,
      wanted: moderates(me) ? waiting.length + queueOf(room).length : 0,
    },
    { ...open("chat"), testId: "toggle-chat", icon: MessageSquare, label: words.chat.title, hint: "C", unread },
    ...(moderates(me)
      ? [{ ...open("room"), testId: "toggle-room", icon: SlidersHorizontal, label: words.room.title }]
      : []),
    { action: "settings", testId: "settings", icon: Settings2, label: words.meeting.settings },
  ];
}
