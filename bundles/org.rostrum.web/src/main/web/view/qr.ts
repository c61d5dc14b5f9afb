import { css, html, LitElement, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import { encode } from "uqr";

/** A picture that a telephone reads: dark on white in every light, or it would not. */
@customElement("rostrum-qr")
export class QrCode extends LitElement {
  static override styles = css`
    :host {
      display: block;
      width: min(220px, 100%);
      padding: var(--s3);
      border-radius: var(--radius);
      background: #fff;
    }
    svg {
      display: block;
      width: 100%;
      fill: #000;
    }
  `;

  @property() text = "";
  /** What the picture is, said aloud. */
  @property() label = "";

  override render() {
    const { size, data } = encode(this.text, { border: 2, ecc: "M" });
    const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label} shape-rendering="crispEdges">
      ${svg`<path d=${dots.join("")}></path>`}
    </svg>`;
  }
}
