import { html, LitElement } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { DeviceKind } from "../media/devices";
import type { Picked } from "./device-anew";
import { dialogStyle } from "./dialog-style";
import "./effects";
import "./icon";
import { Keyboard, Link, X } from "./icons";
import "./languages/picker";
import "./level";
import type { Picker } from "./picker";
import "./picker";
import { base, buttons } from "./shared";
import { words } from "./words";

const KINDS: readonly DeviceKind[] = ["audioinput", "videoinput", "audiooutput"];

/**
 * Devices, the link and the way to the keys.
 * @fires picked with kind and device
 * @fires copy-link
 * @fires shortcuts
 */
@customElement("rostrum-settings")
export class Settings extends LitElement {
  static override styles = [base, buttons, dialogStyle];

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
        <rostrum-effects></rostrum-effects>
        <rostrum-level .track=${this.shown ? this.microphone : undefined}></rostrum-level>
        <button @click=${() => this.dispatchEvent(new CustomEvent("copy-link"))}>
          <rostrum-icon .of=${Link}></rostrum-icon>${this.copied ? words.copied : words.copyLink}
        </button>
        <rostrum-language></rostrum-language>
        <button data-testid="show-shortcuts" @click=${this.showShortcuts}>
          <rostrum-icon .of=${Keyboard}></rostrum-icon>${words.keys.title}
        </button>
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

  private showShortcuts() {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent("shortcuts"));
  }

  private closed() {
    this.shown = false;
  }

  private renderPicker(kind: DeviceKind) {
    return html`<rostrum-picker .kind=${kind} .chosen=${this.devices[kind] ?? ""}
      @picked=${(event: CustomEvent<string>) => this.picked(kind, event.detail)}></rostrum-picker>`;
  }

  private picked(kind: DeviceKind, device: string) {
    this.dispatchEvent(new CustomEvent<Picked>("picked", { detail: { kind, device } }));
  }
}
