import { html, LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { remember, rememberedChoices } from "../media/devices";
import { base, fields } from "./shared";
import { words } from "./words";

/**
 * Whether the microphone leaves out what is not speech; remembered on this device.
 * @fires changed
 */
@customElement("rostrum-noise")
export class Noise extends LitElement {
  static override styles = [base, fields];

  override render() {
    return html`<label class="check">
      <input type="checkbox" data-testid="noise" .checked=${rememberedChoices().noiseSuppression} @change=${this.flip} />
      <span>${words.door.noise}</span>
    </label>`;
  }

  private flip(event: Event) {
    remember({ noiseSuppression: (event.target as HTMLInputElement).checked });
    this.dispatchEvent(new CustomEvent("changed"));
  }
}
