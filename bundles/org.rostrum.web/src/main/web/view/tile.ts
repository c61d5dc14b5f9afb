import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import type { Trouble } from "../media/reception";
import type { Participant, Reaction } from "../protocol/vocabulary";
import { hue, initials } from "./face";
import "./icon";
import { Hand, type IconNode, LoaderCircle, MicOff, Pin, PinOff, SignalLow, SignalMedium } from "./icons";
import "./picture";
import "./reaction";
import { base } from "./shared";
import { variables } from "./variables";
import { words } from "./words";

const TROUBLES: Readonly<Record<Trouble, IconNode>> = { weak: SignalMedium, bad: SignalLow };

/**
 * One participant: a picture or a face made of letters, the name, and how they are.
 * @fires pin by its button or a double click
 */
@customElement("rostrum-tile")
export class Tile extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        container-type: size;
      }
      figure {
        position: relative;
        display: grid;
        place-items: center;
        width: 100%;
        height: 100%;
        margin: 0;
        overflow: hidden;
        border-radius: clamp(8px, 3cqmin, 16px);
        background: var(--surface);
      }
      figure::after {
        content: "";
        position: absolute;
        inset: 0;
        border-radius: inherit;
        box-shadow: inset 0 0 0 3px transparent;
        transition: box-shadow var(--quick);
        pointer-events: none;
      }
      figure.speaking::after {
        box-shadow: inset 0 0 0 3px var(--accent);
      }
      figure.speaking.dominant::after {
        box-shadow: inset 0 0 0 5px var(--accent);
      }
      .face {
        display: grid;
        place-items: center;
        width: clamp(40px, 42cqmin, 148px);
        aspect-ratio: 1;
        border-radius: 50%;
        background: hsl(var(--hue) 32% 34%);
        color: #fff;
        font-size: clamp(15px, 16cqmin, 54px);
        font-weight: 600;
        letter-spacing: 0.01em;
      }
      rostrum-picture {
        position: absolute;
        inset: 0;
      }
      figcaption {
        position: absolute;
        inset-inline-start: clamp(4px, 2.5cqmin, 12px);
        bottom: clamp(4px, 2.5cqmin, 12px);
        display: flex;
        align-items: center;
        gap: 6px;
        max-width: calc(100% - 2 * clamp(4px, 2.5cqmin, 12px));
        padding: 3px 10px;
        border-radius: 8px;
        background: rgb(10 14 12 / 72%);
        color: #fff;
        font-size: clamp(12px, 4.4cqmin, 15px);
        font-weight: 500;
        --icon: 1.1em;
      }
      figcaption .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      figcaption rostrum-icon {
        color: #ffb4ab;
      }
      .hand {
        position: absolute;
        top: clamp(4px, 2.5cqmin, 12px);
        inset-inline-start: clamp(4px, 2.5cqmin, 12px);
        display: grid;
        place-items: center;
        width: clamp(26px, 9cqmin, 38px);
        aspect-ratio: 1;
        border-radius: 50%;
        background: #f2bf6c;
        color: #2b1c00;
        --icon: clamp(16px, 5.5cqmin, 22px);
      }
      rostrum-reaction {
        position: absolute;
        inset-inline: 0;
        bottom: 18%;
        width: max-content;
        margin-inline: auto;
        font-size: clamp(28px, 22cqmin, 72px);
      }
      .pin {
        position: absolute;
        top: clamp(4px, 2.5cqmin, 12px);
        inset-inline-end: clamp(4px, 2.5cqmin, 12px);
        z-index: 1;
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        padding: 0;
        border: none;
        border-radius: 50%;
        background: rgb(10 14 12 / 72%);
        color: #fff;
        cursor: pointer;
        --icon: 18px;
      }
      @media (hover: hover) {
        .pin {
          opacity: 0;
        }
        figure:hover .pin,
        .pin.pinned,
        .pin:focus-visible {
          opacity: 1;
        }
      }
      .away {
        position: absolute;
        inset: 0;
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: var(--s2);
        background: rgb(10 14 12 / 82%);
        color: #fff;
        font-size: var(--small);
      }
      .away rostrum-icon {
        animation: turn 1.2s linear infinite;
      }
      @container (max-height: 110px) {
        .away span {
          display: none;
        }
      }
      @keyframes turn {
        to {
          transform: rotate(1turn);
        }
      }
    `,
  ];

  @property({ attribute: false }) participant: Participant | undefined;
  @property({ attribute: false }) track: MediaStreamTrack | undefined;
  @property({ type: Boolean }) own = false;
  /** Speaks before all others, or did last. */
  @property({ type: Boolean, reflect: true }) dominant = false;
  /** How badly they are received, if they are. */
  @property() trouble: Trouble | undefined;
  /** Whether one can pin them. */
  @property({ type: Boolean }) pins = false;
  @property({ type: Boolean }) pinned = false;
  /** What they have just shown. */
  @property() reaction: Reaction | undefined;

  override render() {
    const participant = this.participant;
    if (participant === undefined) {
      return nothing;
    }
    const muted = participant.sources.MICROPHONE !== "ON";
    return html`<figure class=${classMap({ speaking: participant.voice.loudness > 0, dominant: this.dominant })} aria-label=${this.label(participant)}
      @dblclick=${this.pin}>
      <span class="face" aria-hidden="true" ${variables({ "--hue": String(hue(participant.name)) })}>
        ${initials(participant.name)}
      </span>
      ${
        this.track === undefined
          ? nothing
          : html`<rostrum-picture .track=${this.track} ?mirrored=${this.own} ?pinned=${this.pinned}></rostrum-picture>`
      }
      ${participant.handRaised ? html`<span class="hand"><rostrum-icon .of=${Hand}></rostrum-icon></span>` : nothing}
      ${this.reaction === undefined ? nothing : html`<rostrum-reaction .of=${this.reaction}></rostrum-reaction>`}
      ${this.renderAway(participant)}
      ${this.pins ? this.renderPin(participant) : nothing}
      <figcaption aria-hidden="true">
        ${muted ? html`<rostrum-icon .of=${MicOff} data-testid="muted"></rostrum-icon>` : nothing}
        ${this.trouble === undefined ? nothing : html`<rostrum-icon data-testid="trouble" .of=${TROUBLES[this.trouble]}></rostrum-icon>`}
        <span class="name">${participant.name}${this.own ? ` (${words.you})` : ""}</span>
      </figcaption>
    </figure>`;
  }

  private renderPin({ name }: Participant) {
    const label = this.pinned ? words.stage.unpin(name) : words.stage.pin(name);
    return html`<button class="pin ${this.pinned ? "pinned" : ""}" data-testid="pin-tile" title=${label} aria-label=${label}
      aria-pressed=${this.pinned} @click=${this.pin} @dblclick=${(event: Event) => event.stopPropagation()}>
      <rostrum-icon .of=${this.pinned ? PinOff : Pin}></rostrum-icon>
    </button>`;
  }

  private pin() {
    if (this.pins) {
      this.dispatchEvent(new CustomEvent("pin"));
    }
  }

  private renderAway(participant: Participant) {
    return participant.connection === "SEATED"
      ? nothing
      : html`<div class="away">
          <rostrum-icon .of=${LoaderCircle}></rostrum-icon><span>${words.meeting.tileReconnecting}</span>
        </div>`;
  }

  private label({ name, sources, handRaised }: Participant): string {
    const parts = [
      this.own ? `${name} (${words.you})` : name,
      sources.MICROPHONE === "ON" ? "" : words.meeting.muted,
      handRaised ? words.meeting.handUp : "",
      this.trouble === undefined ? "" : words.stage.trouble[this.trouble],
    ];
    return parts.filter(Boolean).join(", ");
  }
}
