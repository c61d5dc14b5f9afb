import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { remarkOf } from "../conference/people";
import { actionsOn, commandOf, type PersonAction } from "../conference/rights";
import type { Participant, Snapshot } from "../protocol/vocabulary";
import { confirmed } from "./confirm";
import "./icon";
import {
  ArrowDown,
  Ban,
  Hand,
  type IconNode,
  Megaphone,
  Mic,
  MicOff,
  MicVocal,
  MonitorX,
  Pin,
  PinOff,
  Podium,
  ShieldMinus,
  ShieldPlus,
  Spotlight,
  Undo2,
  UserX,
  Video,
  VideoOff,
} from "./icons";
import "./menu";
import { row } from "./person-style";
import { base, buttons } from "./shared";
import { words } from "./words";

const ICONS: Readonly<Record<PersonAction, IconNode>> = {
  "lower-hand": Hand,
  "ask-microphone": MicVocal,
  silence: MicOff,
  unsilence: Mic,
  "silence-camera": VideoOff,
  "allow-camera": Video,
  "stop-content": MonitorX,
  "call-to-podium": Podium,
  "step-down": ArrowDown,
  pin: Pin,
  unpin: PinOff,
  spotlight: Spotlight,
  unspotlight: Spotlight,
  "make-moderator": ShieldPlus,
  "unmake-moderator": ShieldMinus,
  "send-back": Undo2,
  remove: UserX,
  "remove-ban": Ban,
};

/** What is done often has its button in the row itself. */
const AT_HAND: ReadonlySet<PersonAction> = new Set(["silence", "unsilence", "lower-hand"]);
const GRAVE: ReadonlySet<PersonAction> = new Set(["remove", "remove-ban"]);

/**
 * One row of the list of people: who, how they are, and what the viewer may do about them.
 * @fires order with a command, bubbling out of the list
 */
@customElement("rostrum-person")
export class Person extends LitElement {
  static override styles = [
    base,
    buttons,
    row,
    css`
      .off {
        color: var(--danger);
      }
      .hand {
        color: var(--warn);
      }
      .remark {
        color: var(--accent);
      }
      .action {
        justify-content: flex-start;
        gap: var(--s3);
        min-height: 40px;
        border-color: transparent;
        --icon: 18px;
      }
    `,
  ];

  @property({ attribute: false }) person: Participant | undefined;
  @property({ attribute: false }) room: Snapshot | undefined;
  @property({ attribute: false }) viewer: Participant | undefined;

  override render() {
    const { person: p, room, viewer } = this;
    if (p === undefined || room === undefined || viewer === undefined) {
      return nothing;
    }
    const actions = actionsOn(room, viewer, p);
    return html`<div class="name">
        <span>${p.name}${p.id === viewer.id ? html` <span class="unseen">(${words.you})</span>` : nothing}</span>
        ${this.renderNote(p, p.id === viewer.id)}
      </div>
      <div class="marks" role="group" aria-label=${words.people.actions(p.name)}>
        ${remarkOf(room, p.id) === undefined ? nothing : mark(Megaphone, words.people.remarks, "remark")}
        ${p.pinned ? mark(Pin, words.people.pinned) : nothing}
        ${p.sources.CAMERA === "ON" ? nothing : mark(VideoOff, words.people.noCamera)}
        ${actions.filter((action) => AT_HAND.has(action)).map((action) => this.renderAtHand(p, action))}
        ${actions.some((action) => AT_HAND.has(action)) ? nothing : this.renderMarks(p)}
        ${this.renderMenu(
          p,
          actions.filter((action) => !AT_HAND.has(action)),
        )}
      </div>`;
  }

  private renderNote(p: Participant, own: boolean) {
    const note = [
      own ? words.you : "",
      words.people.roles[p.role],
      p.podium?.kind === "CALLED" ? words.people.called : "",
      p.podium?.kind === "ASKED" ? words.people.asks : "",
      p.connection === "SEATED" ? "" : words.meeting.tileReconnecting,
    ];
    const text = note.filter(Boolean).join(" · ");
    return text === "" ? nothing : html`<span class="muted small">${text}</span>`;
  }

  private renderMarks(p: Participant) {
    return html`${p.handRaised ? mark(Hand, words.meeting.handUp, "hand") : nothing}
    ${p.sources.MICROPHONE === "ON" ? mark(Mic, words.people.microphoneOn) : mark(MicOff, words.meeting.muted, "off")}`;
  }

  private renderAtHand(p: Participant, action: PersonAction) {
    const silent = p.sources.MICROPHONE !== "ON";
    const icon = action === "lower-hand" ? Hand : silent ? MicOff : Mic;
    const tint = action === "lower-hand" ? "hand" : action === "unsilence" ? "off" : "";
    const label = words.people.action[action];
    return html`<button class="quiet only-icon ${tint}" title=${label} aria-label=${label} data-testid=${action}
      @click=${() => this.act(p, action)}>
      <rostrum-icon .of=${icon}></rostrum-icon>
    </button>`;
  }

  private renderMenu(p: Participant, actions: readonly PersonAction[]) {
    return actions.length === 0
      ? nothing
      : html`<rostrum-menu .label=${words.people.more(p.name)}>
          ${actions.map((action) => this.renderAction(p, action))}
        </rostrum-menu>`;
  }

  private renderAction(p: Participant, action: PersonAction) {
    return html`<button class="action ${GRAVE.has(action) ? "off" : ""}" data-testid=${action}
      @click=${() => this.act(p, action)}>
      <rostrum-icon .of=${ICONS[action]}></rostrum-icon>${this.label(p, action)}
    </button>`;
  }

  private label(p: Participant, action: PersonAction): string {
    if (action === "call-to-podium" && this.room?.mode === "lecture") {
      return words.people.handLectern;
    }
    return action === "step-down" && p.podium !== undefined ? words.people.withdrawCall : words.people.action[action];
  }

  private async act(p: Participant, action: PersonAction) {
    const question = action === "remove-ban" ? words.people.confirmBan(p.name) : words.people.confirmRemove(p.name);
    if (!GRAVE.has(action) || (await confirmed(question, words.people.action[action], this.renderRoot))) {
      const order = new CustomEvent("order", {
        detail: commandOf(action, p.id, this.room?.mode ?? ""),
        bubbles: true,
        composed: true,
      });
      this.dispatchEvent(order);
    }
  }
}

function mark(icon: IconNode, label: string, tint = "") {
  return html`<span class="mark ${tint}" title=${label}>
    <rostrum-icon .of=${icon}></rostrum-icon><span class="unseen">${label}</span>
  </span>`;
}
