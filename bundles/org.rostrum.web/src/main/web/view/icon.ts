import { css, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { createElement, type IconNode } from "./icons";

/** A drawing beside a word; says nothing by itself. */
@customElement("rostrum-icon")
export class Icon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
    }
    svg {
      width: var(--icon, 20px);
      height: var(--icon, 20px);
    }
  `;

  @property({ attribute: false }) of: IconNode = [];

  override render() {
    return createElement(this.of, { "aria-hidden": "true" });
  }
}
