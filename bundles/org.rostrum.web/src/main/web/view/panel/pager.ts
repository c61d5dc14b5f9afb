import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import "../icon";
import { ChevronLeft, ChevronRight } from "../icons";
import { base, buttons } from "../shared";
import { panelWords } from "../words-panel";

/** As many as are on one page of a list. */
export const PAGE = 25;

/**
 * Leafs through a long list.
 * @fires leaf with where the wanted part begins
 */
@customElement("rostrum-pager")
export class Pager extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: var(--s2);
        padding: var(--s3) var(--s4);
      }
    `,
  ];

  @property({ type: Number }) offset = 0;
  @property({ type: Number }) total = 0;

  override render() {
    const last = Math.min(this.offset + PAGE, this.total);
    const told =
      this.total <= PAGE ? panelWords.listed(this.total) : panelWords.shown(this.offset + 1, last, this.total);
    return html`<div>
      <span class="muted small" role="status" data-testid="shown">${told}</span>
      ${this.total <= PAGE ? nothing : this.renderButtons(last)}
    </div>`;
  }

  private renderButtons(last: number) {
    return html`<button class="only-icon" aria-label=${panelWords.previous} title=${panelWords.previous}
        data-testid="previous" ?disabled=${this.offset === 0} @click=${() => this.leaf(Math.max(0, this.offset - PAGE))}>
        <rostrum-icon .of=${ChevronLeft}></rostrum-icon>
      </button>
      <button class="only-icon" aria-label=${panelWords.next} title=${panelWords.next} data-testid="next"
        ?disabled=${last >= this.total} @click=${() => this.leaf(this.offset + PAGE)}>
        <rostrum-icon .of=${ChevronRight}></rostrum-icon>
      </button>`;
  }

  private leaf(offset: number) {
    this.dispatchEvent(new CustomEvent("leaf", { detail: offset }));
  }
}
