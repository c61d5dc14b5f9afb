import { css, html, LitElement } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { base, buttons, card } from "./shared";
import { words } from "./words";

/** Asks before something that cannot be taken back. */
@customElement("rostrum-confirm")
export class Confirm extends LitElement {
  static override styles = [
    base,
    buttons,
    card,
    css`
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
        justify-content: flex-end;
        gap: var(--s2);
        margin-top: var(--s5);
      }
    `,
  ];

  @property() question = "";
  @property() action = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  private settle: (yes: boolean) => void = () => {};

  override render() {
    return html`<dialog class="card" aria-labelledby="question" @close=${this.closed}>
      <p id="question">${this.question}</p>
      <div class="actions">
        <button @click=${() => this.dialog.close("no")}>${words.cancel}</button>
        <button class="danger" data-testid="confirm" @click=${() => this.dialog.close("yes")}>${this.action}</button>
      </div>
    </dialog>`;
  }

  async ask(): Promise<boolean> {
    await this.updateComplete;
    this.dialog.showModal();
    return new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  private closed() {
    this.settle(this.dialog.returnValue === "yes");
    this.remove();
  }
}

/** @param within the root whose colours the dialog takes */
export function confirmed(question: string, action: string, within: ParentNode = document.body): Promise<boolean> {
  const element = new Confirm();
  element.question = question;
  element.action = action;
  within.append(element);
  return element.ask();
}
