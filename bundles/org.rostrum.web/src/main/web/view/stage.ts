import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import {
  type Arrangement,
  arranged,
  layoutFor,
  speakerAmong,
  type Taste,
  USUAL_TASTE,
} from "../conference/arrangement";
import { intervalOf } from "../conference/layout";
import { remarkOf, seatsOf } from "../conference/people";
import type { Meeting } from "../media/meeting";
import type { Command, Layout, Participant, Reaction, Snapshot } from "../protocol/vocabulary";
import { type Box, bestGrid, capacityOf } from "./grid";
import "./icon";
import { ChevronLeft, ChevronRight, Megaphone, Volume2, VolumeX } from "./icons";
import { type PageOf, pageOf } from "./pages";
import "./picture";
import "./reaction";
import { base, buttons } from "./shared";
import { stageStyle } from "./stage-style";
import { Ticker } from "./ticker";
import "./tile";
import { variables } from "./variables";
import { words } from "./words";

/** How much of the stage the faces get beside a large picture. */
const STRIP = 0.22;
const STRIP_LEAST = 104;
/** What the buttons to the other pages take of the height, with the gap above them. */
const PAGER = 44;

/** Where the faces are: all of the stage, or a strip of it. */
interface Place {
  readonly box: Box;
  readonly gap: number;
  readonly thickness: number;
}

/**
 * Everybody as large as possible, by pages if need be; a shared screen, or who is pinned or speaks, larger than anybody.
 * Only who is on the page has a tile.
 * @fires taste with what one now likes otherwise
 * @fires order with the command to share without sound
 */
@customElement("rostrum-stage")
export class Stage extends LitElement {
  static override styles = [base, buttons, stageStyle];

  @property({ attribute: false }) meeting: Meeting | undefined;
  @property({ attribute: false }) participants: readonly Participant[] = [];
  @property() me = "";
  /** What everybody inside has just shown, by seat. */
  @property({ attribute: false }) reactions: ReadonlyMap<string, Reaction> = new Map();
  /** Everybody inside, shown or not. */
  @property({ attribute: false }) room: Snapshot | undefined;
  @property({ attribute: false }) taste: Taste = USUAL_TASTE;
  /** Changes when tracks may be others. */
  @property({ type: Number }) media = 0;
  @state() private box: Box = { width: 0, height: 0 };
  @state() private page = 0;
  @query(".stage") private stage!: HTMLElement;

  private speaker: string | undefined;
  private large: Arrangement["large"];
  private shownPage = 0;

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

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("participants") || changed.has("room")) {
      this.speaker = speakerAmong(this.participants, this.me, this.speaker, this.room?.dominant);
    }
  }

  override render() {
    const now = this.meeting?.seat.serverTime ?? 0;
    const picture = arranged(this.participants, this.me, this.taste, this.layout, this.speaker, now);
    const upright = this.box.height > this.box.width;
    const place = this.placeOf(picture, upright);
    const shown = this.onPage(picture.faces, place);
    this.large = picture.large;
    this.shownPage = shown.page;
    return html`<div class="stage ${upright ? "upright" : ""}">
      ${picture.large === undefined ? nothing : this.renderLarge(picture.large)}
      ${this.renderTiles(shown, place, picture.large !== undefined, upright)}
      ${this.participants.length === 0 ? html`<p class="nobody muted">${words.meeting.nobodyOnStage}</p>` : nothing}
      ${this.renderUnseen(new Set([...shown.items, ...(picture.large ? [picture.large.who] : [])].map((p) => p.id)))}
    </div>`;
  }

  /** Turns so many pages on. */
  turn(by: number) {
    this.page = this.shownPage + by;
  }

  /** What a small window of its own should show: whoever is large, else whoever speaks. */
  get mainTrack(): MediaStreamTrack | undefined {
    const { large } = this;
    const who = large?.who ?? this.participants.find((p) => p.id === this.speaker);
    return who === undefined ? undefined : this.meeting?.picture(who, large?.source ?? "CAMERA");
  }

  /** The layout to show, if any. */
  private get layout(): Layout | undefined {
    return layoutFor(this.room, this.me, this.taste);
  }

  private placeOf({ large }: Arrangement, upright: boolean): Place {
    const gap = this.box.width < 600 ? 6 : 10;
    const { width, height } = this.box;
    const thickness = Math.max(STRIP_LEAST, Math.round((upright ? height : width) * STRIP));
    const strip = upright ? { width, height: thickness } : { width: thickness, height };
    return { box: large === undefined ? this.box : strip, gap, thickness };
  }

  private onPage(faces: readonly Participant[], { box, gap }: Place): PageOf<Participant> {
    if (this.box.width === 0) {
      return pageOf([], 1, 0);
    }
    const all = capacityOf(box, gap);
    return pageOf(faces, faces.length <= all ? all : capacityOf(abovePager(box), gap), this.page);
  }

  private renderLarge({ who, source }: NonNullable<Arrangement["large"]>) {
    return source === "CONTENT"
      ? html`<div class="content" data-testid="content" data-participant=${who.id}>
          <rostrum-picture whole .track=${this.meeting?.picture(who, source)}></rostrum-picture>
          ${this.renderSharing(who)}
        </div>`
      : html`<div class="content" data-testid="large" data-participant=${who.id}>${this.renderTile(who)}</div>`;
  }

  /** Who shares may keep the sound to themselves. */
  private renderSharing(who: Participant) {
    if (who.sources.CONTENT_SOUND !== "ON") {
      return html`<p>${words.meeting.content(who.name)}</p>`;
    }
    return html`<p class="sounding" data-testid="content-sounds">
      <rostrum-icon .of=${Volume2}></rostrum-icon><span>${words.sharing.withSound(who.name)}</span>
      ${
        who.id === this.me
          ? html`<button data-testid="content-sound-off" @click=${() => this.hush(who.id)}>
              <rostrum-icon .of=${VolumeX}></rostrum-icon>${words.sharing.soundOff}
            </button>`
          : nothing
      }
    </p>`;
  }

  private hush(who: string) {
    const detail: Command = { type: "switchSource", who, source: "CONTENT_SOUND", state: "OFF" };
    this.dispatchEvent(new CustomEvent("order", { detail }));
  }

  /** Who is heard or reacts without being seen. */
  private renderUnseen(shown: ReadonlySet<string>) {
    const room = this.room;
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

  private renderTiles(shown: PageOf<Participant>, place: Place, strip: boolean, upright: boolean) {
    const { box, gap, thickness } = place;
    const sheet = shown.pages > 1 ? abovePager(box) : box;
    // The last page may have fewer, and their tiles are no larger for it: nothing jumps when a page is turned.
    const { columns, tileWidth, tileHeight } = bestGrid(shown.size, sheet, gap);
    const sizes = {
      "--gap": `${gap}px`,
      "--strip": `${thickness}px`,
      "--tiles-width": `${columns * (tileWidth + gap) - gap + 1}px`,
      "--tile-width": `${tileWidth}px`,
      "--tile-height": `${tileHeight}px`,
    };
    return html`<div class="tiles ${strip ? `strip ${upright ? "below" : "side"}` : ""}" ${variables(sizes)}
      ?hidden=${box.width === 0 || shown.items.length === 0}>
      <ul aria-label=${words.meeting.stage}>
        ${repeat(
          shown.items,
          (p) => p.id,
          (p) => html`<li>${this.renderTile(p)}</li>`,
        )}
      </ul>
      ${shown.pages > 1 ? this.renderPager(shown) : nothing}
    </div>`;
  }

  private renderPager({ page, pages }: PageOf<Participant>) {
    return html`<div class="pager" role="group" aria-label=${words.stage.pages}>
      <button class="quiet only-icon" data-testid="page-back" aria-label=${words.stage.pageBack} ?disabled=${page === 0}
        @click=${() => this.turn(-1)}><rostrum-icon .of=${ChevronLeft}></rostrum-icon></button>
      <span data-testid="page" role="status">${words.stage.page(page + 1, pages)}</span>
      <button class="quiet only-icon" data-testid="page-on" aria-label=${words.stage.pageOn}
        ?disabled=${page === pages - 1} @click=${() => this.turn(1)}><rostrum-icon .of=${ChevronRight}></rostrum-icon></button>
    </div>`;
  }

  private renderTile(p: Participant) {
    const pins = this.layout === undefined || !this.layout.mandatory;
    return html`<rostrum-tile data-testid="tile" data-participant=${p.id} .participant=${p}
      .track=${this.meeting?.picture(p, "CAMERA")} ?own=${p.id === this.me}
      ?dominant=${p.id === this.room?.dominant} .trouble=${this.meeting?.troubles.get(p.id)}
      .reaction=${this.reactions.get(p.id)} ?pins=${pins && this.participants.length > 1}
      ?pinned=${pins && this.taste.pinned === p.id} @pin=${() => this.pin(p.id)}></rostrum-tile>`;
  }

  private pin(who: string) {
    const pinned = this.taste.pinned === who ? undefined : who;
    const detail: Partial<Taste> = { pinned, ...(this.layout !== undefined && { ownView: true }) };
    this.dispatchEvent(new CustomEvent("taste", { detail }));
  }
}

const abovePager = ({ width, height }: Box): Box => ({ width, height: Math.max(0, height - PAGER) });

function renderRemark(p: Participant) {
  return html`<p class="chip ${p.voice.loudness > 0 ? "speaking" : ""}" data-testid="remarking" data-participant=${p.id}>
    <rostrum-icon .of=${Megaphone}></rostrum-icon>${words.podium.remarks(p.name)}
  </p>`;
}
