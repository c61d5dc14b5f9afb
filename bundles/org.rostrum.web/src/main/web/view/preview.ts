import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { DeviceProblem } from "../media/devices";
import "./blur-trouble";
import "./icon";
import { CircleAlert, Mic, MicOff, Video, VideoOff } from "./icons";
import "./level";
import "./picture";
import { base, buttons } from "./shared";
import { words } from "./words";

type Device = "microphone" | "camera";

/**
 * How one will be seen and heard.
 * @fires flip with the device to switch on or off
 * @fires again when the devices should be tried again
 * @fires picked with the camera to open anew; bubbles
 */
@customElement("rostrum-preview")
export class Preview extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .preview {
        position: relative;
        display: grid;
        place-items: center;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border-radius: var(--radius-large);
        background: #1c2220;
        color: #a6b2ac;
      }
      .preview rostrum-picture {
        position: absolute;
        inset: 0;
      }
      .switches {
        position: absolute;
        bottom: var(--s4);
        display: flex;
        gap: var(--s3);
      }
      .switches button {
        width: 52px;
        height: 52px;
        padding: 0;
        border: 1px solid rgb(255 255 255 / 22%);
        border-radius: 50%;
        background: rgb(15 19 17 / 68%);
        color: #fff;
        --icon: 22px;
      }
      .switches button.off {
        border-color: transparent;
        background: #c9362b;
      }
      rostrum-level {
        margin-top: var(--s3);
      }
      .notice,
      rostrum-blur-trouble {
        margin-top: var(--s3);
      }
      .notice button {
        min-height: 32px;
        margin-top: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) microphone: MediaStreamTrack | undefined;
  @property({ attribute: false }) camera: MediaStreamTrack | undefined;
  @property() problem: DeviceProblem | undefined;

  override render() {
    return html`<div class="preview">
        <span>${words.door.noPreview}</span>
        ${this.camera === undefined ? nothing : html`<rostrum-picture mirrored .track=${this.camera}></rostrum-picture>`}
        <div class="switches">
          ${this.renderSwitch("microphone", this.microphone !== undefined)}
          ${this.renderSwitch("camera", this.camera !== undefined)}
        </div>
      </div>
      <rostrum-level .track=${this.microphone}></rostrum-level>
      <rostrum-blur-trouble .camera=${this.camera}></rostrum-blur-trouble>
      ${this.renderProblem()}`;
  }

  private renderSwitch(device: Device, on: boolean) {
    const { label, icon } = {
      microphone: on
        ? { label: words.door.microphoneOff, icon: Mic }
        : { label: words.door.microphoneOn, icon: MicOff },
      camera: on ? { label: words.door.cameraOff, icon: Video } : { label: words.door.cameraOn, icon: VideoOff },
    }[device];
    return html`<button type="button" class=${on ? "" : "off"} title=${label} aria-label=${label}
      data-testid="door-${device}" @click=${() => this.dispatchEvent(new CustomEvent("flip", { detail: device }))}>
      <rostrum-icon .of=${icon}></rostrum-icon>
    </button>`;
  }

  private renderProblem() {
    return this.problem === undefined
      ? nothing
      : html`<div class="notice" role="alert" data-testid="state-device-${this.problem}">
          <rostrum-icon .of=${CircleAlert}></rostrum-icon>
          <div>
            ${words.door.devices[this.problem]}<br />
            <button type="button" @click=${() => this.dispatchEvent(new CustomEvent("again"))}>
              ${words.door.tryAgain}
            </button>
          </div>
        </div>`;
  }
}
