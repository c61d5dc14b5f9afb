import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { BLUR_TROUBLE, blurProblem } from "../media/blur/blurred";
import { remember } from "../media/devices";
import { deviceAnew } from "./device-anew";
import "./icon";
import { UserX } from "./icons";
import "./invitation";
import { base, buttons } from "./shared";
import { words } from "./words";

/**
 * Says that the background cannot be blurred and asks what to show: until there is an answer nothing sharp is shown.
 * @fires picked with the camera to open anew; bubbles
 */
@customElement("rostrum-blur-trouble")
export class BlurTrouble extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        margin-top: var(--s2);
      }
      button {
        min-height: 32px;
      }
    `,
  ];

  /** One's own picture. */
  @property({ attribute: false }) camera: MediaStreamTrack | undefined;
  /** Above what happens on the stage, rather than in its place on a page. */
  @property({ type: Boolean }) floating = false;
  /** The one that stays as it is. */
  @state() private kept: MediaStreamTrack | undefined;
  private readonly look = () => this.requestUpdate();

  override connectedCallback() {
    super.connectedCallback();
    addEventListener(BLUR_TROUBLE, this.look);
  }

  override disconnectedCallback() {
    removeEventListener(BLUR_TROUBLE, this.look);
    super.disconnectedCallback();
  }

  override render() {
    const problem = this.kept === this.camera ? undefined : blurProblem(this.camera);
    if (problem === undefined) {
      return nothing;
    }
    const text = words.blur.problems[problem];
    return this.floating ? this.renderAsked(text) : this.renderNotice(text);
  }

  private renderAsked(text: string) {
    return html`<rostrum-invitation data-testid="blur-trouble" .icon=${UserX} .text=${text}
      .yes=${{ testId: "blur-stays", label: words.blur.stay }} .no=${{ testId: "blur-ends", label: words.blur.end }}
      @answered=${({ detail: stays }: CustomEvent<boolean>) => (stays ? this.stay() : this.end())}></rostrum-invitation>`;
  }

  private renderNotice(text: string) {
    return html`<div class="notice" role="alert" data-testid="blur-trouble">
      <rostrum-icon .of=${UserX}></rostrum-icon>
      <div>
        ${text}
        <div class="actions">
          <button type="button" data-testid="blur-ends" @click=${this.end}>${words.blur.end}</button>
          <button type="button" data-testid="blur-stays" @click=${this.stay}>${words.blur.stay}</button>
        </div>
      </div>
    </div>`;
  }

  private stay() {
    this.kept = this.camera;
  }

  private end() {
    remember({ blur: false });
    this.dispatchEvent(deviceAnew("videoinput"));
  }
}
