import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { User } from "../api/rest";
import { openCamera, openMicrophone, rememberedChoices } from "../media/devices";
import { kept } from "../media/keepsake";
import type { Luggage } from "../media/meeting";
import type { Problem } from "../protocol/vocabulary";
import { DoorClosed } from "./icons";
import "./meeting";
import { follow, pathTo } from "./route";
import { base, buttons } from "./shared";
import "./sign";
import { sayProblem, words } from "./words";

/** After these a call is simply over. */
const PLAIN_ENDS: ReadonlySet<string> = new Set(["seat.left", "conference.ended", "conference.unknown"]);

/**
 * The conference of a call. There is no door to stand at: the other is waiting, so it is entered with what was on the last
 * time.
 */
@customElement("rostrum-call")
export class CallPage extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        min-height: 100dvh;
      }
    `,
  ];

  @property() conference = "";
  @property({ attribute: false }) user: User | undefined;
  @state() private luggage: Luggage | undefined;
  @state() private over: Problem | undefined;

  override connectedCallback() {
    super.connectedCallback();
    void this.enter();
  }

  override render() {
    if (this.over !== undefined) {
      const plain = PLAIN_ENDS.has(this.over.code);
      return html`<rostrum-sign data-testid="call-over" .icon=${DoorClosed} .heading=${words.calls.ended}
        .text=${plain ? "" : sayProblem(this.over)}>
        <a class="button primary" data-testid="back-to-calls" href=${pathTo.calls} @click=${follow}>${words.calls.title}</a>
        <a class="button" href=${pathTo.conferences} @click=${follow}>${words.home}</a>
      </rostrum-sign>`;
    }
    return this.luggage === undefined
      ? nothing
      : html`<rostrum-meeting .luggage=${this.luggage} @over=${this.ended}></rostrum-meeting>`;
  }

  private async enter() {
    const { devices, ...choices } = rememberedChoices();
    const seat = kept(this.conference);
    if (seat !== undefined) {
      this.luggage = { microphone: undefined, camera: undefined, microphoneOn: false, ...seat, devices };
      return;
    }
    const microphone = choices.microphone ? await openMicrophone(devices.audioinput) : undefined;
    const camera = choices.camera ? await openCamera(devices.videoinput) : undefined;
    const own = microphone !== undefined && "track" in microphone ? microphone.track : undefined;
    const picture = camera !== undefined && "track" in camera ? camera.track : undefined;
    if (!this.isConnected) {
      own?.stop();
      picture?.stop();
      return;
    }
    this.luggage = {
      conference: this.conference,
      name: choices.name || (this.user?.name ?? ""),
      microphone: own,
      camera: picture,
      microphoneOn: own !== undefined,
      devices,
    };
  }

  private ended(event: CustomEvent<Problem>) {
    this.luggage = undefined;
    this.over = event.detail;
  }
}
