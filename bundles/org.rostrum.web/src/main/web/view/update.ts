import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Edition } from "../api/edition";
import "./icon";
import { RotateCw } from "./icons";
import { base, buttons } from "./shared";
import { words } from "./words";

const LOOK_MS = 10 * 60_000;

/** Says that the server has been updated, and offers to load the page anew. Looks now and then, and when somebody comes back to the page. */
@customElement("rostrum-update")
export class Update extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      .update {
        position: fixed;
        inset: auto var(--s4) var(--s4);
        z-index: 18;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s3);
        width: max-content;
        max-width: calc(100% - 2 * var(--s4));
        margin-inline: auto;
        padding: var(--s3) var(--s4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
    `,
  ];

  /** Somebody is in the middle of something: it can wait. */
  @property({ type: Boolean }) quiet = false;
  @state() private outdated = false;

  private readonly edition = new Edition();
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly seen = () => {
    if (document.visibilityState === "visible") {
      void this.look();
    }
  };

  override connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    document.addEventListener("visibilitychange", this.seen);
  }

  override disconnectedCallback() {
    clearInterval(this.timer);
    document.removeEventListener("visibilitychange", this.seen);
    super.disconnectedCallback();
  }

  override render() {
    return html`<div role="status">
      ${
        this.outdated && !this.quiet
          ? html`<div class="update" data-testid="update">
              ${words.install.updated}
              <button class="primary" data-testid="update-reload" @click=${() => location.reload()}>
                <rostrum-icon .of=${RotateCw}></rostrum-icon>${words.install.reload}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  private async look() {
    this.outdated ||= await this.edition.isOutdated();
  }
}
