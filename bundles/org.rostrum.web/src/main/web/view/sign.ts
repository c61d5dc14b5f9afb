import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import "./icon";
import { type IconNode, LoaderCircle } from "./icons";
import { base, card } from "./shared";

/** Says how things stand; in its slot is the way forward. */
@customElement("rostrum-sign")
export class Sign extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: block;
        width: min(460px, 100%);
        margin-inline: auto;
      }
      .sign {
        display: grid;
        justify-items: center;
        gap: var(--s4);
        padding: var(--s7) var(--s5);
        text-align: center;
      }
      .round {
        display: grid;
        place-items: center;
        width: 76px;
        height: 76px;
        border-radius: 50%;
        background: var(--accent-soft);
        color: var(--accent);
        --icon: 34px;
      }
      :host([bad]) .round {
        background: var(--danger-soft);
        color: var(--danger);
      }
      :host([busy]) rostrum-icon {
        animation: turn 1.2s linear infinite;
      }
      @keyframes turn {
        to {
          transform: rotate(1turn);
        }
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) icon: IconNode = LoaderCircle;
  @property() heading = "";
  @property() text = "";
  @property({ type: Boolean, reflect: true }) bad = false;
  @property({ type: Boolean, reflect: true }) busy = false;

  override render() {
    return html`<div class="sign ${this.busy ? "" : "card"}" role="status">
      <span class="round"><rostrum-icon .of=${this.icon}></rostrum-icon></span>
      ${this.busy ? html`<p class="muted">${this.heading}</p>` : html`<h1>${this.heading}</h1>`}
      ${this.text === "" ? nothing : html`<p class="muted">${this.text}</p>`}
      <div class="actions"><slot></slot></div>
    </div>`;
  }
}
