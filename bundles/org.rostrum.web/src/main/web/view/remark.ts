import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Command } from "../protocol/vocabulary";
import { barButtons } from "./bar-style";
import "./icon";
import { Megaphone } from "./icons";
import { base, buttons } from "./shared";
import { words } from "./words";

/**
 * The button one holds down to be heard from the auditorium.
 * @fires order to start and to stop the remark, bubbling
 */
@customElement("rostrum-remark")
export class Remark extends LitElement {
  static override styles = [
    base,
    buttons,
    barButtons,
    css`
      button {
        touch-action: none;
        user-select: none;
        -webkit-user-select: none;
      }
      .left {
        position: absolute;
        top: 3px;
        inset-inline-end: 8px;
        min-width: 18px;
        border-radius: 9px;
        background: var(--warn);
        color: #2b1c00;
        font-size: 11px;
        line-height: 18px;
        font-weight: 700;
      }
    `,
  ];

  @property() state: "held" | "ending" | undefined;
  @property({ type: Number }) secondsLeft: number | undefined;

  private held = false;

  override disconnectedCallback() {
    this.release();
    super.disconnectedCallback();
  }

  override render() {
    const heard = this.state !== undefined;
    return html`<button class=${heard ? "active" : ""} data-testid="remark" title=${words.podium.remarkHint}
      aria-pressed=${this.state === "held"} @pointerdown=${this.pressed} @pointerup=${this.release}
      @pointercancel=${this.release} @lostpointercapture=${this.release} @keydown=${this.keyed}
      @keyup=${this.release} @blur=${this.release} @contextmenu=${(event: Event) => event.preventDefault()}>
      <rostrum-icon .of=${Megaphone}></rostrum-icon>
      <span class="label">${heard ? words.podium.remarking : words.podium.remark}</span>
      ${
        this.state === "ending" && this.secondsLeft !== undefined
          ? html`<span class="left" data-testid="remark-countdown" aria-label=${words.podium.heardFor(this.secondsLeft)}>
              ${this.secondsLeft}
            </span>`
          : nothing
      }
    </button>`;
  }

  private pressed(event: PointerEvent) {
    if (event.button === 0) {
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      this.hold();
    }
  }

  private keyed(event: KeyboardEvent) {
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      this.hold();
    }
  }

  private hold() {
    if (!this.held) {
      this.held = true;
      this.order({ type: "startRemark" });
    }
  }

  private release() {
    if (this.held) {
      this.held = false;
      this.order({ type: "stopRemark" });
    }
  }

  private order(command: Command) {
    this.dispatchEvent(new CustomEvent("order", { detail: command, bubbles: true, composed: true }));
  }
}
