import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import "./icon";
import { type IconNode, Podium } from "./icons";
import { base, buttons, card } from "./shared";

/**
 * Something a moderator asks for. It does not take the focus: who is writing at this moment must not answer by
 * accident.
 * @fires answered with yes or no
 */
@customElement("rostrum-invitation")
export class Invitation extends LitElement {
  static override styles = [
    base,
    buttons,
    card,
    css`
      :host {
        position: absolute;
        top: 56px;
        inset-inline: 0;
        z-index: 4;
        width: min(420px, calc(100% - 24px));
        margin-inline: auto;
      }
      .card {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--s2) var(--s3);
        padding: var(--s4);
        border-color: var(--accent);
        box-shadow: 0 12px 40px rgb(0 0 0 / 45%);
      }
      rostrum-icon {
        color: var(--accent);
      }
      .left {
        font-variant-numeric: tabular-nums;
      }
      .actions {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--s2);
        margin-top: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) icon: IconNode = Podium;
  @property() text = "";
  /** How long one may take to answer, if there is an end to it. */
  @property() left = "";
  @property({ attribute: false }) yes = { testId: "", label: "" };
  @property({ attribute: false }) no = { testId: "", label: "" };

  override render() {
    return html`<section class="card" role="alertdialog" aria-labelledby="text">
      <rostrum-icon .of=${this.icon}></rostrum-icon>
      <div>
        <p id="text" role="alert">${this.text}</p>
        ${this.left === "" ? nothing : html`<p class="muted small left">${this.left}</p>`}
      </div>
      <div class="actions">
        <button data-testid=${this.no.testId} @click=${() => this.answer(false)}>${this.no.label}</button>
        <button class="primary" data-testid=${this.yes.testId} @click=${() => this.answer(true)}>
          ${this.yes.label}
        </button>
      </div>
    </section>`;
  }

  private answer(yes: boolean) {
    this.dispatchEvent(new CustomEvent("answered", { detail: yes }));
  }
}
