import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Meeting } from "../media/meeting";
import "./preview";
import { base, buttons } from "./shared";
import { words } from "./words";

/**
 * In the waiting room: how one will be seen and heard; nothing of it is sent.
 * @fires flip with the device to switch on or off
 * @fires leave
 */
@customElement("rostrum-waiting")
export class Waiting extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        align-content: center;
        justify-items: center;
        gap: var(--s4);
        overflow: auto;
        padding: var(--s4);
        text-align: center;
      }
      rostrum-preview {
        width: min(480px, 100%);
      }
    `,
  ];

  @property({ attribute: false }) meeting: Meeting | undefined;
  @property() topic = "";
  /** Changes when tracks or sources may be others. */
  @property({ type: Number }) media = 0;

  override render() {
    const me = this.meeting?.seat.me;
    const microphone = this.meeting?.isOn("MICROPHONE") ? this.meeting.ownMicrophone() : undefined;
    const camera = me === undefined ? undefined : this.meeting?.picture(me, "CAMERA");
    return html`<div role="status">
        <h1>${words.meeting.waiting}</h1>
        <p class="muted">${this.topic}</p>
        <p class="muted">${words.meeting.waitingHint}</p>
      </div>
      <rostrum-preview .microphone=${microphone} .camera=${camera} @flip=${this.flipped}></rostrum-preview>
      <button data-testid="leave" @click=${() => this.dispatchEvent(new CustomEvent("leave"))}>
        ${words.meeting.leave}
      </button>`;
  }

  private flipped({ detail }: CustomEvent<"microphone" | "camera">) {
    this.dispatchEvent(new CustomEvent("flip", { detail }));
  }
}
