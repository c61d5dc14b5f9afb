import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type Taste, USUAL_TASTE } from "../conference/arrangement";
import { barMenu } from "./bar-style";
import "./icon";
import { Check, EyeOff, GalleryThumbnails, type IconNode, LayoutGrid, Maximize, PictureInPicture } from "./icons";
import { base, buttons } from "./shared";
import { words } from "./words";

/**
 * How one likes the stage.
 * @fires taste with what one now likes otherwise
 * @fires pop-out
 */
@customElement("rostrum-view-menu")
export class ViewMenu extends LitElement {
  static override styles = [
    base,
    buttons,
    barMenu,
    css`
      :host {
        display: block;
      }
      .opener {
        min-height: 36px;
        padding: 0 var(--s3);
        border-color: transparent;
      }
      .menu {
        top: calc(100% + 6px);
        bottom: auto;
        z-index: 4;
      }
      .menu .check {
        margin-inline-start: auto;
        color: var(--accent);
      }
      .menu button {
        white-space: nowrap;
      }
      @media (max-width: 480px) {
        .label {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) taste: Taste = USUAL_TASTE;
  /** A moderator has arranged the stage, and one looks at that. */
  @property({ type: Boolean }) arranged = false;
  @state() private open = false;
  @query(".opener") private opener!: HTMLElement;

  override render() {
    return html`<div class="opens" @keydown=${this.escape} @focusout=${this.lookedAway}>
      <button class="opener" data-testid="view-menu" aria-expanded=${this.open} title=${words.stage.title}
        aria-label=${words.stage.title} @click=${this.toggle}>
        <rostrum-icon .of=${this.taste.view === "speaker" ? GalleryThumbnails : LayoutGrid}></rostrum-icon>
        <span class="label">${words.stage.title}</span>
      </button>
      ${this.open ? this.renderMenu() : nothing}
    </div>`;
  }

  private renderMenu() {
    return html`<div class="menu" role="group" aria-label=${words.stage.title}>
      ${this.arranged ? nothing : this.renderChoices()}
      ${
        document.pictureInPictureEnabled
          ? this.renderAction("pop-out", PictureInPicture, words.stage.popOut, () =>
              this.dispatchEvent(new CustomEvent("pop-out")),
            )
          : nothing
      }
      ${
        document.fullscreenEnabled
          ? this.renderAction("full-screen", Maximize, words.stage.fullScreen, flipFullScreen)
          : nothing
      }
    </div>`;
  }

  private renderChoices() {
    const { view, hidesOwn } = this.taste;
    return [
      this.renderChoice("gallery", LayoutGrid, words.stage.gallery, view === "gallery", { view: "gallery" }),
      this.renderChoice("speaker", GalleryThumbnails, words.stage.speaker, view === "speaker", { view: "speaker" }),
      this.renderChoice("hide-own", EyeOff, words.stage.hideOwn, hidesOwn, { hidesOwn: !hidesOwn }),
    ];
  }

  private renderChoice(name: string, icon: IconNode, label: string, chosen: boolean, detail: Partial<Taste>) {
    const choose = () => this.choose(() => this.dispatchEvent(new CustomEvent("taste", { detail })));
    return html`<button data-testid="view-${name}" aria-pressed=${chosen} @click=${choose}>
      <rostrum-icon .of=${icon}></rostrum-icon>${label}
      ${chosen ? html`<rostrum-icon class="check" .of=${Check}></rostrum-icon>` : nothing}
    </button>`;
  }

  private renderAction(name: string, icon: IconNode, label: string, act: () => unknown) {
    return html`<button data-testid="view-${name}" @click=${() => this.choose(act)}>
      <rostrum-icon .of=${icon}></rostrum-icon>${label}
    </button>`;
  }

  private choose(act: () => unknown) {
    this.open = false;
    this.opener.focus();
    act();
  }

  private async toggle() {
    this.open = !this.open;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".menu button")?.focus();
  }

  private escape(event: KeyboardEvent) {
    if (event.key === "Escape" && this.open) {
      this.open = false;
      this.opener.focus();
    }
  }

  private lookedAway(event: FocusEvent) {
    const next = event.relatedTarget as Node | null;
    if (next !== null && !(event.currentTarget as HTMLElement).contains(next)) {
      this.open = false;
    }
  }
}

/** A browser may refuse; then all stays as it is. */
export function flipFullScreen(): void {
  const flipped =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  flipped.catch(() => undefined);
}
