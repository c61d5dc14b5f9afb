import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type DeviceKind, listDevices } from "../media/devices";
import { base, fields } from "./shared";
import { words } from "./words";

const LABELS: Readonly<Record<DeviceKind, string>> = {
  audioinput: words.door.microphone,
  videoinput: words.door.camera,
  audiooutput: words.door.speaker,
};

/**
 * Chooses a device of a kind.
 * @fires picked with the id of the device
 */
@customElement("rostrum-picker")
export class Picker extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      select {
        text-overflow: ellipsis;
      }
    `,
  ];

  @property() kind: DeviceKind = "audioinput";
  @property() chosen = "";
  /** Changes when there may be other devices or names: after a permission. */
  @property({ attribute: false }) opened: unknown;
  @state() private devices: readonly MediaDeviceInfo[] = [];

  private readonly look = async () => {
    this.devices = await listDevices(this.kind);
  };

  override connectedCallback() {
    super.connectedCallback();
    navigator.mediaDevices?.addEventListener("devicechange", this.look);
  }

  override disconnectedCallback() {
    navigator.mediaDevices?.removeEventListener("devicechange", this.look);
    super.disconnectedCallback();
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("kind") || changed.has("opened")) {
      void this.look();
    }
  }

  override render() {
    if (this.devices.length === 0) {
      return nothing;
    }
    const known = this.devices.some((device) => device.deviceId === this.chosen);
    return html`<div class="field">
      <label for="device">${LABELS[this.kind]}</label>
      <select id="device" data-testid="device-${this.kind}" @change=${this.pick}>
        ${known ? nothing : html`<option value="" selected>${words.door.systemDefault}</option>`}
        ${this.devices.map(
          (device) =>
            html`<option value=${device.deviceId} .selected=${device.deviceId === this.chosen}>
              ${device.label || words.door.systemDefault}
            </option>`,
        )}
      </select>
    </div>`;
  }

  private pick(event: Event) {
    this.dispatchEvent(new CustomEvent("picked", { detail: (event.target as HTMLSelectElement).value }));
  }
}
