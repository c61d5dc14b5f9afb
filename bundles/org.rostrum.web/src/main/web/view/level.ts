import { css, html, LitElement } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { Meter } from "../media/meter";
import { words } from "./words";

const BARS = 12;
/** Speech at arm's length reaches about this root mean square. */
const LOUD = 0.2;

/** How loud a microphone is at the moment. */
@customElement("rostrum-level")
export class Level extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    div {
      display: flex;
      gap: 3px;
    }
    span {
      flex: 1;
      height: 6px;
      border-radius: 3px;
      background: var(--line);
      transition: background 80ms;
    }
    span.lit {
      background: var(--accent);
    }
  `;

  @property({ attribute: false }) track: MediaStreamTrack | undefined;
  @query("div") private bars!: HTMLElement;

  private meter: Meter | undefined;
  private frame = 0;

  override render() {
    return html`<div role="img" aria-label=${words.door.level}>${Array.from({ length: BARS }, () => html`<span></span>`)}</div>`;
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has("track")) {
      this.stop();
      if (this.track !== undefined) {
        this.meter = new Meter(this.track);
        this.draw();
      }
    }
  }

  override disconnectedCallback() {
    this.stop();
    super.disconnectedCallback();
  }

  private draw() {
    const level = this.meter?.level() ?? 0;
    const lit = Math.round(Math.min(1, Math.sqrt(level / LOUD)) * BARS);
    for (const [index, bar] of [...this.bars.children].entries()) {
      bar.classList.toggle("lit", index < lit);
    }
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private stop() {
    cancelAnimationFrame(this.frame);
    this.meter?.close();
    this.meter = undefined;
    for (const bar of this.bars?.children ?? []) {
      bar.classList.remove("lit");
    }
  }
}
