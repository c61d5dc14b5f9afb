import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { type Frame, type Pause, SightEvent } from "../media/screen";
import { words } from "./words";

/** A picture that moves. Transparent until there is one. */
@customElement("rostrum-picture")
export class Picture extends LitElement implements Frame {
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
    :host([paused]) video {
      filter: grayscale(1) brightness(0.45);
    }
    p {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      margin: 0 8px;
      color: #fff;
      font-size: 0.875rem;
      text-align: center;
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
  /** Why it is left out at present, if it is: what is seen is old. */
  @property({ reflect: true }) paused: Pause | undefined;
  /** The viewer wants to see it, whatever else there is. */
  @property({ type: Boolean }) pinned = false;
  private inSight = false;

  private readonly size = new ResizeObserver(() => this.tell());
  private readonly sight = new IntersectionObserver(([entry]) => {
    this.inSight = entry?.isIntersecting ?? false;
    this.tell();
  });

  override connectedCallback() {
    super.connectedCallback();
    this.size.observe(this);
    this.sight.observe(this);
  }

  override disconnectedCallback() {
    this.size.disconnect();
    this.sight.disconnect();
    this.inSight = false;
    this.tell();
    super.disconnectedCallback();
  }

  /** How high the whole picture is, in pixels of the screen: of one that fills its frame a part is cut off. */
  private tell() {
    const { width, height } = this.getBoundingClientRect();
    const { videoWidth = 16, videoHeight = 9 } = this.video ?? {};
    const byWidth = (width * (videoHeight || 9)) / (videoWidth || 16);
    const whole = this.whole ? Math.min(height, byWidth) : Math.max(height, byWidth);
    const pixels = this.inSight ? Math.round(whole * devicePixelRatio) : 0;
    dispatchEvent(new SightEvent(this, this.track, pixels, this.pinned));
  }

  override render() {
    return html`<video @resize=${this.tell} autoplay playsinline disablepictureinpicture .muted=${true} tabindex="-1"></video>
      ${this.paused === undefined ? nothing : html`<p data-testid="paused">${words.room.paused[this.paused]}</p>`}`;
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has("track")) {
      this.video.srcObject = this.track === undefined ? null : new MediaStream([this.track]);
    }
    if (changed.has("track") || changed.has("pinned")) {
      this.tell();
    }
  }
}
