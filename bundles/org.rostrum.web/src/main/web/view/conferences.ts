import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type Plan, type Result, rest, type User } from "../api/rest";
import type { Problem } from "../protocol/vocabulary";
import { conferencesStyle } from "./conferences-style";
import { confirmed } from "./confirm";
import "./icon";
import {
  CalendarClock,
  CalendarDays,
  CalendarPlus,
  Check,
  CircleStop,
  DoorOpen,
  Layers,
  Link,
  LogIn,
  MessageSquare,
  Pencil,
  Play,
  QrCode,
  Trash,
  TriangleAlert,
  Video,
} from "./icons";
import "./late";
import { follow, go, pathTo } from "./route";
import { sayRule } from "./say-repetition";
import { base, buttons, card, fields } from "./shared";
import { minutesOf, sayWhen } from "./time";
import { sayProblem, words } from "./words";

const LOOK_AGAIN_MS = 15_000;
const COPIED_MS = 2_000;

/** @fires login-required */
@customElement("rostrum-conferences")
export class ConferencesPage extends LitElement {
  static override styles = [base, buttons, card, fields, conferencesStyle];

  @property({ attribute: false }) user: User | undefined;
  @state() private plans: readonly Plan[] | undefined;
  @state() private problem: Problem | undefined;
  @state() private copied = "";
  /** Of which conference the picture of the link is shown. */
  @state() private pictured: { readonly link: string; readonly topic: string } | undefined;

  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback() {
    super.connectedCallback();
    document.title = `${words.conferences.title} · ${words.product}`;
    void this.load();
    this.timer = setInterval(() => void this.load(), LOOK_AGAIN_MS);
  }

  override disconnectedCallback() {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    return html`<div class="head">
        <h1>${words.conferences.title}</h1>
        <form @submit=${this.joinById}>
          <input name="id" placeholder=${words.conferences.joinById} aria-label=${words.conferences.joinById}
            data-testid="join-id" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="128" />
          <button data-testid="join-by-id">${words.conferences.join}</button>
        </form>
        <div class="actions">
          <a class="button quiet" href=${pathTo.calendar} @click=${follow} data-testid="calendar">
            <rostrum-icon .of=${CalendarDays}></rostrum-icon>${words.late.calendar}
          </a>
          <a class="button quiet" href=${pathTo.templates} @click=${follow} data-testid="templates">
            <rostrum-icon .of=${Layers}></rostrum-icon>${words.late.templates}
          </a>
          <a class="button" href="${pathTo.create}?now" @click=${follow} data-testid="meet-now">
            <rostrum-icon .of=${Video}></rostrum-icon>${words.conferences.now}
          </a>
          <a class="button primary" href=${pathTo.create} @click=${follow} data-testid="new-conference">
            <rostrum-icon .of=${CalendarPlus}></rostrum-icon>${words.conferences.create}
          </a>
        </div>
      </div>
      <div role="alert" ?hidden=${this.problem === undefined}>${this.renderProblem()}</div>
      ${this.renderPlans()} ${this.pictured === undefined ? nothing : this.renderPicture(this.pictured)}`;
  }

  private renderPicture({ link, topic }: { readonly link: string; readonly topic: string }) {
    return html`<rostrum-late chunk="link">
      <rostrum-link-picture .link=${link} .topic=${topic}
        @close=${() => {
          this.pictured = undefined;
        }}></rostrum-link-picture>
    </rostrum-late>`;
  }

  private renderProblem() {
    return this.problem === undefined
      ? nothing
      : html`<p class="notice bad">
          <rostrum-icon .of=${TriangleAlert}></rostrum-icon>${sayProblem(this.problem)}
        </p>`;
  }

  private renderPlans() {
    if (this.plans === undefined) {
      return this.problem ? nothing : html`<p class="muted">${words.conferences.loading}</p>`;
    }
    if (this.plans.length === 0) {
      return html`<div class="empty" data-testid="state-empty">
        <rostrum-icon .of=${CalendarClock}></rostrum-icon>
        <h2>${words.conferences.none}</h2>
        <p>${words.conferences.noneHint}</p>
      </div>`;
    }
    const open = this.plans.filter((plan) => plan.state !== "ENDED");
    const planned = open.filter((plan) => plan.launch.type !== "virtualRoom").sort(byStart);
    const rooms = open.filter((plan) => plan.launch.type === "virtualRoom");
    const past = this.plans.filter((plan) => plan.state === "ENDED");
    return [
      this.renderSection(words.conferences.planned, planned),
      this.renderSection(words.conferences.rooms, rooms),
      this.renderSection(words.conferences.past, past),
    ];
  }

  private renderSection(title: string, plans: readonly Plan[]) {
    return plans.length === 0
      ? nothing
      : html`<section>
          <h2>${title}</h2>
          <ul>
            ${repeat(
              plans,
              (plan) => plan.id,
              (plan) => this.renderPlan(plan),
            )}
          </ul>
        </section>`;
  }

  private renderPlan(plan: Plan) {
    const running = plan.state === "RUNNING";
    return html`<li class="card ${running ? "live" : ""}" data-testid="conference" data-conference=${plan.id}>
      <span class="sign"><rostrum-icon .of=${signOf(plan)}></rostrum-icon></span>
      <div class="what">
        <div class="topic">
          <h2>${plan.topic}</h2>
          ${running ? html`<span class="tag">${words.conferences.running}</span>` : nothing}
        </div>
        <p class="muted small">${sayLaunch(plan)}</p>
        ${plan.launch.rule === undefined ? nothing : html`<p class="muted small" data-testid="repetition">${sayRule(plan.launch)}</p>`}
      </div>
      <div class="actions">
        ${plan.state !== "ENDED" ? this.renderEnter(plan) : nothing}
        ${this.renderButton(
          this.copied === plan.id ? words.copied : words.copyLink,
          this.copied === plan.id ? Check : Link,
          "copy-link",
          () => this.copy(plan),
        )}
        ${this.renderButton(words.late.picture, QrCode, "show-qr", () => this.showPicture(plan))}
        ${
          plan.launch.rule !== undefined && plan.state !== "ENDED"
            ? this.renderButton(words.late.dates, CalendarDays, "dates", () => go(pathTo.dates(plan.id)))
            : nothing
        }
        ${this.renderButton(words.history.show, MessageSquare, "history", () => go(pathTo.history(plan.id)))}
        ${running ? this.renderButton(words.conferences.stop, CircleStop, "stop", () => this.stop(plan)) : nothing}
        ${
          this.mayChange(plan)
            ? this.renderButton(words.conferences.edit, Pencil, "edit", () => go(pathTo.edit(plan.id)))
            : nothing
        }
        ${
          !running && this.mayChange(plan)
            ? this.renderButton(words.conferences.remove, Trash, "delete", () => this.erase(plan))
            : nothing
        }
      </div>
    </li>`;
  }

  private mayChange(plan: Plan): boolean {
    return plan.owner === this.user?.id || this.user?.rights.includes("ADMINISTRATOR") === true;
  }

  private renderEnter(plan: Plan): TemplateResult {
    if (plan.state === "NOT_STARTED") {
      return html`<button class="main" data-testid="start" @click=${() => this.start(plan)}>
        <rostrum-icon .of=${Play}></rostrum-icon>${words.conferences.start}
      </button>`;
    }
    return html`<a class="button main ${plan.state === "RUNNING" ? "primary" : ""}" data-testid="open" @click=${follow}
      href=${pathTo.conference(plan.id)}>
      <rostrum-icon .of=${LogIn}></rostrum-icon>${words.conferences.join}
    </a>`;
  }

  private renderButton(label: string, icon: typeof Link, testId: string, action: () => void) {
    return html`<button class="quiet only-icon" title=${label} aria-label=${label} data-testid=${testId} @click=${action}>
      <rostrum-icon .of=${icon}></rostrum-icon>
    </button>`;
  }

  private async load() {
    const answer = await rest.conferences();
    if (answer.ok) {
      this.plans = answer.value.items;
      this.problem = undefined;
      return;
    }
    if (answer.problem.code === "login.required") {
      this.dispatchEvent(new CustomEvent("login-required"));
      return;
    }
    this.problem = answer.problem;
  }

  private joinById(event: SubmitEvent) {
    event.preventDefault();
    const id = new FormData(event.currentTarget as HTMLFormElement).get("id")?.toString().trim() ?? "";
    if (id !== "") {
      go(pathTo.conference(id));
    }
  }

  private async copy(plan: Plan) {
    await copyLink(plan.id);
    this.copied = plan.id;
    setTimeout(() => {
      this.copied = "";
    }, COPIED_MS);
  }

  private showPicture({ id, topic }: Plan) {
    this.pictured = { link: linkTo(id), topic };
  }

  private async start(plan: Plan) {
    const answer = await rest.start(plan.id);
    if (answer.ok || answer.problem.code === "conference.running") {
      go(pathTo.conference(plan.id));
      return;
    }
    this.problem = answer.problem;
  }

  private async stop(plan: Plan) {
    if (await confirmed(words.conferences.confirmStop(plan.topic), words.conferences.stop)) {
      await this.done(rest.stop(plan.id));
    }
  }

  private async erase(plan: Plan) {
    if (!(await confirmed(words.conferences.confirmRemove(plan.topic), words.conferences.remove))) {
      return;
    }
    const current = await rest.conference(plan.id);
    await this.done(current.ok ? rest.remove(plan.id, current.version) : Promise.resolve(current));
  }

  private async done(request: Promise<Result<unknown>>) {
    const answer = await request;
    await this.load();
    if (!answer.ok) {
      this.problem = answer.problem;
    }
  }
}

export function linkTo(id: string): string {
  return new URL(pathTo.conference(id), location.origin).href;
}

export async function copyLink(id: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(linkTo(id));
  } catch {
    prompt(words.copyLink, linkTo(id));
  }
}

function signOf(plan: Plan) {
  if (plan.launch.type === "virtualRoom") {
    return DoorOpen;
  }
  return plan.launch.type === "scheduled" ? CalendarClock : Video;
}

function sayLaunch(plan: Plan): string {
  const { start, duration } = plan.launch;
  const { today, tomorrow, anyTime, atOnce } = words.conferences;
  const at = plan.state === "ENDED" ? (plan.ended ?? start) : (plan.next ?? start);
  const open = plan.launch.type === "virtualRoom" ? anyTime : atOnce;
  const when = at === undefined ? open : sayWhen(new Date(at), new Date(), today, tomorrow);
  const minutes = duration === undefined ? undefined : minutesOf(duration);
  return [when, minutes === undefined ? undefined : words.plan.minutes(minutes), plan.id].filter(Boolean).join(" · ");
}

/** What runs comes first, then what starts first. */
function byStart(one: Plan, other: Plan): number {
  const order = (plan: Plan) => (plan.state === "RUNNING" ? 0 : Date.parse(plan.next ?? plan.launch.start ?? "") || 0);
  return order(one) - order(other);
}
