import { css, html, LitElement } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import "./icon";
import { Check, Link } from "./icons";
import "./qr";
import { base, buttons, card } from "./shared";
import { words } from "./words";
import { planWords } from "./words-plan";

/**
 * The link of a conference as a picture that telephones read, over everything else.
 * @fires close
 */
@customElement("rostrum-link-picture")
export class LinkPicture extends LitElement {
  static override styles = [
    base,
    buttons,
    card,
    css`
      dialog {
        width: min(360px, calc(100vw - 32px));
        padding: var(--s5);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      div {
        display: grid;
        justify-items: center;
        gap: var(--s4);
        text-align: center;
      }
      a {
        overflow-wrap: anywhere;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
    `,
  ];

  @property() link = "";
  @property() topic = "";
  @property({ type: Boolean }) copied = false;
  @query("dialog") private dialog!: HTMLDialogElement;

  override firstUpdated() {
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog class="card" aria-labelledby="topic" @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
      <div>
        <h2 id="topic">${this.topic}</h2>
        <rostrum-qr .text=${this.link} .label=${planWords.pictureOf(this.topic)}></rostrum-qr>
        <a href=${this.link}>${this.link}</a>
        <span class="row">
          <button data-testid="qr-copy" @click=${this.copy}>
            <rostrum-icon .of=${this.copied ? Check : Link}></rostrum-icon>${this.copied ? words.copied : words.copyLink}
          </button>
          <button class="primary" data-testid="qr-close" @click=${() => this.dialog.close()}>${words.close}</button>
        </span>
      </div>
    </dialog>`;
  }

  private async copy() {
    await navigator.clipboard.writeText(this.link);
    this.copied = true;
  }
}
