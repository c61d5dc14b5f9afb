import { css, html, LitElement } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import "./icon";
import { UserPlus } from "./icons";
import { Proposals, proposing } from "./proposals";
import { base, buttons, fields } from "./shared";
import { words } from "./words";

/**
 * Calls somebody into the conference.
 * @fires call-user with the user name and the conference, bubbling through all
 */
@customElement("rostrum-add-person")
export class AddPerson extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    proposing,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--s2);
        padding: var(--s3);
        border-top: 1px solid var(--line);
      }
    `,
  ];

  @property() conference = "";
  @query("input") private field!: HTMLInputElement;

  private readonly proposals = new Proposals(this);

  override render() {
    return html`<form @submit=${this.submit}>
      <div class="proposing up"><input data-testid="add-user" role="combobox" aria-autocomplete="list"
        aria-expanded=${this.proposals.isOpen} aria-controls="people-found" aria-activedescendant=${this.proposals.activeId} @input=${this.proposals.typed}
        @keydown=${this.proposals.pressed} @blur=${this.proposals.left} required maxlength="64" aria-label=${words.calls.add}
        placeholder="${words.calls.add}: ${words.calls.addHint}" autocomplete="off" autocapitalize="none" spellcheck="false" />
        ${this.proposals.render()}
      </div>
      <button class="only-icon" data-testid="add-person" title=${words.calls.add} aria-label=${words.calls.add}>
        <rostrum-icon .of=${UserPlus}></rostrum-icon>
      </button>
    </form>`;
  }

  private submit(event: Event) {
    event.preventDefault();
    const user = this.field.value.trim().toLowerCase();
    this.field.value = "";
    this.proposals.left();
    const detail = { user, conference: this.conference };
    this.dispatchEvent(new CustomEvent("call-user", { detail, bubbles: true, composed: true }));
  }
}
