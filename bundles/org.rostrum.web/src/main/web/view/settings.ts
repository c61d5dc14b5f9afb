import { css, html, LitElement } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { DeviceKind } from "../media/devices";
import "./icon";
import { Link, X } from "./icons";
import "./level";
import type { Picker } from "./picker";
import "./picker";
import { base, buttons } from "./shared";
import { words } from "./words";

const KINDS: readonly DeviceKind[] = ["audioinput", "videoinput", "audiooutput"];

/**
 * Devices, the link and the keys.
 * @fires picked with kind and device
 * @fires copy-link
 */
@customElement("rostrum-settings")
export class Settings extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      dialog {
        width: min(460px, calc(100vw - 24px));
        max-height: calc(100dvh - 24px);
        padding: var(--s5);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 55%);
      }
      .inner {
        display: grid;
        gap: var(--s4);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
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

  @property({ attribute: false }) devices: Readonly<Partial<Record<DeviceKind, string>>> = {};
  @property({ attribute: false }) microphone: MediaStreamTrack | undefined;
  @property({ type: Boolean }) copied = false;
  @state() private shown = false;
  @query("dialog") private dialog!: HTMLDialogElement;

  override render() {
    return html`<dialog aria-labelledby="title" @close=${this.closed}>
      <div class="inner">
        <header>
          <h2 id="title">${words.meeting.settings}</h2>
          <button class="quiet only-icon" aria-label=${words.close} @click=${() => this.dialog.close()}>
            <rostrum-icon .of=${X}></rostrum-icon>
          </button>
        </header>
        ${KINDS.map((kind) => this.renderPicker(kind))}
        <rostrum-level .track=${this.shown ? this.microphone : undefined}></rostrum-level>
        <button @click=${() => this.dispatchEvent(new CustomEvent("copy-link"))}>
          <rostrum-icon .of=${Link}></rostrum-icon>${this.copied ? words.copied : words.copyLink}
        </button>
        <h2>${words.meeting.shortcuts}</h2>
        <dl>
          ${words.meeting.shortcutList.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}
        </dl>
      </div>
    </dialog>`;
  }

  open() {
    this.dialog.showModal();
    this.shown = true;
    for (const picker of this.renderRoot.querySelectorAll<Picker>("rostrum-picker")) {
      picker.opened = Date.now();
    }
  }

  private closed() {
    this.shown = false;
  }

  private renderPicker(kind: DeviceKind) {
    return html`<rostrum-picker .kind=${kind} .chosen=${this.devices[kind] ?? ""}
      @picked=${(event: CustomEvent<string>) => this.picked(kind, event.detail)}></rostrum-picker>`;
  }

  private picked(kind: DeviceKind, device: string) {
    this.dispatchEvent(new CustomEvent("picked", { detail: { kind, device } }));
  }
}
