import { css, html, LitElement } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import "./icon";
import { Ellipsis } from "./icons";
import { base, buttons } from "./shared";
import { variables } from "./variables";

const MARGIN = 8;

/** A button that opens what is in its slot, over everything else; any click inside closes it again. */
@customElement("rostrum-menu")
export class Menu extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      [popover] {
        position: fixed;
        /* Where it stands is measured, and so the same in both directions of writing. */
        top: var(--top, 0);
        left: var(--left, 0); /* physical */
        right: auto; /* physical */
        bottom: auto;
        width: max-content;
        min-width: 200px;
        max-width: calc(100vw - 16px);
        max-height: calc(100dvh - 16px);
        margin: 0;
        padding: var(--s2);
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
        color: var(--ink);
        box-shadow: 0 12px 40px rgb(0 0 0 / 45%);
      }
      ::slotted(button) {
        display: flex !important;
        width: 100%;
      }
      .opener {
        width: 34px;
        min-height: 34px;
        --icon: 18px;
      }
    `,
  ];

  /** What the button does, said aloud. */
  @property() label = "";
  @state() private open = false;
  @state() private place = { top: 0, left: 0 };
  @query(".opener") private opener!: HTMLElement;
  @query("[popover]") private box!: HTMLElement;

  override render() {
    const { top, left } = this.place;
    return html`<button class="quiet only-icon opener" title=${this.label} aria-label=${this.label}
        aria-expanded=${this.open} data-testid="person-menu" @click=${() => this.box.togglePopover()}>
        <rostrum-icon .of=${Ellipsis}></rostrum-icon>
      </button>
      <div popover role="group" aria-label=${this.label} ${variables({ "--top": `${top}px`, "--left": `${left}px` })}
        @beforetoggle=${this.leaving} @toggle=${this.toggled} @click=${() => this.box.hidePopover()} @keydown=${this.moved}>
        <slot></slot>
      </div>`;
  }

  /** The browser gives the focus back only from what is the box's own, and these come by its slot. */
  private leaving(event: ToggleEvent) {
    if (event.newState === "closed" && this.querySelector(":focus") !== null) {
      this.opener.focus();
    }
  }

  private toggled(event: ToggleEvent) {
    this.open = event.newState === "open";
    if (this.open) {
      const from = this.opener.getBoundingClientRect();
      const { width, height } = this.box.getBoundingClientRect();
      const fromRight = getComputedStyle(this).direction === "rtl";
      this.place = {
        top: Math.max(MARGIN, Math.min(from.bottom + 4, innerHeight - height - MARGIN)),
        left: Math.max(MARGIN, Math.min(fromRight ? from.left : from.right - width, innerWidth - width - MARGIN)),
      };
      this.items()[0]?.focus();
    }
  }

  private moved(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const items = this.items();
    const at = items.indexOf(event.target as HTMLElement);
    items.at((at + step) % items.length)?.focus();
  }

  private items(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("button")];
  }
}
