import { css, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import {
  ArrowLeft,
  ChevronLeft,
  ChevronRight,
  createElement,
  type IconNode,
  LogIn,
  LogOut,
  SendHorizontal,
  Undo2,
} from "./icons";

/** What points along the line of writing, and so the other way where that runs from the right. */
const TURNING: ReadonlySet<IconNode> = new Set([
  ArrowLeft,
  ChevronLeft,
  ChevronRight,
  LogIn,
  LogOut,
  SendHorizontal,
  Undo2,
]);

/** A drawing beside a word; says nothing by itself. */
@customElement("rostrum-icon")
export class Icon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
    }
    :host(:dir(rtl)) .turns {
      transform: scaleX(-1);
    }
    svg {
      width: var(--icon, 20px);
      height: var(--icon, 20px);
    }
  `;

  @property({ attribute: false }) of: IconNode = [];

  override render() {
    return createElement(this.of, { "aria-hidden": "true", ...(TURNING.has(this.of) && { class: "turns" }) });
  }
}
