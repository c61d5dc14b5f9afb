import { css, html, LitElement } from "lit";
import { customElement, property, query } from "lit/decorators.js";

/** A picture that moves. Transparent until there is one. */
@customElement("rostrum-picture")
export class Picture extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow: hidden;
    }
    video {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    :host([mirrored]) video {
      transform: scaleX(-1);
    }
    :host([whole]) video {
      object-fit: contain;
    }
  `;

  @property({ attribute: false }) track: MediaStreamTrack | undefined;
  @property({ type: Boolean, reflect: true }) mirrored = false;
  /** Nothing may be cut off, as of a screen. */
  @property({ type: Boolean, reflect: true }) whole = false;
  @query("video") private video!: HTMLVideoElement;

  override render() {
    return html`<video autoplay playsinline disablepictureinpicture .muted=${true} tabindex="-1"></video>`;
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has("track")) {
      this.video.srcObject = this.track === undefined ? null : new MediaStream([this.track]);
    }
  }
}
