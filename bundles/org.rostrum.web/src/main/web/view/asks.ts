import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Participant, Source } from "../protocol/vocabulary";
import "./blur-trouble";
import { MicVocal, Podium } from "./icons";
import "./invitation";
import { words } from "./words";

/**
 * What a moderator asks of oneself: to come to the podium, or to switch something on. If nobody does, what the own camera asks.
 * @fires answered-call with whether one comes
 * @fires answered-asked with whether it is to be switched on
 * @fires picked with the camera to open anew
 */
@customElement("rostrum-asks")
export class Asks extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @property({ attribute: false }) me: Participant | undefined;
  @property({ attribute: false }) camera: MediaStreamTrack | undefined;
  /** What one was asked to switch on. */
  @property() asked: Source | undefined;
  /** How long a call to the podium waits for its answer. */
  @property({ type: Number }) secondsLeft: number | undefined;

  override render() {
    const { podium, asked } = words;
    const source = this.asked;
    if (this.me?.podium?.kind === "CALLED") {
      const left = this.secondsLeft === undefined ? "" : podium.secondsToAnswer(this.secondsLeft);
      return html`<rostrum-invitation data-testid="podium-call" .icon=${Podium} .text=${podium.called} .left=${left}
        .yes=${{ testId: "accept-call", label: podium.accept }} .no=${{ testId: "decline-call", label: podium.decline }}
        @answered=${this.answers("answered-call")}></rostrum-invitation>`;
    }
    return source === undefined || this.me?.sources[source] === "ON"
      ? html`<rostrum-blur-trouble floating .camera=${this.camera}></rostrum-blur-trouble>`
      : html`<rostrum-invitation data-testid="asked-source" .icon=${MicVocal} .text=${asked.texts[source]} left=""
          .yes=${{ testId: "switch-on", label: asked.yes }} .no=${{ testId: "not-now", label: asked.no }}
          @answered=${this.answers("answered-asked")}></rostrum-invitation>`;
  }

  private answers(name: string) {
    return ({ detail }: CustomEvent<boolean>) => this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
