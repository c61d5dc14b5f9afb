import { html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { Editable } from "../conference/editable";
import type { Command } from "../protocol/vocabulary";
import { type Give, Orders } from "./orders";
import { part } from "./panel-style";
import { base, buttons, fields } from "./shared";
import { words } from "./words";

/** One text of the conference with its own button to save it. */
@customElement("rostrum-room-field")
export class RoomField extends LitElement {
  static override styles = [base, buttons, fields, part];

  @property() label = "";
  @property() hint = "";
  @property() testId = "";
  /** As it is on the server. */
  @property() value = "";
  @property({ type: Number }) most = 240;
  @property({ type: Boolean }) multiline = false;
  /** What is wrong with a text, if anything. */
  @property({ attribute: false }) check: (text: string) => string = () => "";
  @property({ attribute: false }) command: ((text: string) => Command) | undefined;
  @property({ attribute: false }) give: Give | undefined;

  private readonly orders = new Orders(this);
  private readonly edit = new Editable<string>();

  override render() {
    const changed = this.edit.isChanged(this.value);
    const invalid = changed ? this.check(this.edit.value(this.value)) : "";
    return html`<form novalidate @submit=${this.save}>
      <div class="field">
        <label for="field">${this.label}</label>
        <div class="beside">
          ${this.renderInput(invalid !== "" || this.orders.problem !== undefined)}
          <button data-testid="${this.testId}-save" aria-label="${words.room.save}: ${this.label}"
            ?disabled=${!changed || invalid !== "" || this.orders.busy}>${words.room.save}</button>
        </div>
      </div>
      ${this.hint === "" ? nothing : html`<p class="hint" id="hint">${this.hint}</p>`}
      ${this.renderOvertaken()} ${this.orders.render("problem", invalid)}
    </form>`;
  }

  private renderInput(bad: boolean) {
    const value = this.edit.value(this.value);
    return this.multiline
      ? html`<textarea id="field" data-testid=${this.testId} maxlength=${this.most} .value=${live(value)}
          aria-invalid=${bad} aria-describedby="hint problem" @input=${this.typed}></textarea>`
      : html`<input id="field" data-testid=${this.testId} maxlength=${this.most} autocomplete="off" .value=${live(value)}
          aria-invalid=${bad} aria-describedby="hint problem" @input=${this.typed} />`;
  }

  private renderOvertaken() {
    if (!this.edit.isOvertaken(this.value)) {
      return nothing;
    }
    const text = this.value === "" ? words.room.overtakenEmpty : words.room.overtaken(this.value);
    return html`<p class="hint" role="status">
      ${text} <button type="button" class="link" @click=${this.yieldToServer}>${words.room.take}</button>
    </p>`;
  }

  private typed(event: Event) {
    this.edit.edit((event.target as HTMLInputElement).value, this.value);
    this.orders.forget();
  }

  private yieldToServer() {
    this.edit.settle();
    this.orders.forget();
  }

  private async save(event: Event) {
    event.preventDefault();
    const text = this.edit.value(this.value);
    if (this.command === undefined || !this.edit.isChanged(this.value) || this.check(text) !== "") {
      return;
    }
    if ((await this.orders.give(this.command(text.trim()))) && this.edit.value(this.value) === text) {
      this.edit.settle();
      this.requestUpdate();
    }
  }
}
