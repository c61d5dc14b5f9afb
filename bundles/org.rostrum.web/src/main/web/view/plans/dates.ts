import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type Exception, type Occurrence, plans } from "../../api/plans";
import { type Plan, rest } from "../../api/rest";
import { confirmed } from "../confirm";
import { locale } from "../language";
import { Page } from "../panel/page";
import { chip, sayTime, typed } from "../panel/say";
import { pathTo } from "../route";
import { listed, sayRule } from "../say-repetition";
import { instantOf, isoDuration, ownZone, wallTimeOf } from "../time";
import { words } from "../words";
import { planWords } from "../words-plan";

const MINUTE_MS = 60_000;

/** When a conference that repeats takes place; single dates can be moved or cancelled. */
@customElement("rostrum-dates")
export class DatesPage extends Page {
  @property() conference = "";

  @state() private plan: Plan | undefined;
  @state() private dates: readonly Occurrence[] | undefined;
  @state() private exceptions: readonly Exception[] = [];
  /** The original of the date that is being moved. */
  @state() private moving = "";
  /** The one that was just cancelled. */
  @state() private cancelled: Occurrence | undefined;

  protected get heading(): string {
    return this.plan === undefined ? planWords.dates : planWords.datesOf(this.plan.topic);
  }

  protected override entitle() {
    document.title = `${this.heading} · ${words.product}`;
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("conference")) {
      void this.load();
    }
  }

  override render() {
    return html`<div class="narrow">
      ${this.renderBack(pathTo.conferences, words.home)}
      <h1>${this.heading}</h1>
      ${this.renderRule()} ${this.renderNews()}
      <div role="status">${this.cancelled === undefined ? nothing : this.renderCancelled(this.cancelled)}</div>
      ${this.dates?.length === 0 ? html`<p class="muted">${planWords.noDates}</p>` : nothing}
      <ul class="list">
        ${repeat(
          this.dates ?? [],
          ({ original }) => original,
          (date) => this.renderDate(date),
        )}
      </ul>
    </div>`;
  }

  /** In a sentence, with what is otherwise. */
  private renderRule() {
    const ahead = this.exceptions.filter(({ original }) => Date.parse(original) >= Date.now());
    const cancelled = ahead.filter((it) => it.cancelled).map(({ original }) => sayDay(original));
    const moved = ahead.length - cancelled.length;
    return html`<p class="muted" data-testid="repetition">
      ${sayRule(this.plan?.launch ?? {})}
      ${cancelled.length === 0 ? nothing : html`<br />${words.repetition.cancelled(listed(cancelled))}`}
      ${moved === 0 ? nothing : html`<br />${words.repetition.moved(moved)}`}
    </p>`;
  }

  private renderCancelled(date: Occurrence) {
    return html`<p class="notice">
      ${planWords.cancelled(sayTime(date.start))}
      <button data-testid="undo-cancel" @click=${() => this.restore(date)}>${planWords.undo}</button>
    </p>`;
  }

  private renderDate(date: Occurrence) {
    const when = sayTime(date.start);
    const open = this.moving === date.original;
    return html`<li class="card item" data-testid="date">
      <div class="row">
        <strong>${when}</strong>
        ${date.moved ? html`${chip(planWords.moved, "warn")}<span class="muted small">${planWords.original(sayTime(date.original))}</span>` : nothing}
      </div>
      ${this.mayMove ? this.renderTools(date, when, open) : nothing} ${open ? this.renderForm(date) : nothing}
    </li>`;
  }

  private renderTools(date: Occurrence, when: string, open: boolean) {
    return html`<div class="row">
      <button aria-label=${planWords.moveOf(when)} aria-expanded=${open} data-testid="move-date"
        @click=${() => {
          this.moving = open ? "" : date.original;
        }}>${planWords.move}</button>
      ${
        date.moved
          ? html`<button aria-label=${planWords.restoreOf(when)} data-testid="restore-date" @click=${() => this.restore(date)}>
              ${planWords.restore}
            </button>`
          : nothing
      }
      <button class="warns" aria-label=${planWords.cancelOf(when)} data-testid="cancel-date"
        @click=${() => this.cancel(date, when)}>${planWords.cancelDate}</button>
    </div>`;
  }

  private renderForm(date: Occurrence) {
    const { date: day, time } = wallTimeOf(new Date(date.start), this.zone);
    const minutes = (Date.parse(date.end) - Date.parse(date.start)) / MINUTE_MS;
    return html`<form class="row fields" @submit=${(event: Event) => this.move(event, date)}>
      <div class="field">
        <label for="day">${words.plan.date}</label>
        <input id="day" name="day" type="date" required data-testid="date-day" .value=${day} />
      </div>
      <div class="field">
        <label for="time">${words.plan.time} (${this.zone.replaceAll("_", " ")})</label>
        <input id="time" name="time" type="time" required data-testid="date-time" .value=${time} />
      </div>
      <div class="field">
        <label for="minutes">${words.plan.duration} (min)</label>
        <input id="minutes" name="minutes" type="number" min="1" max="1440" required inputmode="numeric"
          .value=${String(minutes)} />
      </div>
      <button class="primary" data-testid="date-save">${planWords.saveDate}</button>
    </form>`;
  }

  private get zone(): string {
    return this.plan?.launch.zone ?? ownZone();
  }

  private get mayMove(): boolean {
    return this.mayChange || this.plan?.owner === this.user?.id;
  }

  private async load() {
    this.plan = await this.take(rest.conference(this.conference));
    this.entitle();
    if (this.plan === undefined) {
      return;
    }
    this.dates = (await this.take(plans.dates(this.conference)))?.items ?? this.dates;
    this.exceptions = (await this.take(plans.exceptions(this.conference)))?.items ?? this.exceptions;
  }

  private async move(event: Event, { original }: Occurrence) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const start = instantOf({ date: typed(form, "day"), time: typed(form, "time") }, this.zone);
    if (start === undefined) {
      this.problem = { code: "plan.invalid", detail: words.plan.gap };
      return;
    }
    const duration = isoDuration(Number(form.get("minutes")));
    if (await this.done(plans.moveDate(this.conference, original, start.toISOString(), duration))) {
      this.moving = "";
      await this.load();
    }
  }

  private async cancel(date: Occurrence, when: string) {
    if (
      (await confirmed(planWords.confirmCancel(when), planWords.cancelDate)) &&
      (await this.done(plans.cancelDate(this.conference, date.original)))
    ) {
      this.cancelled = date;
      await this.load();
    }
  }

  private async restore({ original }: Occurrence) {
    if (await this.done(plans.restoreDate(this.conference, original))) {
      this.cancelled = undefined;
      await this.load();
    }
  }
}

const sayDay = (at: string): string =>
  new Date(at).toLocaleDateString(locale(), { day: "numeric", month: "long", year: "numeric" });
