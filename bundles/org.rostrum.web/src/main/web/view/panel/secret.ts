import { css, html, LitElement } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "../icon";
import { Copy } from "../icons";
import { base, buttons, card } from "../shared";
import { panelWords } from "../words-panel";
import { panelStyle } from "./style";

/** A secret that is shown this once. */
@customElement("rostrum-secret")
export class Secret extends LitElement {
  static override styles = [
    base,
    buttons,
    card,
    panelStyle,
    css`
      section {
        border-color: var(--accent);
      }
    `,
  ];

  @property() heading = "";
  @property() secret = "";
  @state() private told = "";

  override render() {
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${this.heading}</h2>
      <code class="secret" data-testid="secret">${this.secret}</code>
      <div class="row">
        <button data-testid="copy-secret" @click=${this.copy}>
          <rostrum-icon .of=${Copy}></rostrum-icon>${panelWords.copy}
        </button>
        <span class="hint" role="status">${this.told === "" ? panelWords.onceOnly : this.told}</span>
      </div>
    </section>`;
  }

  private async copy() {
    await navigator.clipboard.writeText(this.secret);
    this.told = panelWords.copied;
  }
}
