import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { intervalOf, layoutOf, pictureOf } from "../conference/layout";
import { remarkOf, seatsOf } from "../conference/people";
import type { Meeting } from "../media/meeting";
import type { Layout, Participant, Reaction, Snapshot } from "../protocol/vocabulary";
import { type Box, bestGrid } from "./grid";
import "./icon";
import { Megaphone } from "./icons";
import "./picture";
import "./reaction";
import { base, buttons } from "./shared";
import { Ticker } from "./ticker";
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
    buttons,
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
      .nobody {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
      }
      .unseen-people {
        position: absolute;
        left: var(--s3);
        top: var(--s3);
        z-index: 1;
        display: grid;
        justify-items: start;
        gap: var(--s2);
        pointer-events: none;
      }
      .chip {
        display: flex;
        align-items: center;
        gap: var(--s2);
        padding: 6px 14px;
        border: 2px solid transparent;
        border-radius: 99px;
        background: rgb(10 14 12 / 82%);
        color: #fff;
        font-size: 0.875rem;
        font-weight: 500;
      }
      .chip rostrum-reaction {
        font-size: 28px;
      }
      .chip.speaking {
        border-color: var(--accent);
      }
      .view {
        position: absolute;
        top: var(--s2);
        right: var(--s2);
        z-index: 1;
        min-height: 36px;
        border-color: transparent;
        background: rgb(10 14 12 / 82%);
        color: #fff;
        font-size: 0.875rem;
      }
      .view:hover:not(:disabled) {
        background: #2a322f;
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
  /** What everybody inside has just shown, by seat. */
  @property({ attribute: false }) reactions: ReadonlyMap<string, Reaction> = new Map();
  /** Everybody inside, shown or not. */
  @property({ attribute: false }) room: Snapshot | undefined;
  /** Changes when tracks may be others. */
  @property({ type: Number }) media = 0;
  /** Arranged by oneself, although there is a layout. */
  @state() private ownView = false;
  @state() private box: Box = { width: 0, height: 0 };
  @query(".stage") private stage!: HTMLElement;

  private readonly watch = new ResizeObserver(([entry]) => {
    if (entry !== undefined) {
      this.box = entry.contentRect;
    }
  });

  constructor() {
    super();
    new Ticker(this, () => this.layout !== undefined && intervalOf(this.layout) !== undefined);
  }

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
    const { faces, sharer } = pictureOf(this.layout, this.participants, this.meeting?.seat.serverTime ?? 0);
    const upright = this.box.height > this.box.width;
    return html`<div class="stage ${upright ? "upright" : ""}">
      ${sharer === undefined ? nothing : this.renderContent(sharer)} ${this.renderTiles(faces, sharer !== undefined, upright)}
      ${faces.length === 0 ? html`<p class="nobody muted">${words.meeting.nobodyOnStage}</p>` : nothing}
      ${this.renderUnseen(faces)} ${this.renderView()}
    </div>`;
  }

  /** The layout to show, if any. */
  private get layout(): Layout | undefined {
    const given = this.given;
    return given?.mandatory === false && this.ownView ? undefined : given;
  }

  private get given(): Layout | undefined {
    return this.room === undefined ? undefined : layoutOf(this.room, this.me);
  }

  private renderView() {
    const flip = () => {
      this.ownView = !this.ownView;
    };
    return this.given === undefined || this.given.mandatory
      ? nothing
      : html`<button class="view" data-testid="own-view" @click=${flip}>
          ${this.ownView ? words.room.givenView : words.room.ownView}
        </button>`;
  }

  private renderContent(sharer: Participant) {
    return html`<div class="content" data-testid="content" data-participant=${sharer.id}>
      <rostrum-picture whole .track=${this.meeting?.picture(sharer, "CONTENT")}></rostrum-picture>
      <p>${words.meeting.content(sharer.name)}</p>
    </div>`;
  }

  /** Who is heard or reacts without being seen. */
  private renderUnseen(faces: readonly Participant[]) {
    const room = this.room;
    const shown = new Set(faces.map((p) => p.id));
    const inside = room === undefined ? [] : seatsOf(room).inside;
    return html`<div class="unseen-people">
      ${inside.map((p) => (room !== undefined && remarkOf(room, p.id) !== undefined ? renderRemark(p) : nothing))}
      ${inside.map((p) => (shown.has(p.id) ? nothing : this.renderReaction(p)))}
    </div>`;
  }

  private renderReaction(p: Participant) {
    const reaction = this.reactions.get(p.id);
    return reaction === undefined
      ? nothing
      : html`<p class="chip"><rostrum-reaction .of=${reaction}></rostrum-reaction>${p.name}</p>`;
  }

  private renderTiles(faces: readonly Participant[], strip: boolean, upright: boolean) {
    const gap = this.box.width < 600 ? 6 : 10;
    const { width, height } = this.box;
    const thickness = Math.max(STRIP_LEAST, Math.round((upright ? height : width) * STRIP));
    const box = strip ? (upright ? { width, height: thickness } : { width: thickness, height }) : this.box;
    const { tileWidth, tileHeight } = bestGrid(faces.length, box, gap);
    const sizes = {
      "--gap": `${gap}px`,
      "--strip": `${thickness}px`,
      "--tile-width": `${tileWidth}px`,
      "--tile-height": `${tileHeight}px`,
    };
    return html`<ul class=${strip ? `strip ${upright ? "below" : "side"}` : ""} ${variables(sizes)}
      aria-label=${words.meeting.stage} ?hidden=${width === 0}>
      ${repeat(
        faces,
        (p) => p.id,
        (p) => this.renderTile(p),
      )}
    </ul>`;
  }

  private renderTile(participant: Participant) {
    return html`<li>
      <rostrum-tile data-testid="tile" data-participant=${participant.id} .participant=${participant}
        .track=${this.meeting?.picture(participant, "CAMERA")} ?own=${participant.id === this.me}
        .reaction=${this.reactions.get(participant.id)}></rostrum-tile>
    </li>`;
  }
}

function renderRemark(p: Participant) {
  return html`<p class="chip ${p.voice.loudness > 0 ? "speaking" : ""}" data-testid="remarking" data-participant=${p.id}>
    <rostrum-icon .of=${Megaphone}></rostrum-icon>${words.podium.remarks(p.name)}
  </p>`;
}
