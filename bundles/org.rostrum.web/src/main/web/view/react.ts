import { css, html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { REACTIONS, type Reaction } from "../protocol/vocabulary";
import { barButtons, barMenu } from "./bar-style";
import "./icon";
import {
  FaceGrinning,
  FaceSlightlySmilingPlus,
  Heart,
  type IconNode,
  PartyPopper,
  Rabbit,
  Sparkles,
  ThumbsDown,
  ThumbsUp,
  Turtle,
} from "./icons";
import { base, buttons } from "./shared";
import { words } from "./words";

/** How a reaction looks; what it says is in the words. */
export const SYMBOLS: Readonly<Record<Reaction, IconNode>> = {
  YES: ThumbsUp,
  NO: ThumbsDown,
  CLAP: PartyPopper,
  HEART: Heart,
  LAUGH: FaceGrinning,
  SURPRISE: Sparkles,
  SLOWER: Turtle,
  FASTER: Rabbit,
};

/**
 * Shows a reaction to all with two clicks.
 * @fires order with the reaction, bubbling
 */
@customElement("rostrum-react")
export class React extends LitElement {
  static override styles = [
    base,
    buttons,
    barButtons,
    barMenu,
    css`
      .menu {
        inset-inline: -100vw;
        grid-template-columns: repeat(4, auto);
        width: max-content;
        margin-inline: auto;
      }
      .menu button {
        justify-content: center;
        width: 52px;
        padding: 0;
        --icon: 26px;
      }
    `,
  ];

  @state() private open = false;
  @query(".opener") private opener!: HTMLElement;

  override render() {
    return html`<div class="opens" @keydown=${this.escape} @focusout=${this.lookedAway}>
      <button class="opener ${this.open ? "active" : ""}" data-testid="react" title=${words.reactions.react}
        aria-expanded=${this.open} @click=${this.toggle}>
        <rostrum-icon .of=${FaceSlightlySmilingPlus}></rostrum-icon><span class="label">${words.reactions.react}</span>
      </button>
      ${this.open ? this.renderMenu() : nothing}
    </div>`;
  }

  private renderMenu() {
    return html`<div class="menu" role="group" aria-label=${words.reactions.react}>
      ${REACTIONS.map(
        (reaction) => html`<button data-testid="reaction-${reaction}" title=${words.reactions.names[reaction]}
          aria-label=${words.reactions.names[reaction]} @click=${() => this.pick(reaction)}>
          <rostrum-icon .of=${SYMBOLS[reaction]}></rostrum-icon>
        </button>`,
      )}
    </div>`;
  }

  private async toggle() {
    this.open = !this.open;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".menu button")?.focus();
  }

  private pick(reaction: Reaction) {
    this.open = false;
    this.opener.focus();
    this.dispatchEvent(
      new CustomEvent("order", { detail: { type: "react", reaction }, bubbles: true, composed: true }),
    );
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
