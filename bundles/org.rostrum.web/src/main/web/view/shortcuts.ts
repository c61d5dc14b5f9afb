import { css, html, LitElement } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { dialogStyle } from "./dialog-style";
import "./icon";
import { X } from "./icons";
import { prefer, preferences } from "./preferences";
import { base, buttons, fields } from "./shared";
import { words } from "./words";

/** The keys of a conference, and the way to switch them off. */
@customElement("rostrum-shortcuts")
export class Shortcuts extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    dialogStyle,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--s2) var(--s3);
        align-items: center;
      }
      kbd {
        display: inline-block;
        min-width: 26px;
        padding: 1px 6px;
        border: 1px solid var(--edge);
        border-radius: 6px;
        font: 600 var(--small) / 1.5 var(--font);
        text-align: center;
      }
    `,
  ];

  @state() private on = true;
  @query("dialog") private dialog!: HTMLDialogElement;

  override render() {
    return html`<dialog aria-labelledby="title" data-testid="shortcuts">
      <div class="inner">
        <header>
          <h2 id="title">${words.keys.title}</h2>
          <button class="quiet only-icon" aria-label=${words.close} @click=${() => this.dialog.close()}>
            <rostrum-icon .of=${X}></rostrum-icon>
          </button>
        </header>
        <dl>${words.keys.list.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
        <label class="check">
          <input type="checkbox" data-testid="keys-on" .checked=${this.on} @change=${this.flip} />
          <span>${words.keys.on}</span>
        </label>
        <p class="hint">${words.keys.hint}</p>
      </div>
    </dialog>`;
  }

  open() {
    this.on = preferences().keys;
    this.dialog.showModal();
  }

  private flip(event: Event) {
    this.on = prefer({ keys: (event.target as HTMLInputElement).checked }).keys;
  }
}
