import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Command } from "../protocol/vocabulary";
import { type Give, Orders } from "./orders";
import { part } from "./panel-style";
import { base, fields } from "./shared";

/** A box that gives an order as soon as it is ticked or cleared, and goes back if that is refused. */
@customElement("rostrum-toggle")
export class Toggle extends LitElement {
  static override styles = [base, fields, part];

  @property() label = "";
  @property() hint = "";
  @property() testId = "";
  /** As it is on the server. */
  @property({ type: Boolean }) on = false;
  @property({ attribute: false }) command: ((on: boolean) => Command) | undefined;
  @property({ attribute: false }) give: Give | undefined;
  /** What was just asked for, until the server says how it is. */
  @state() private wanted: boolean | undefined;

  private readonly orders = new Orders(this);

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("on")) {
      this.wanted = undefined;
    }
  }

  override render() {
    return html`<label class="check">
        <input type="checkbox" data-testid=${this.testId} .checked=${live(this.wanted ?? this.on)}
          aria-describedby="problem" @change=${this.changed} />
        <span>${this.label}${this.hint === "" ? nothing : html` <span class="hint">${this.hint}</span>`}</span>
      </label>
      ${this.orders.render("problem")}`;
  }

  private async changed(event: Event) {
    const command = this.command;
    if (command === undefined) {
      return;
    }
    this.wanted = (event.target as HTMLInputElement).checked;
    if (!(await this.orders.give(command(this.wanted)))) {
      this.wanted = undefined;
    }
  }
}
