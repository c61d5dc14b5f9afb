import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { seatsOf } from "../conference/people";
import { FOR_GUESTS } from "../conference/rights";
import { FEATURES, type Snapshot, type Source } from "../protocol/vocabulary";
import { copyLink, linkTo } from "./conferences";
import "./icon";
import { X } from "./icons";
import { type Give, Orders } from "./orders";
import { panel, part } from "./panel-style";
import "./room-field";
import "./room-layout";
import "./room-mode";
import "./room-pin";
import "./room-time";
import "./room-waiting";
import { base, buttons, fields } from "./shared";
import "./toggle";
import { words } from "./words";

const ID = /^[A-Za-z0-9_-]{1,128}$/;
const MOST_TOPIC = 240;
const MOST_DESCRIPTION = 4000;
const COPIED_MS = 2_000;

const topicProblem = (topic: string) => (topic.trim() === "" ? words.room.topicInvalid : "");
const idProblem = (id: string) => (ID.test(id.trim()) ? "" : (words.problems["conference-id.invalid"] ?? ""));

/** To be deaf or blind is nothing one denies everybody with a switch. */
const OFFERED = FEATURES.filter((feature) => !["HEARING", "SEEING", "CHAT_READING"].includes(feature));

/**
 * The conference as a whole, for who moderates: each part is saved by itself.
 * @fires closed
 */
@customElement("rostrum-room")
export class Room extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    panel,
    part,
    css`
      :host {
        display: flex;
        gap: 0;
      }
      .parts {
        flex: 1;
        overflow: auto;
        padding: 0 var(--s4) var(--s4);
      }
      .part {
        gap: var(--s3);
        padding-block: var(--s4);
        border-bottom: 1px solid var(--line);
      }
      .part:last-child {
        border: 0;
      }
      h3 {
        font-size: 0.9375rem;
        font-weight: 650;
      }
      .address {
        font-size: var(--small);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) room: Snapshot | undefined;
  @property({ attribute: false }) give: Give | undefined;
  @property({ attribute: false }) clock: () => number = Date.now;
  /** How often the PIN has changed since one came. */
  @property({ type: Number }) pinChanges = 0;
  @state() private copied = false;

  private readonly orders = new Orders(this);

  override render() {
    const { room } = this;
    return room === undefined
      ? nothing
      : html`<header>
            <h2>${words.room.title}</h2>
            <button class="quiet only-icon" aria-label=${words.close} @click=${this.close}>
              <rostrum-icon .of=${X}></rostrum-icon>
            </button>
          </header>
          <div class="parts">
            ${this.renderLink(room)} ${this.renderTime(room)} ${this.renderSound(room)} ${this.renderAccess(room)}
            ${this.renderLayout(room)} ${this.renderMode(room)} ${this.renderFeatures(room)} ${this.renderTexts(room)}
          </div>`;
  }

  private renderLink({ id }: Snapshot) {
    return html`<section class="part">
      <h3>${words.room.link}</h3>
      <p class="address" data-testid="room-link">${linkTo(id)}</p>
      <button data-testid="room-copy" @click=${() => this.copy(id)}>${this.copied ? words.copied : words.copyLink}</button>
    </section>`;
  }

  private renderTime({ endsAt, extendable }: Snapshot) {
    return endsAt === undefined
      ? nothing
      : html`<section class="part">
          <h3>${words.room.time}</h3>
          <rostrum-room-time .endsAt=${endsAt} .extendable=${extendable} .clock=${this.clock}
            .give=${this.give}></rostrum-room-time>
        </section>`;
  }

  private renderSound({ rules }: Snapshot) {
    return html`<section class="part">
      <h3>${words.room.sound}</h3>
      <div class="beside">
        <button data-testid="room-mute-all" ?disabled=${this.orders.busy} @click=${() => this.switchAll("SILENCED")}>
          ${words.room.muteAll}
        </button>
        <button data-testid="room-unmute-all" ?disabled=${this.orders.busy} @click=${() => this.switchAll("OFF")}>
          ${words.room.unmuteAll}
        </button>
      </div>
      <p class="hint">${words.room.soundHint}</p>
      ${this.orders.render("problem")}
      <fieldset>
        <legend>${words.room.entry}</legend>
        ${this.renderEntry("MICROPHONE", "room-mute-on-entry", rules.offOnEntry)}
        ${this.renderEntry("CAMERA", "room-camera-off-on-entry", rules.offOnEntry)}
      </fieldset>
    </section>`;
  }

  private renderEntry(source: "MICROPHONE" | "CAMERA", testId: string, off: readonly Source[]) {
    const others = off.filter((other) => other !== source);
    return html`<rostrum-toggle .label=${words.room.entrySources[source]} .testId=${testId}
      .on=${off.includes(source)} .give=${this.give}
      .command=${(on: boolean) => ({ type: "muteOnEntry", sources: on ? [...others, source] : others })}></rostrum-toggle>`;
  }

  private renderAccess(room: Snapshot) {
    return html`<section class="part">
      <h3>${words.room.access}</h3>
      <rostrum-toggle .label=${words.room.lock} .hint=${words.room.lockHint} .testId=${"room-lock"}
        .on=${room.rules.locked} .give=${this.give} .command=${(on: boolean) => ({ type: "lock", on })}></rostrum-toggle>
      <rostrum-room-pin .conference=${room.id} .required=${room.pinRequired} .changes=${this.pinChanges}
        .give=${this.give}></rostrum-room-pin>
      <rostrum-room-waiting .categories=${room.rules.waiting} .count=${seatsOf(room).waiting.length}
        .give=${this.give}></rostrum-room-waiting>
    </section>`;
  }

  private renderLayout(room: Snapshot) {
    return html`<section class="part">
      <h3>${words.room.layout}</h3>
      <rostrum-room-layout .room=${room} .give=${this.give}></rostrum-room-layout>
    </section>`;
  }

  private renderMode({ mode, speakers, capacity }: Snapshot) {
    return html`<section class="part">
      <rostrum-room-mode .mode=${mode} .speakers=${speakers} .capacity=${capacity} .give=${this.give}></rostrum-room-mode>
    </section>`;
  }

  private renderFeatures({ rules }: Snapshot) {
    return html`<section class="part">
      <fieldset>
        <legend>${words.room.features}</legend>
        ${OFFERED.map(
          (feature) => html`<rostrum-toggle .label=${words.room.feature[feature]} .testId=${`room-allow-${feature}`}
            .on=${!rules.denied.includes(feature)} .give=${this.give}
            .command=${(on: boolean) => ({ type: "allow", feature, on })}></rostrum-toggle>`,
        )}
      </fieldset>
      <fieldset>
        <legend>${words.room.guestFeatures}</legend>
        ${FOR_GUESTS.map(
          (feature) => html`<rostrum-toggle .label=${words.room.feature[feature]} .testId=${`room-guests-${feature}`}
            .on=${!rules.deniedToGuests.includes(feature)} .give=${this.give}
            .command=${(on: boolean) => ({ type: "allowGuests", feature, on })}></rostrum-toggle>`,
        )}
      </fieldset>
      <p class="hint">${words.room.featuresHint}</p>
    </section>`;
  }

  private renderTexts({ topic, description, id }: Snapshot) {
    const { room } = words;
    return html`<section class="part">
      <rostrum-room-field .label=${room.topic} .testId=${"room-topic"} .value=${topic} .most=${MOST_TOPIC}
        .check=${topicProblem} .command=${(text: string) => ({ type: "changeTopic", topic: text })}
        .give=${this.give}></rostrum-room-field>
      <rostrum-room-field multiline .label=${room.description} .testId=${"room-description"} .value=${description}
        .most=${MOST_DESCRIPTION} .command=${(text: string) => ({ type: "changeDescription", description: text })}
        .give=${this.give}></rostrum-room-field>
      <rostrum-room-field .label=${room.id} .hint=${room.idHint} .testId=${"room-id"} .value=${id} .most=${128}
        .check=${idProblem} .command=${(text: string) => ({ type: "changeId", id: text })}
        .give=${this.give}></rostrum-room-field>
    </section>`;
  }

  private switchAll(how: "SILENCED" | "OFF") {
    return this.orders.give({ type: "switchAll", source: "MICROPHONE", state: how });
  }

  private async copy(id: string) {
    await copyLink(id);
    this.copied = true;
    setTimeout(() => {
      this.copied = false;
    }, COPIED_MS);
  }

  private close() {
    this.dispatchEvent(new CustomEvent("closed", { bubbles: true }));
  }
}
