import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import "./icon";
import { Timer } from "./icons";
import { type Give, Orders } from "./orders";
import { part } from "./panel-style";
import { base, buttons, fields } from "./shared";
import { Ticker } from "./ticker";
import { isoDuration, minutesOf, sayClock, sayLeft } from "./time";
import { words } from "./words";

const EXTENSIONS = [5, 15, 30, 60];
const USUAL = 15;

/** How long the conference still lasts, and how to make that longer. */
@customElement("rostrum-room-time")
export class RoomTime extends LitElement {
  static override styles = [base, buttons, fields, part];

  /** ISO 8601. */
  @property() endsAt = "";
  /** Whether it may be made longer. */
  @property({ attribute: false }) extendable = true;
  /** What time it is on the server, in milliseconds since 1970. */
  @property({ attribute: false }) clock: () => number = Date.now;
  @property({ attribute: false }) give: Give | undefined;

  private readonly orders = new Orders(this);
  private minutes = USUAL;

  constructor() {
    super();
    new Ticker(this, () => true);
  }

  override render() {
    const ends = Date.parse(this.endsAt);
    const left = ends - this.clock();
    return html`<p>
        ${words.room.endsAt(sayClock(new Date(ends)))} ·
        <span data-testid="room-left">${left > 0 ? words.room.left(sayLeft(left)) : words.room.timeUp}</span>
      </p>
      ${this.extendable ? this.renderExtension() : nothing} ${this.orders.render("problem")}`;
  }

  private renderExtension() {
    return html`<div class="field">
        <label for="by">${words.room.extendBy}</label>
        <div class="beside">
          <select id="by" data-testid="room-extend-by" @change=${this.chosen}>
            ${EXTENSIONS.map((m) => html`<option value=${m} ?selected=${m === USUAL}>${words.plan.minutes(m)}</option>`)}
          </select>
          <button data-testid="room-extend" ?disabled=${this.orders.busy}
            @click=${() => this.orders.give({ type: "extend", by: isoDuration(this.minutes) })}>
            ${words.room.extend}
          </button>
        </div>
      </div>`;
  }

  private chosen(event: Event) {
    this.minutes = Number((event.target as HTMLSelectElement).value);
  }
}

/** Tells who moderates that the end is near; nothing before. */
@customElement("rostrum-ending")
export class Ending extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      .soon {
        display: flex;
        align-items: center;
        gap: var(--s2);
        color: var(--warn);
        font-size: 0.875rem;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      button {
        min-height: 32px;
      }
    `,
  ];

  /** ISO 8601; undefined: it has no end. */
  @property() endsAt: string | undefined;
  /** How long before that; ISO 8601, zero: never. */
  @property() warning = "PT0S";
  @property({ attribute: false }) extendable = true;
  @property({ attribute: false }) clock: () => number = Date.now;
  @property({ attribute: false }) give: Give | undefined;

  private readonly orders = new Orders(this);

  constructor() {
    super();
    new Ticker(this, () => this.endsAt !== undefined);
  }

  override render() {
    const left = this.endsAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(this.endsAt) - this.clock();
    const soon = isSoon(left, this.warning);
    return html`<span class="unseen" role="status">${soon ? words.room.endsSoon : nothing}</span>
      ${soon ? this.renderSoon(left) : nothing}`;
  }

  private renderSoon(left: number) {
    return html`<p class="soon" data-testid="ends-soon">
      <rostrum-icon .of=${Timer}></rostrum-icon>
      ${left > 0 ? words.room.endsIn(sayLeft(left)) : words.room.timeUp}
      ${this.extendable ? this.renderExtend() : nothing}
    </p>`;
  }

  private renderExtend() {
    return html`<button data-testid="extend-soon" aria-label=${words.room.extendLong(USUAL)} ?disabled=${this.orders.busy}
      @click=${() => this.orders.give({ type: "extend", by: isoDuration(USUAL) })}>
      ${words.room.extendShort(USUAL)}
    </button>`;
  }
}

/** @param left milliseconds until the end */
export const isSoon = (left: number, warning: string): boolean =>
  left <= (minutesOf(warning) ?? 0) * 60_000 && warning !== "PT0S";
