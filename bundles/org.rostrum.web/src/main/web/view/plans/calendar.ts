import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type Occurrence, plans } from "../../api/plans";
import { type Plan, rest } from "../../api/rest";
import { ChevronLeft, ChevronRight, Plus } from "../icons";
import { locale } from "../language";
import { Page } from "../panel/page";
import { follow, go, pathTo } from "../route";
import { variables } from "../variables";
import { words } from "../words";
import { planWords } from "../words-plan";
import { calendarStyle } from "./calendar-style";
import {
  type Day,
  dateOf,
  dayAfterKey,
  dayOf,
  firstWeekday,
  type Meeting,
  meetingsOf,
  meetingsOn,
  parseDay,
  sheetOf,
  turned,
  type View,
} from "./days";
import { type Block, blocksOn, MINUTES_IN_A_DAY, MORNING, minutesOn } from "./hours";
import { weekStyle } from "./week-style";

/** So many stand in a day of a month; the others are a click away. */
const MOST_IN_A_DAY = 3;
const LOOK_AGAIN_MS = 60_000;
/** Where it is narrower seven columns say nothing: then there is a list. */
const NARROW = "(max-width: 640px)";
/** Such as 9:30 – 10:15 AM. */
const HOUR = new Intl.DateTimeFormat(locale(), { hour: "numeric" });
/** Beginning with the one after midnight. */
const HOURS = Array.from({ length: 23 }, (_, i) => i + 1);
const CLOCK = new Intl.DateTimeFormat(locale(), { hour: "numeric", minute: "2-digit" });

/** One's conferences by month and week; on a telephone as a list. What is shown stands in the address. */
@customElement("rostrum-calendar")
export class CalendarPage extends Page {
  static override styles = [...Page.styles, calendarStyle, weekStyle];

  protected readonly heading = planWords.calendar.title;

  @state() private view: View = "month";
  /** A day on the sheet that is shown. */
  @state() private sheet: Day = dayOf(new Date());
  /** The one day that the tabulator key reaches. */
  @state() private day: Day = dayOf(new Date());
  @state() private narrow = matchMedia(NARROW).matches;
  @state() private conferences: readonly Plan[] = [];
  @state() private dates: ReadonlyMap<string, readonly Occurrence[]> = new Map();

  private readonly first = firstWeekday(locale());
  private readonly screen = matchMedia(NARROW);
  private timer: ReturnType<typeof setInterval> | undefined;

  private readonly turnedScreen = () => {
    this.narrow = this.screen.matches;
  };

  /** Whether the scale of hours was brought to the morning. */
  private scrolled = false;

  protected override entitle() {
    document.title = `${this.heading} · ${words.product}`;
  }

  override connectedCallback() {
    super.connectedCallback();
    const wish = new URLSearchParams(location.search);
    this.view = wish.get("view") === "week" ? "week" : "month";
    this.day = parseDay(wish.get("day")) ?? dayOf(new Date());
    this.sheet = this.day;
    this.screen.addEventListener("change", this.turnedScreen);
    this.timer = setInterval(() => void this.load(), LOOK_AGAIN_MS);
    void this.load();
  }

  override disconnectedCallback() {
    clearInterval(this.timer);
    this.screen.removeEventListener("change", this.turnedScreen);
    super.disconnectedCallback();
  }

  override updated() {
    const scale = this.renderRoot.querySelector(".scale");
    if (scale === null) {
      this.scrolled = false;
    } else if (!this.scrolled) {
      const height = scale.querySelector(".days")?.clientHeight ?? 0;
      scale.scrollTop = (height * MORNING) / MINUTES_IN_A_DAY;
      // Without a height it is not on the page yet.
      this.scrolled = height > 0;
    }
  }

  override render() {
    const weeks = sheetOf(this.view, this.sheet, this.first);
    const meetings = meetingsOf(this.conferences, this.dates, new Date());
    return html`${this.renderBack(pathTo.conferences, words.home)}
      <div class="head">
        <h1>${planWords.calendar.title}</h1>
        ${this.renderTools()}
      </div>
      ${this.renderNews()}
      <h2 id="period" aria-live="polite" data-testid="period">${this.period(weeks.flat())}</h2>
      ${this.narrow ? this.renderAgenda(weeks.flat(), meetings) : this.renderSheet(weeks, meetings)}`;
  }

  private renderTools() {
    const { calendar } = planWords;
    const views: readonly View[] = ["month", "week"];
    return html`<div class="row">
      <button data-testid="calendar-today" @click=${() => this.show(dayOf(new Date()))}>${words.conferences.today}</button>
      <button class="quiet only-icon" data-testid="calendar-back" title=${calendar.back[this.view]}
        aria-label=${calendar.back[this.view]} @click=${() => this.show(turned(this.sheet, this.view, -1))}>
        <rostrum-icon .of=${ChevronLeft}></rostrum-icon>
      </button>
      <button class="quiet only-icon" data-testid="calendar-on" title=${calendar.on[this.view]}
        aria-label=${calendar.on[this.view]} @click=${() => this.show(turned(this.sheet, this.view, 1))}>
        <rostrum-icon .of=${ChevronRight}></rostrum-icon>
      </button>
      <div class="views" role="group" aria-label=${calendar.view}>
        ${views.map(
          (view) => html`<button aria-pressed=${view === this.view} data-testid="calendar-${view}"
            @click=${() => this.show(this.day, view)}>${calendar.views[view]}</button>`,
        )}
      </div>
    </div>`;
  }

  private renderSheet(weeks: readonly (readonly Day[])[], meetings: readonly Meeting[]) {
    return html`<p id="keys" class="unseen">${planWords.calendar.keys}</p>
      <div class="grid ${this.view}" role="grid" aria-labelledby="period" aria-describedby="keys"
        @keydown=${this.pressed} @focusin=${this.focused}>
        ${this.view === "week" ? this.renderScale(weeks.flat(), meetings) : this.renderWeeks(weeks, meetings)}
      </div>`;
  }

  private renderWeeks(weeks: readonly (readonly Day[])[], meetings: readonly Meeting[]) {
    return html`<div role="row" class="weekdays">
        ${weeks[0]?.map(
          (day) => html`<span role="columnheader" aria-label=${this.say(day, { weekday: "long" })}>
            ${this.say(day, { weekday: "short" })}
          </span>`,
        )}
      </div>
      ${weeks.map(
        (week) => html`<div role="row" class="days">${week.map((day) => this.renderDay(day, meetings))}</div>`,
      )}`;
  }

  /** The days of a week beside each other, and the hours from above to below. */
  private renderScale(days: readonly Day[], meetings: readonly Meeting[]) {
    const today = dayOf(new Date());
    return html`<div class="scale" role="rowgroup" data-testid="hours">
      <div role="row" class="weekdays">
        <span aria-hidden="true"></span>
        ${days.map(
          (day) => html`<span role="columnheader" aria-label=${this.sayDay(day)} class=${day === today ? "today" : ""}>
            ${this.say(day, { weekday: "short" })} <b>${this.say(day, { day: "numeric" })}</b>
          </span>`,
        )}
      </div>
      <div role="row" class="days">
        <div class="hours" aria-hidden="true">
          ${HOURS.map(
            (hour) =>
              html`<span ${variables({ "--from": String(hour * 60) })}>${HOUR.format(new Date(2024, 0, 1, hour))}</span>`,
          )}
        </div>
        ${days.map((day) => this.renderHours(day, blocksOn(day, meetings)))}
      </div>
    </div>`;
  }

  private renderHours(day: Day, blocks: readonly Block[]) {
    const reached = day === this.reachable;
    const now = new Date();
    const today = day === dayOf(now);
    return html`<div role="gridcell" class="day" tabindex=${reached ? 0 : -1} data-day=${day} data-testid="day"
      aria-current=${today ? "date" : nothing} aria-selected=${reached}>
      <span class="unseen">${planWords.calendar.day(this.sayDay(day), blocks.length)}</span>
      ${this.renderNew(day, reached)} ${blocks.map((block) => this.renderBlock(block, reached))}
      ${
        today
          ? html`<span class="now" aria-hidden="true" data-testid="now"
              ${variables({ "--from": String(minutesOn(now)) })}></span>`
          : nothing
      }
    </div>`;
  }

  private renderBlock({ meeting, from, to, lane, lanes, goesOn }: Block, reached: boolean) {
    const size = { "--from": `${from}`, "--for": `${to - from}`, "--lane": `${lane}`, "--lanes": `${lanes}` };
    return html`<div class="block ${goesOn ? "goes-on" : ""}" data-testid="block" ${variables(size)}>
      ${this.renderMeeting(meeting, reached)}
    </div>`;
  }

  private renderDay(day: Day, meetings: readonly Meeting[]) {
    const own = meetingsOn(day, meetings);
    const shown = own.length <= MOST_IN_A_DAY ? own : own.slice(0, MOST_IN_A_DAY - 1);
    const reached = day === this.reachable;
    const other = day.slice(0, 7) !== this.sheet.slice(0, 7);
    return html`<div role="gridcell" class="day ${other ? "other" : ""}" tabindex=${reached ? 0 : -1} data-day=${day}
      data-testid="day" aria-current=${day === dayOf(new Date()) ? "date" : nothing} aria-selected=${reached}>
      <span class="unseen">${planWords.calendar.day(this.sayDay(day), own.length)}</span>
      <span class="number" aria-hidden="true">${this.say(day, { day: "numeric" })}</span>
      ${this.renderNew(day, reached)} ${shown.map((meeting) => this.renderMeeting(meeting, reached))}
      ${
        shown.length < own.length
          ? html`<button class="others" tabindex=${reached ? 0 : -1} data-testid="others"
              @click=${() => this.show(day, "week")}>${planWords.calendar.more(own.length - shown.length)}</button>`
          : nothing
      }
    </div>`;
  }

  private renderAgenda(days: readonly Day[], meetings: readonly Meeting[]) {
    const mine = days.filter((day) => this.view === "week" || day.slice(0, 7) === this.sheet.slice(0, 7));
    const today = dayOf(new Date());
    const worth = mine.filter((day) => day === today || meetingsOn(day, meetings).length > 0);
    return html`${worth.length === 0 ? html`<p class="card empty">${planWords.calendar.none}</p>` : nothing}
      <ol class="agenda">
        ${worth.map(
          (day) => html`<li data-testid="agenda-day" aria-current=${day === today ? "date" : nothing}>
            <div class="head"><h3>${this.sayDay(day)}</h3>${this.renderNew(day, true)}</div>
            ${meetingsOn(day, meetings).map((meeting) => this.renderMeeting(meeting, true))}
          </li>`,
        )}
      </ol>`;
  }

  private renderNew(day: Day, reached: boolean) {
    const label = planWords.calendar.create(this.sayDay(day));
    return html`<a class="new" href="${pathTo.create}?day=${day}" tabindex=${reached ? 0 : -1} title=${label}
      aria-label=${label} data-testid="new-on-day" @click=${follow}><rostrum-icon .of=${Plus}></rostrum-icon></a>`;
  }

  private renderMeeting({ plan, start, end, over }: Meeting, reached: boolean) {
    const time = this.view === "week" || this.narrow ? CLOCK.formatRange(start, end) : CLOCK.format(start);
    const running = plan.state === "RUNNING";
    return html`<a class="meeting ${running ? "live" : ""} ${over ? "over" : ""}" href=${this.pathOf(plan)} @click=${follow}
      tabindex=${reached ? 0 : -1} data-testid="meeting" title=${plan.topic}>
      <span class="time">${time}</span> <span class="topic">${plan.topic}</span>
      ${running ? html`<span class="unseen">${words.conferences.running}</span>` : nothing}
    </a>`;
  }

  /** Its plan for who may change it, and else its door. */
  private pathOf({ id, owner }: Plan): string {
    return owner === this.user?.id || this.mayChange ? pathTo.edit(id) : pathTo.conference(id);
  }

  /** The day in question, or the first one if it is on another sheet. */
  private get reachable(): Day {
    const days = sheetOf(this.view, this.sheet, this.first).flat();
    return days.includes(this.day) ? this.day : (days.find((day) => day >= this.sheet) ?? this.sheet);
  }

  private show(day: Day, view = this.view) {
    this.sheet = day;
    this.day = day;
    this.view = view;
    history.replaceState(null, "", `${pathTo.calendar}?view=${view}&day=${day}`);
    void this.load();
  }

  private focused(event: Event) {
    const cell = event.composedPath().find((it) => it instanceof HTMLElement && it.role === "gridcell");
    this.day = cell instanceof HTMLElement ? (cell.dataset.day ?? this.day) : this.day;
  }

  private async pressed(event: KeyboardEvent) {
    const on = event.target as HTMLElement;
    const cell = on.closest<HTMLElement>("[role=gridcell]");
    if (event.altKey || event.ctrlKey || event.metaKey || cell === null) {
      return;
    }
    if (on === cell && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      this.enter(cell);
      return;
    }
    if (on !== cell && event.key === "Escape") {
      cell.focus();
      return;
    }
    const rightToLeft = getComputedStyle(this).direction === "rtl";
    const next = dayAfterKey(event.key, this.day, this.view, this.first, rightToLeft);
    if (next !== undefined) {
      event.preventDefault();
      await this.moveTo(next);
    }
  }

  /** Into the day, to its first conference; where there is none, to a new one. */
  private enter(cell: HTMLElement) {
    const meeting = cell.querySelector<HTMLElement>(".meeting");
    if (meeting === null) {
      go(`${pathTo.create}?day=${this.day}`);
    } else {
      meeting.focus();
    }
  }

  private async moveTo(day: Day) {
    const here = sheetOf(this.view, this.sheet, this.first).flat();
    if (here.includes(day) && (this.view === "week" || day.slice(0, 7) === this.sheet.slice(0, 7))) {
      this.day = day;
    } else {
      this.show(day);
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }

  private async load() {
    const [from] = sheetOf(this.view, this.sheet, this.first).flat();
    const listed = await this.take(rest.conferences());
    if (listed === undefined || from === undefined) {
      return;
    }
    const repeated = listed.items.filter(({ launch, state }) => launch.rule !== undefined && state !== "ENDED");
    const since = new Date(dateOf(from).setHours(0));
    const found = await Promise.all(
      repeated.map(async ({ id }) => [id, (await this.take(plans.dates(id, since)))?.items ?? []] as const),
    );
    this.conferences = listed.items;
    this.dates = new Map(found);
  }

  private period(days: readonly Day[]): string {
    if (this.view === "month") {
      return this.say(this.sheet, { month: "long", year: "numeric" });
    }
    const [first = this.sheet] = days;
    const format = new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric" });
    return format.formatRange(dateOf(first), dateOf(days.at(-1) ?? first));
  }

  private say(day: Day, how: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(locale(), how).format(dateOf(day));
  }

  private sayDay(day: Day): string {
    return this.say(day, { weekday: "long", day: "numeric", month: "long" });
  }
}
