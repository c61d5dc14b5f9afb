import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { canShareScreen } from "../media/devices";
import type { Participant } from "../protocol/vocabulary";
import "./icon";
import { DoorOpen, Hand, Mic, MicOff, MonitorUp, MonitorX, PhoneOff, Settings2, Users, Video, VideoOff } from "./icons";
import { base, buttons } from "./shared";
import { words } from "./words";

/** What the side panel can show; the bar has a button for each. */
export type Panel = "people";

export type BarAction = Panel | "microphone" | "camera" | "share" | "hand" | "settings" | "leave" | "end";

interface Control {
  readonly action: BarAction;
  readonly testId: string;
  readonly icon: typeof Mic;
  readonly label: string;
  readonly hint?: string;
  readonly pressed?: boolean;
  readonly tint?: string;
  readonly badge?: number;
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
    css`
      :host {
        display: block;
      }
      [role="toolbar"] {
        display: flex;
        justify-content: center;
        gap: clamp(4px, 1vw, 10px);
      }
      button {
        position: relative;
        flex-direction: column;
        gap: 3px;
        width: clamp(44px, 12vw, 76px);
        min-height: 54px;
        padding: 0 2px;
        border-color: transparent;
        border-radius: 14px;
        font-size: 0.75rem;
        --icon: 22px;
      }
      button.off {
        background: var(--danger-soft);
        color: var(--danger);
      }
      button.active {
        background: var(--accent-soft);
        color: var(--accent);
      }
      button.raised {
        background: var(--warn-soft);
        color: var(--warn);
      }
      button.leave {
        background: #c9362b;
        color: #fff;
        margin-left: clamp(0px, 1.5vw, 16px);
      }
      button.leave:hover:not(:disabled) {
        background: #b02c22;
      }
      .badge {
        position: absolute;
        top: 3px;
        right: clamp(2px, 1.4vw, 16px);
        min-width: 18px;
        padding: 0 5px;
        border-radius: 9px;
        background: var(--accent);
        color: var(--on-accent);
        font-size: 11px;
        line-height: 18px;
        font-weight: 700;
      }
      .way-out {
        position: relative;
      }
      .menu {
        position: absolute;
        right: 0;
        bottom: calc(100% + 10px);
        z-index: 2;
        display: grid;
        gap: 4px;
        padding: var(--s2);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
        box-shadow: 0 12px 40px rgb(0 0 0 / 45%);
      }
      .menu button {
        flex-direction: row;
        justify-content: flex-start;
        gap: var(--s3);
        width: 100%;
        min-height: 44px;
        padding: 0 var(--s4);
        border-radius: var(--radius);
        font-size: 0.9375rem;
      }
      .menu .end {
        color: var(--danger);
      }
      @media (max-width: 640px), (max-height: 480px) {
        .label {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        button {
          min-height: 48px;
        }
      }
    `,
  ];

  @property({ attribute: false }) me: Participant | undefined;
  @property({ type: Number }) count = 0;
  @property({ attribute: false }) panel: Panel | undefined;
  @state() private leaving = false;

  override render() {
    return html`<div role="toolbar" aria-label=${words.product}>
      ${this.controls().map((control) => this.renderControl(control))} ${this.renderWayOut()}
    </div>`;
  }

  private controls(): readonly Control[] {
    const { MICROPHONE: microphone, CAMERA: camera, CONTENT: content } = this.me?.sources ?? {};
    const raised = this.me?.handRaised === true;
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
        action: "hand",
        testId: "toggle-hand",
        icon: Hand,
        label: raised ? words.meeting.handDown : words.meeting.hand,
        hint: "H",
        pressed: raised,
        tint: raised ? "raised" : "",
      },
      {
        action: "people",
        testId: "participants",
        icon: Users,
        label: words.meeting.people,
        hint: "P",
        pressed: this.panel === "people",
        tint: this.panel === "people" ? "active" : "",
        badge: this.count,
      },
      { action: "settings", testId: "settings", icon: Settings2, label: words.meeting.settings },
    ];
    if (canShareScreen()) {
      const sharing = content === "ON";
      controls.splice(2, 0, {
        action: "share",
        testId: "toggle-share",
        icon: sharing ? MonitorX : MonitorUp,
        label: sharing ? words.meeting.shareStop : words.meeting.share,
        tint: sharing ? "active" : "",
      });
    }
    return controls;
  }

  private renderControl(control: Control) {
    const { action, testId, icon, label, hint, pressed, tint = "", badge } = control;
    return html`<button class=${classMap(tint === "" ? {} : { [tint]: true })} data-testid=${testId}
      title=${hint === undefined ? label : `${label} (${hint})`} aria-pressed=${pressed ?? nothing}
      @click=${() => this.act(action)}>
      <rostrum-icon .of=${icon}></rostrum-icon><span class="label">${label}</span>
      ${badge === undefined ? nothing : html`<span class="badge" data-testid="participant-count">${badge}</span>`}
    </button>`;
  }

  private renderWayOut() {
    const moderates = this.me !== undefined && this.me.role !== "ATTENDEE";
    return html`<div class="way-out" @keydown=${this.escape} @focusout=${this.lookedAway}>
      <button class="leave" data-testid="leave" title=${words.meeting.leave} aria-haspopup=${moderates ? "menu" : nothing}
        aria-expanded=${moderates ? this.leaving : nothing}
        @click=${() => (moderates ? this.toggleMenu() : this.act("leave"))}>
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
