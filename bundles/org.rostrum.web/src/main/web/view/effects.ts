import { css, html, LitElement, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { canBlur } from "../media/blur/blurred";
import { type Choices, remember, rememberedChoices } from "../media/devices";
import { deviceAnew } from "./device-anew";
import { base, fields } from "./shared";
import { words } from "./words";

/**
 * Whether the microphone leaves out what is not speech, and the camera what is behind oneself; remembered on this device.
 * @fires picked with the device to open anew; bubbles
 */
@customElement("rostrum-effects")
export class Effects extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      .hint {
        margin-inline-start: 30px;
      }
    `,
  ];

  /** The blur can be ended elsewhere, too. */
  private readonly look = () => this.requestUpdate();

  override connectedCallback() {
    super.connectedCallback();
    addEventListener("picked", this.look);
  }

  override disconnectedCallback() {
    removeEventListener("picked", this.look);
    super.disconnectedCallback();
  }

  override render() {
    const able = canBlur();
    return html`${this.renderChoice("noiseSuppression", words.door.noise)} ${this.renderChoice("blur", words.blur.label, able)}
      ${able ? nothing : html`<p id="unable" class="hint">${words.blur.unable}</p>`}`;
  }

  private renderChoice(effect: "noiseSuppression" | "blur", label: string, able = true) {
    return html`<label class="check">
      <input type="checkbox" data-testid=${effect} ?disabled=${!able} aria-describedby=${able ? nothing : "unable"}
        .checked=${live(able && rememberedChoices()[effect])} @change=${(event: Event) => this.flip(effect, event)} />
      <span>${label}</span>
    </label>`;
  }

  private flip(effect: "noiseSuppression" | "blur", event: Event) {
    const choice: Partial<Choices> = { [effect]: (event.target as HTMLInputElement).checked };
    remember(choice);
    this.dispatchEvent(deviceAnew(effect === "blur" ? "videoinput" : "audioinput"));
  }
}
