import { css, html, LitElement } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "./icon";
import { Gauge } from "./icons";
import "./late";
import { base, buttons } from "./shared";
import { words } from "./words";

/** Offers to test the connection; what does so comes when it is wanted. */
@customElement("rostrum-check")
export class Check extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      button {
        margin-inline-start: calc(-1 * var(--s3));
      }
    `,
  ];

  @property({ type: Boolean }) guest = false;
  @state() private wanted = false;

  override render() {
    return this.wanted
      ? html`<rostrum-late chunk="test">
          <rostrum-connection-test ?guest=${this.guest}></rostrum-connection-test>
        </rostrum-late>`
      : html`<button type="button" class="quiet" data-testid="test-connection" @click=${this.want}>
          <rostrum-icon .of=${Gauge}></rostrum-icon>${words.test.start}
        </button>`;
  }

  private want() {
    this.wanted = true;
  }
}
