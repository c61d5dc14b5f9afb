import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Meeting } from "../media/meeting";
import type { Participant } from "../protocol/vocabulary";
import { type Box, bestGrid } from "./grid";
import "./picture";
import { base } from "./shared";
import "./tile";
import { variables } from "./variables";
import { words } from "./words";

/** How much of the stage the faces get when a screen is shared. */
const STRIP = 0.22;
const STRIP_LEAST = 104;

/** Everybody as large as possible; a shared screen larger than anybody. */
@customElement("rostrum-stage")
export class Stage extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: relative;
        min-width: 0;
        min-height: 0;
      }
      .stage {
        position: absolute;
        inset: 0;
        display: flex;
        gap: var(--s2);
      }
      .stage.upright {
        flex-direction: column;
      }
      .content {
        position: relative;
        flex: 1;
        min-width: 0;
        min-height: 0;
        overflow: hidden;
        border-radius: var(--radius-large);
        background: #000;
      }
      .content rostrum-picture {
        width: 100%;
        height: 100%;
      }
      .content p {
        position: absolute;
        left: var(--s3);
        bottom: var(--s3);
        max-width: calc(100% - 2 * var(--s3));
        padding: 3px 10px;
        border-radius: 8px;
        background: rgb(10 14 12 / 72%);
        color: #fff;
        font-size: var(--small);
      }
      ul {
        flex: 1;
        display: flex;
        flex-wrap: wrap;
        place-content: safe center;
        gap: var(--gap);
        min-width: 0;
        min-height: 0;
        overflow: auto;
      }
      .strip {
        flex: none;
      }
      .side {
        width: var(--strip);
      }
      .below {
        height: var(--strip);
      }
      li {
        width: var(--tile-width);
        height: var(--tile-height);
      }
      rostrum-tile {
        width: 100%;
        height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) meeting: Meeting | undefined;
  @property({ attribute: false }) participants: readonly Participant[] = [];
  @property() me = "";
  @property({ attribute: false }) speaking: ReadonlySet<string> = new Set();
  /** Changes when tracks may be others. */
  @property({ type: Number }) media = 0;
  @state() private box: Box = { width: 0, height: 0 };
  @query(".stage") private stage!: HTMLElement;

  private readonly watch = new ResizeObserver(([entry]) => {
    if (entry !== undefined) {
      this.box = entry.contentRect;
    }
  });

  override firstUpdated() {
    this.watch.observe(this.stage);
  }

  override disconnectedCallback() {
    this.watch.disconnect();
    super.disconnectedCallback();
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.watch.observe(this.stage);
    }
  }

  override render() {
    const sharer = this.participants.find((p) => p.sources.CONTENT === "ON");
    const upright = this.box.height > this.box.width;
    return html`<div class="stage ${upright ? "upright" : ""}">
      ${sharer === undefined ? nothing : this.renderContent(sharer)} ${this.renderTiles(sharer !== undefined, upright)}
    </div>`;
  }

  private renderContent(sharer: Participant) {
    return html`<div class="content" data-testid="content" data-participant=${sharer.id}>
      <rostrum-picture whole .track=${this.meeting?.picture(sharer, "CONTENT")}></rostrum-picture>
      <p>${words.meeting.content(sharer.name)}</p>
    </div>`;
  }

  private renderTiles(strip: boolean, upright: boolean) {
    const gap = this.box.width < 600 ? 6 : 10;
    const { width, height } = this.box;
    const thickness = Math.max(STRIP_LEAST, Math.round((upright ? height : width) * STRIP));
    const box = strip ? (upright ? { width, height: thickness } : { width: thickness, height }) : this.box;
    const { tileWidth, tileHeight } = bestGrid(this.participants.length, box, gap);
    const sizes = {
      "--gap": `${gap}px`,
      "--strip": `${thickness}px`,
      "--tile-width": `${tileWidth}px`,
      "--tile-height": `${tileHeight}px`,
    };
    return html`<ul class=${strip ? `strip ${upright ? "below" : "side"}` : ""} ${variables(sizes)}
      aria-label=${words.meeting.stage} ?hidden=${width === 0}>
      ${repeat(
        this.participants,
        (p) => p.id,
        (p) => this.renderTile(p),
      )}
    </ul>`;
  }

  private renderTile(participant: Participant) {
    return html`<li>
      <rostrum-tile data-testid="tile" data-participant=${participant.id} .participant=${participant}
        .track=${this.meeting?.picture(participant, "CAMERA")} ?own=${participant.id === this.me}
        ?speaking=${this.speaking.has(participant.id)}></rostrum-tile>
    </li>`;
  }
}
