import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Reaction } from "../protocol/vocabulary";
import "./icon";
import { SYMBOLS } from "./react";
import { base } from "./shared";
import { words } from "./words";

/** A reaction that floats up. */
@customElement("rostrum-reaction")
export class FloatingReaction extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        pointer-events: none;
        --icon: 0.62em;
      }
      span {
        display: grid;
        place-items: center;
        width: 1em;
        height: 1em;
        border-radius: 50%;
        background: #f2bf6c;
        color: #2b1c00;
        box-shadow: 0 4px 16px rgb(0 0 0 / 45%);
        animation: float 700ms ease-out;
      }
      @keyframes float {
        from {
          opacity: 0;
          transform: translateY(80%) scale(0.5);
        }
      }
    `,
  ];

  @property() of: Reaction | undefined;

  override render() {
    return this.of === undefined
      ? nothing
      : html`<span role="img" data-testid="reaction" aria-label=${words.reactions.names[this.of]}>
          <rostrum-icon .of=${SYMBOLS[this.of]}></rostrum-icon>
        </span>`;
  }
}
