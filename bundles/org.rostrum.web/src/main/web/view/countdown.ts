import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Ticker } from "./ticker";
import { sayLeft } from "./time";
import { words } from "./words";

/** Who comes a day early does not watch the seconds. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** How long something lets one wait; nothing before the last day, nor when it is overdue. */
@customElement("rostrum-countdown")
export class Countdown extends LitElement {
  static override styles = css`
    :host {
      display: block;
      width: 100%;
      font-size: var(--large);
      font-variant-numeric: tabular-nums;
      font-weight: 600;
    }
  `;

  /** When it happens; milliseconds since 1970. */
  @property({ type: Number }) until = 0;

  constructor() {
    super();
    new Ticker(this, () => true);
  }

  override render() {
    const left = this.until - Date.now();
    // Said aloud every second it would be a nuisance: the time itself is in the text beside it.
    return left <= 0 || left > LONGEST_MS
      ? nothing
      : html`<span role="timer" aria-live="off" aria-label=${words.door.left} data-testid="countdown">${sayLeft(left)}</span>`;
  }
}
