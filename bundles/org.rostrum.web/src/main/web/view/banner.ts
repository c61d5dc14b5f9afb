import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Meeting } from "../media/meeting";
import "./icon";
import { ShieldAlert, WifiOff, X } from "./icons";
import { base } from "./shared";
import { words } from "./words";

/** What is wrong with the whole conference at this moment, if anything: one thing at a time, the worst first. */
@customElement("rostrum-banner")
export class Banner extends LitElement {
  static override styles = [
    base,
    css`
      .banner {
        position: absolute;
        top: 52px;
        inset-inline: 0;
        z-index: 3;
        display: flex;
        align-items: center;
        gap: var(--s3);
        width: max-content;
        max-width: calc(100% - 24px);
        margin-inline: auto;
        padding: var(--s3) var(--s4);
        border-radius: var(--radius);
        background: #f2bf6c;
        color: #2b1c00;
        box-shadow: 0 8px 30px rgb(0 0 0 / 40%);
        font-weight: 550;
      }
      .banner button {
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        min-height: 0;
        padding: 0;
        border: none;
        border-radius: 50%;
        background: none;
        color: inherit;
        cursor: pointer;
      }
      .banner .left {
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) meeting: Meeting | undefined;
  @property({ type: Number }) secondsLeft = 0;
  /** Nobody is here who moderates. */
  @property({ type: Boolean }) unmoderated = false;
  /** Changes when the connection may be another. */
  @property({ type: Number }) media = 0;

  /** It has been read; said again only when it happens again. */
  @state() private read = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("unmoderated")) {
      this.read = false;
    }
  }

  override render() {
    if (this.meeting?.state.is === "reconnecting") {
      return html`<div class="banner" data-testid="banner-reconnecting">
        <rostrum-icon .of=${WifiOff}></rostrum-icon>
        <span role="alert">${words.meeting.reconnecting}</span>
        <span class="left">${words.meeting.seatKept(this.secondsLeft)}</span>
      </div>`;
    }
    switch (this.meeting?.connection) {
      case "broken":
        return this.renderBanner("banner-media", WifiOff, words.meeting.mediaBroken);
      case "unavailable":
        return this.renderBanner("banner-media", WifiOff, words.meeting.mediaUnavailable);
      default:
        return this.unmoderated && !this.read ? this.renderUnmoderated() : nothing;
    }
  }

  private renderUnmoderated() {
    return html`<div class="banner" data-testid="unmoderated" role="alert">
      <rostrum-icon .of=${ShieldAlert}></rostrum-icon>${words.meeting.unmoderated}
      <button aria-label=${words.close} @click=${() => (this.read = true)}>
        <rostrum-icon .of=${X}></rostrum-icon>
      </button>
    </div>`;
  }

  private renderBanner(testId: string, icon: typeof WifiOff, text: string) {
    return html`<div class="banner" data-testid=${testId} role="alert">
      <rostrum-icon .of=${icon}></rostrum-icon>${text}
    </div>`;
  }
}
