import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { type Mode, rest } from "../api/rest";
import { Editable } from "../conference/editable";
import { participantsWith, speakersIn, usualSpeakers } from "../conference/terms";
import { type Give, Orders } from "./orders";
import { part } from "./panel-style";
import { base, buttons, fields } from "./shared";
import { words } from "./words";

interface Choice {
  readonly mode: string;
  readonly speakers: number;
}

const same = (one: Choice, other: Choice) => one.mode === other.mode && one.speakers === other.speakers;

/** The mode of the running conference, and how many speak in it. */
@customElement("rostrum-room-mode")
export class RoomMode extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    part,
    css`
      form > button {
        justify-self: end;
      }
    `,
  ];

  @property() mode = "";
  @property({ type: Number }) speakers = 1;
  @property({ type: Number }) capacity = 1;
  @property({ attribute: false }) give: Give | undefined;
  @state() private modes: readonly Mode[] = [];

  private readonly orders = new Orders(this);
  private readonly edit = new Editable<Choice>(same);

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const chosen = this.edit.value(this.now);
    const known = this.modes.map((mode) => mode.id);
    const modes = known.includes(chosen.mode) ? known : [chosen.mode, ...known];
    const fits = this.fits(chosen);
    return html`<form novalidate @submit=${this.save}>
      <div class="field">
        <label for="mode">${words.room.mode}</label>
        <select id="mode" data-testid="room-mode" aria-describedby="fits problem" @change=${this.modeChosen}>
          ${modes.map(
            (mode) =>
              html`<option value=${mode} .selected=${live(mode === chosen.mode)}>
                ${words.plan.modes[mode] ?? mode}
              </option>`,
          )}
        </select>
      </div>
      ${this.renderSpeakers(chosen)}
      <p class="hint" id="fits">${fits === undefined ? nothing : words.room.fits(fits)}</p>
      ${this.orders.render("problem", fits === undefined ? words.room.speakersInvalid : "")}
      <button data-testid="room-mode-save" aria-label="${words.room.save}: ${words.room.mode}"
        ?disabled=${!this.edit.isChanged(this.now) || fits === undefined || this.orders.busy}>${words.room.save}</button>
    </form>`;
  }

  private renderSpeakers({ mode, speakers }: Choice) {
    const { least, most } = speakersIn(this.limitsOf(mode));
    return least === most
      ? nothing
      : html`<div class="field">
          <label for="speakers">${words.room.speakers}</label>
          <input id="speakers" type="number" inputmode="numeric" data-testid="room-speakers" min=${least} max=${most}
            .value=${live(String(speakers))} aria-describedby="fits problem" @input=${this.speakersTyped} />
        </div>`;
  }

  private get now(): Choice {
    return { mode: this.mode, speakers: this.speakers };
  }

  private limitsOf(mode: string) {
    return this.modes.find((m) => m.id === mode)?.limits ?? [];
  }

  /** What the conference has already is possible, whatever is configured by now. */
  private fits(choice: Choice): number | undefined {
    return (
      participantsWith(this.limitsOf(choice.mode), choice.speakers) ??
      (same(choice, this.now) ? this.capacity : undefined)
    );
  }

  private async load() {
    const answer = await rest.modes();
    if (answer.ok) {
      this.modes = answer.value.items;
    }
  }

  private modeChosen(event: Event) {
    const mode = (event.target as HTMLSelectElement).value;
    const speakers = mode === this.mode ? this.speakers : usualSpeakers(this.limitsOf(mode), this.capacity);
    this.choose({ mode, speakers });
  }

  private speakersTyped(event: Event) {
    const { value } = event.target as HTMLInputElement;
    if (value !== "") {
      this.choose({ ...this.edit.value(this.now), speakers: Number(value) });
    }
  }

  private choose(choice: Choice) {
    this.edit.edit(choice, this.now);
    this.orders.forget();
  }

  private async save(event: Event) {
    event.preventDefault();
    const choice = this.edit.value(this.now);
    if (!this.edit.isChanged(this.now) || this.fits(choice) === undefined) {
      return;
    }
    if (await this.orders.give({ type: "changeMode", ...choice })) {
      this.edit.settle();
      this.requestUpdate();
    }
  }
}
