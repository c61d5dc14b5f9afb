import { css, html, LitElement } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { Editable, sameSet } from "../conference/editable";
import { CATEGORIES, type Category, type Inside } from "../protocol/vocabulary";
import { type Give, Orders } from "./orders";
import { part } from "./panel-style";
import { base, buttons, card, fields } from "./shared";
import { words } from "./words";

/** Who lands in the waiting room; when nobody does any more, what becomes of those who are there. */
@customElement("rostrum-room-waiting")
export class RoomWaiting extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    card,
    part,
    css`
      form > button {
        justify-self: end;
      }
      dialog {
        width: min(420px, calc(100vw - 32px));
        padding: var(--s5);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--s2);
        margin-top: var(--s5);
      }
    `,
  ];

  @property({ attribute: false }) categories: readonly Category[] = [];
  /** How many wait at present. */
  @property({ type: Number }) count = 0;
  @property({ attribute: false }) give: Give | undefined;
  @query("dialog") private dialog!: HTMLDialogElement;

  private readonly orders = new Orders(this);
  private readonly edit = new Editable<readonly Category[]>(sameSet);

  override render() {
    return html`<form @submit=${this.save}>
        <fieldset aria-describedby="hint problem">
          <legend>${words.room.waiting}</legend>
          ${CATEGORIES.map((category) => this.renderCategory(category))}
        </fieldset>
        <p class="hint" id="hint">${words.room.waitingHint}</p>
        ${this.orders.render("problem")}
        <button data-testid="room-waiting-save" aria-label="${words.room.save}: ${words.room.waiting}"
          ?disabled=${!this.edit.isChanged(this.categories) || this.orders.busy}>${words.room.save}</button>
      </form>
      ${this.renderDialog()}`;
  }

  private renderCategory(category: Category) {
    const chosen = this.edit.value(this.categories);
    return html`<label class="check">
      <input type="checkbox" data-testid="room-waiting-${category}" .checked=${live(chosen.includes(category))}
        @change=${() => this.flip(category)} />
      ${words.room.categories[category]}
    </label>`;
  }

  private renderDialog() {
    return html`<dialog class="card" data-testid="waiting-occupied" aria-labelledby="question">
      <p id="question">${words.room.occupied(this.count)}</p>
      <div class="actions">
        <button @click=${() => this.dialog.close()}>${words.cancel}</button>
        <button class="danger" data-testid="waiting-remove" @click=${() => this.close("REMOVE")}>
          ${words.room.occupiedRemove}
        </button>
        <button class="primary" data-testid="waiting-admit" @click=${() => this.close("ADMIT")}>
          ${words.room.occupiedAdmit}
        </button>
      </div>
    </dialog>`;
  }

  private flip(category: Category) {
    const chosen = this.edit.value(this.categories);
    const next = chosen.includes(category) ? chosen.filter((c) => c !== category) : [...chosen, category];
    this.edit.edit(next, this.categories);
    this.orders.forget();
  }

  private async save(event: Event) {
    event.preventDefault();
    if (this.edit.value(this.categories).length === 0 && this.count > 0) {
      this.dialog.showModal();
      return;
    }
    await this.switch();
    // Somebody came to wait in the same moment.
    if (this.orders.problem?.code === "waiting-room.occupied") {
      this.orders.forget();
      this.dialog.showModal();
    }
  }

  private async close(inside: Inside) {
    this.dialog.close();
    await this.switch(inside);
  }

  private async switch(inside?: Inside) {
    const categories = this.edit.value(this.categories);
    if (await this.orders.give({ type: "switchWaitingRoom", categories, ...(inside && { inside }) })) {
      this.edit.settle();
      this.requestUpdate();
    }
  }
}
