import { html, LitElement, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { rest } from "../api/rest";
import { Editable } from "../conference/editable";
import { generatePin, isPin } from "../conference/pin";
import { type Give, Orders } from "./orders";
import { part } from "./panel-style";
import { base, buttons, fields } from "./shared";
import { words } from "./words";

/** The PIN that is asked for at the door. Only the plan knows it, and not everybody who moderates may read the plan. */
@customElement("rostrum-room-pin")
export class RoomPin extends LitElement {
  static override styles = [base, buttons, fields, part];

  @property() conference = "";
  @property({ type: Boolean }) required = false;
  /** How often it has changed since one came. */
  @property({ type: Number }) changes = 0;
  @property({ attribute: false }) give: Give | undefined;
  /** Empty if there is none, or none that may be seen. */
  @state() private pin = "";

  /** What was set from here, for who may not read the plan: good until somebody else changes it. */
  private own = { pin: "", upTo: -1 };
  private readonly orders = new Orders(this);
  private readonly edit = new Editable<string>();

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("conference") || changed.has("required") || changed.has("changes")) {
      void this.load();
    }
  }

  override render() {
    const value = this.edit.value(this.pin);
    const changed = this.edit.isChanged(this.pin);
    const invalid = changed && !isPin(value) ? words.room.pinInvalid : "";
    return html`<form novalidate @submit=${this.save}>
      <div class="field">
        <label for="pin">${words.room.pin}</label>
        <div class="beside">
          <input id="pin" data-testid="room-pin" inputmode="numeric" maxlength="16" autocomplete="off" .value=${live(value)}
            placeholder=${this.required ? words.room.pinKept : words.room.pinNone} aria-describedby="hint problem"
            aria-invalid=${invalid !== "" || this.orders.problem !== undefined} @input=${this.typed} />
          <button data-testid="room-pin-save" aria-label="${words.room.save}: ${words.room.pin}"
            ?disabled=${!changed || invalid !== "" || this.orders.busy}>${words.room.save}</button>
        </div>
      </div>
      <div class="beside">
        <button type="button" data-testid="room-pin-generate" @click=${this.generate}>${words.room.pinGenerate}</button>
        <button type="button" data-testid="room-pin-clear" aria-label="${words.room.pinClear}: ${words.room.pin}"
          ?disabled=${!this.required || this.orders.busy} @click=${this.clear}>${words.room.pinClear}</button>
      </div>
      <p class="hint" id="hint">${words.room.pinHint}</p>
      ${this.orders.render("problem", invalid)}
    </form>`;
  }

  private async load() {
    const asked = this.conference;
    const answer = this.required ? await rest.conference(asked) : undefined;
    if (asked === this.conference) {
      const own = this.required && this.changes <= this.own.upTo ? this.own.pin : "";
      this.pin = answer?.ok === true ? (answer.value.pin ?? own) : own;
    }
  }

  private typed(event: Event) {
    this.propose((event.target as HTMLInputElement).value.trim());
  }

  private generate() {
    this.propose(generatePin());
  }

  private propose(pin: string) {
    this.edit.edit(pin, this.pin);
    this.orders.forget();
  }

  private async save(event: Event) {
    event.preventDefault();
    const pin = this.edit.value(this.pin);
    if (!this.edit.isChanged(this.pin) || !isPin(pin)) {
      return;
    }
    const upTo = this.changes + 1;
    if (await this.orders.give({ type: "changePin", pin })) {
      this.own = { pin, upTo };
      this.settle(pin);
    }
  }

  private async clear() {
    if (await this.orders.give({ type: "changePin" })) {
      this.settle("");
    }
  }

  private settle(pin: string) {
    this.pin = pin;
    this.edit.settle();
    this.requestUpdate();
  }
}
