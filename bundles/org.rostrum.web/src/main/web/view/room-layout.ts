import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { Editable } from "../conference/editable";
import { intervalOf, kindOf, LAYOUT_KINDS, type LayoutKind, slotsOf } from "../conference/layout";
import { seatsOf } from "../conference/people";
import type { Layout, Snapshot } from "../protocol/vocabulary";
import { type Give, Orders } from "./orders";
import { part } from "./panel-style";
import { base, buttons, fields } from "./shared";
import { words } from "./words";

interface Choice {
  readonly kind: LayoutKind | "free";
  readonly seconds: number;
  readonly mandatory: boolean;
}

const FREE: Choice = { kind: "free", seconds: 15, mandatory: false };
const SHORTEST = 3;
const LONGEST = 3600;

const same = (one: Choice, other: Choice) =>
  one.kind === other.kind && one.seconds === other.seconds && one.mandatory === other.mandatory;

const choiceOf = (layout: Layout | undefined): Choice =>
  layout === undefined
    ? FREE
    : { kind: kindOf(layout), seconds: intervalOf(layout) ?? FREE.seconds, mandatory: layout.mandatory };

/** Who is shown where, for everybody or for one viewer. */
@customElement("rostrum-room-layout")
export class RoomLayout extends LitElement {
  static override styles = [base, buttons, fields, part];

  @property({ attribute: false }) room: Snapshot | undefined;
  @property({ attribute: false }) give: Give | undefined;
  /** Empty: everybody. */
  @state() private viewer = "";

  private readonly orders = new Orders(this);
  private readonly edit = new Editable<Choice>(same);

  override render() {
    const { room } = this;
    if (room === undefined) {
      return nothing;
    }
    const now = this.now(room);
    const chosen = this.edit.value(now);
    const valid = chosen.kind !== "shuffle" || (chosen.seconds >= SHORTEST && chosen.seconds <= LONGEST);
    return html`<form novalidate @submit=${this.save}>
      ${this.renderViewers(room)} ${this.renderKinds(chosen)}
      <label class="check">
        <input type="checkbox" data-testid="layout-mandatory" .checked=${live(chosen.mandatory)}
          ?disabled=${chosen.kind === "free"} @change=${(e: Event) => this.choose({ mandatory: boxOf(e).checked })} />
        ${words.room.layoutMandatory}
      </label>
      ${this.orders.render("problem", valid ? "" : words.room.layoutSecondsInvalid)}
      <div class="beside">
        <button data-testid="layout-save" ?disabled=${!this.edit.isChanged(now) || !valid || this.orders.busy}>
          ${words.room.layoutApply}
        </button>
        <button type="button" data-testid="layout-clear" ?disabled=${now.kind === "free" || this.orders.busy}
          @click=${() => this.set(FREE, room)}>${words.room.layoutClear}</button>
      </div>
    </form>`;
  }

  private renderViewers(room: Snapshot) {
    const option = (value: string, label: string) =>
      html`<option value=${value} .selected=${live(value === this.viewer)}>${label}</option>`;
    return html`<div class="field">
      <label for="viewer">${words.room.layoutFor}</label>
      <select id="viewer" data-testid="layout-viewer" @change=${this.viewerChosen}>
        ${option("", words.room.layoutEverybody)} ${seatsOf(room).inside.map((p) => option(p.id, p.name))}
      </select>
    </div>`;
  }

  private renderKinds({ kind, seconds }: Choice) {
    const names = words.room.layoutKinds;
    return html`<div class="field">
        <label for="kind">${words.room.layoutKind}</label>
        <select id="kind" data-testid="layout-kind" aria-describedby="problem"
          @change=${(e: Event) => this.choose({ kind: boxOf(e).value as Choice["kind"] })}>
          ${(["free", ...LAYOUT_KINDS] as const).map(
            (name) => html`<option value=${name} .selected=${live(name === kind)}>${names[name]}</option>`,
          )}
        </select>
      </div>
      ${
        kind === "shuffle"
          ? html`<div class="field">
              <label for="seconds">${words.room.layoutSeconds}</label>
              <input id="seconds" type="number" inputmode="numeric" data-testid="layout-seconds" min=${SHORTEST}
                max=${LONGEST} .value=${live(String(seconds))} aria-describedby="problem"
                @input=${(e: Event) => this.secondsTyped(boxOf(e).value)} />
            </div>`
          : nothing
      }`;
  }

  /** As it is on the server for the chosen viewer. */
  private now({ layouts }: Snapshot): Choice {
    return choiceOf(this.viewer === "" ? layouts.everybody : layouts.one[this.viewer]);
  }

  private viewerChosen(event: Event) {
    this.viewer = boxOf(event).value;
    this.edit.settle();
    this.orders.forget();
  }

  private secondsTyped(value: string) {
    if (value !== "") {
      this.choose({ seconds: Math.floor(Number(value)) });
    }
  }

  private choose(part: Partial<Choice>) {
    if (this.room !== undefined) {
      const now = this.now(this.room);
      this.edit.edit({ ...this.edit.value(now), ...part }, now);
      this.orders.forget();
    }
  }

  private async save(event: Event) {
    event.preventDefault();
    if (this.room !== undefined) {
      await this.set(this.edit.value(this.now(this.room)), this.room);
    }
  }

  private async set({ kind, seconds, mandatory }: Choice, { speakers }: Snapshot) {
    const layout = kind === "free" ? undefined : { slots: slotsOf(kind, speakers, seconds), mandatory };
    const viewer = this.viewer === "" ? {} : { viewer: this.viewer };
    if (await this.orders.give({ type: "setLayout", ...viewer, ...(layout && { layout }) })) {
      this.edit.settle();
      this.requestUpdate();
    }
  }
}

const boxOf = (event: Event) => event.target as HTMLInputElement;
