import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { type Launch, rest, type User } from "../api/rest";
import type { Problem } from "../protocol/vocabulary";
import "./icon";
import { ArrowLeft, TriangleAlert } from "./icons";
import { DEFAULT_MODE, draftOf, type Form, fieldOf, formOf, freshForm } from "./plan-values";
import { follow, go, pathTo } from "./route";
import { base, buttons, card, fields } from "./shared";
import { sayProblem, words } from "./words";

const DURATIONS = [15, 30, 45, 60, 90, 120, 180, 240, 480];
const MOST_SEATS = 2000;

/** Makes a conference, or changes one. */
@customElement("rostrum-plan-form")
export class PlanForm extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    card,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: var(--s4);
        width: min(640px, 100%);
        margin-inline: auto;
      }
      .back {
        justify-self: start;
        margin-left: calc(-1 * var(--s3));
      }
      form {
        display: grid;
        gap: var(--s5);
        padding: var(--s5);
      }
      fieldset {
        display: grid;
        gap: var(--s2);
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .choices {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: var(--s2);
        margin-top: 6px;
      }
      .choice {
        position: relative;
        display: grid;
        align-content: start;
        gap: 2px;
        padding: var(--s3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        cursor: pointer;
      }
      .choice:hover {
        background: var(--sunken);
      }
      .choice:has(:checked) {
        border-color: var(--accent);
        background: var(--accent-soft);
        box-shadow: inset 0 0 0 1px var(--accent);
      }
      .choice:has(:focus-visible) {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }
      .choice input {
        position: absolute;
        opacity: 0;
      }
      .choice strong {
        font-weight: 600;
      }
      .row {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s4);
      }
      details {
        border-top: 1px solid var(--line);
        padding-top: var(--s4);
      }
      summary {
        font-weight: 550;
        cursor: pointer;
        border-radius: 4px;
      }
      details[open] summary {
        margin-bottom: var(--s4);
      }
      .inner {
        display: grid;
        gap: var(--s4);
      }
      .actions {
        display: flex;
        justify-content: flex-end;
        gap: var(--s2);
      }
      @media (max-width: 520px) {
        .choices,
        .row {
          grid-template-columns: 1fr;
        }
        form {
          padding: var(--s4);
        }
        .actions > * {
          flex: 1;
        }
      }
    `,
  ];

  /** The one to change; without it a new one is made. */
  @property() conference: string | undefined;
  @property({ attribute: false }) user: User | undefined;

  @state() private form: Form = freshForm();
  @state() private problem: Problem | undefined;
  @state() private busy = false;
  @state() private modes: readonly string[] = [DEFAULT_MODE];

  private version: string | undefined;

  override connectedCallback() {
    super.connectedCallback();
    document.title = `${this.heading} · ${words.product}`;
    if (new URL(location.href).searchParams.has("now")) {
      this.form = { ...this.form, launch: "adHoc" };
    }
    void this.load();
  }

  private get heading() {
    return this.conference === undefined ? words.plan.create : words.plan.edit;
  }

  override render() {
    return html`<a class="button quiet back" href=${pathTo.conferences} @click=${follow}>
        <rostrum-icon .of=${ArrowLeft}></rostrum-icon>${words.home}
      </a>
      <h1>${this.heading}</h1>
      <form class="card" novalidate @submit=${this.submit} @input=${this.edited} @change=${this.edited}>
        ${this.renderTopic()} ${this.renderLaunch()}
        ${this.form.launch === "scheduled" ? this.renderSchedule() : nothing} ${this.renderMore()}
        <div role="alert" ?hidden=${this.elsewhere === undefined}>${this.renderElsewhere()}</div>
        <div class="actions">
          <a class="button" href=${pathTo.conferences} @click=${follow}>${words.cancel}</a>
          <button class="primary" data-testid="plan-submit" ?disabled=${this.busy}>${this.submitLabel}</button>
        </div>
      </form>`;
  }

  private get submitLabel() {
    if (this.busy) {
      return words.plan.saving;
    }
    return this.conference === undefined ? words.plan.submit : words.plan.save;
  }

  private renderTopic() {
    return html`<div class="field">
        <label for="topic">${words.plan.topic}</label>
        <input id="topic" name="topic" data-testid="plan-topic" maxlength="240" .value=${live(this.form.topic)}
          placeholder=${words.plan.topicHint(this.user?.name ?? "")} aria-invalid=${this.has("topic")}
          aria-describedby="topic-problem" />
        ${this.renderProblem("topic")}
      </div>`;
  }

  private renderLaunch() {
    const choice = (launch: Launch["type"], label: string, hint: string) => html`<label class="choice">
      <input type="radio" name="launch" value=${launch} .checked=${live(this.form.launch === launch)}
        data-testid="launch-${launch}" />
      <strong>${label}</strong><span class="hint">${hint}</span>
    </label>`;
    return html`<fieldset>
      <legend>${words.plan.when}</legend>
      <div class="choices">
        ${choice("adHoc", words.plan.now, words.plan.nowHint)}
        ${choice("virtualRoom", words.plan.room, words.plan.roomHint)}
        ${choice("scheduled", words.plan.later, words.plan.laterHint)}
      </div>
      ${this.renderProblem("launch")}
    </fieldset>`;
  }

  private renderSchedule() {
    const { date, time, minutes, zone } = this.form;
    const durations = DURATIONS.includes(minutes) ? DURATIONS : [...DURATIONS, minutes].sort((a, b) => a - b);
    return html`<div class="row">
        <div class="field">
          <label for="date">${words.plan.date}</label>
          <input id="date" name="date" type="date" data-testid="plan-date" .value=${live(date)}
            aria-invalid=${this.has("start")} aria-describedby="start-problem" />
          ${this.renderProblem("start")}
        </div>
        <div class="field">
          <label for="time">${words.plan.time}</label>
          <input id="time" name="time" type="time" data-testid="plan-time" .value=${live(time)}
            aria-invalid=${this.has("start")} aria-describedby="start-problem" />
        </div>
        <div class="field">
          <label for="minutes">${words.plan.duration}</label>
          <select id="minutes" name="minutes" data-testid="plan-duration" aria-invalid=${this.has("duration")}
            aria-describedby="duration-problem">
            ${durations.map((m) => option(String(m), words.plan.minutes(m), m === minutes))}
          </select>
          ${this.renderProblem("duration")}
        </div>
        <div class="field">
          <label for="zone">${words.plan.zone}</label>
          <select id="zone" name="zone" data-testid="plan-zone">
            ${zones(zone).map((name) => option(name, name.replaceAll("_", " "), name === zone))}
          </select>
        </div>
      </div>`;
  }

  private renderMore() {
    const { description, mode, id, capacity } = this.form;
    return html`<details ?open=${this.problem !== undefined && ["id", "capacity", "mode", "description"].some((f) => this.has(f))}>
      <summary>${words.plan.more}</summary>
      <div class="inner">
        <div class="field">
          <label for="description">${words.plan.description}</label>
          <textarea id="description" name="description" maxlength="4000" .value=${live(description)}
            aria-describedby="description-problem"></textarea>
          ${this.renderProblem("description")}
        </div>
        <div class="row">
          <div class="field">
            <label for="mode">${words.plan.mode}</label>
            <select id="mode" name="mode" aria-invalid=${this.has("mode")} aria-describedby="mode-problem">
              ${this.modes.map((m) => option(m, words.plan.modes[m] ?? m, m === mode))}
            </select>
            ${this.renderProblem("mode")}
          </div>
          <div class="field">
            <label for="capacity">${words.plan.capacity}</label>
            <input id="capacity" name="capacity" type="number" min="1" max=${MOST_SEATS} step="1" inputmode="numeric"
              data-testid="plan-capacity" .value=${live(String(capacity))} aria-invalid=${this.has("capacity")}
              aria-describedby="capacity-problem" />
            ${this.renderProblem("capacity")}
          </div>
        </div>
        <div class="field">
          <label for="id">${words.plan.id}</label>
          <input id="id" name="id" data-testid="plan-id" maxlength="128" autocomplete="off" autocapitalize="none"
            spellcheck="false" .value=${live(id)} aria-invalid=${this.has("id")} aria-describedby="id-problem id-hint" />
          <p class="hint" id="id-hint">${words.plan.idHint}</p>
          ${this.renderProblem("id")}
        </div>
      </div>
    </details>`;
  }

  private has(field: string): boolean {
    return this.problem !== undefined && fieldOf(this.problem) === field;
  }

  private renderProblem(field: string) {
    const text = this.has(field) && this.problem !== undefined ? sayProblem(this.problem) : "";
    return html`<p class="problem" id="${field}-problem" role="alert" ?hidden=${text === ""}>${text}</p>`;
  }

  /** A problem that no field on the page shows. */
  private get elsewhere(): Problem | undefined {
    const shown = ["topic", "launch", "start", "duration", "description", "mode", "capacity", "id"];
    return this.problem !== undefined && !shown.includes(fieldOf(this.problem) ?? "") ? this.problem : undefined;
  }

  private renderElsewhere() {
    return this.elsewhere === undefined
      ? nothing
      : html`<p class="notice bad" data-testid="plan-problem">
          <rostrum-icon .of=${TriangleAlert}></rostrum-icon>${sayProblem(this.elsewhere)}
        </p>`;
  }

  private edited(event: Event) {
    const field = event.target as HTMLInputElement;
    const value = field.type === "number" || field.name === "minutes" ? Number(field.value) : field.value;
    this.form = { ...this.form, [field.name]: value };
  }

  private async load() {
    const modes = await rest.modes();
    if (modes.ok && modes.value.items.length > 0) {
      this.modes = modes.value.items.map((mode) => mode.id);
    }
    if (this.conference === undefined) {
      return;
    }
    const answer = await rest.conference(this.conference);
    if (!answer.ok) {
      this.refuse(answer.problem);
      return;
    }
    this.version = answer.version;
    this.form = formOf(answer.value);
  }

  private async submit(event: Event) {
    event.preventDefault();
    const draft = draftOf(this.form, words.plan.topicHint(this.user?.name ?? ""));
    if (draft === undefined) {
      this.problem = { code: "plan.invalid", detail: `start: ${words.plan.gap}` };
      return;
    }
    this.busy = true;
    this.problem = undefined;
    const answer =
      this.conference === undefined
        ? await rest.create(draft)
        : await rest.change(this.conference, draft, this.version);
    this.busy = false;
    if (!answer.ok) {
      this.refuse(answer.problem);
      return;
    }
    go(draft.launch.type === "adHoc" ? pathTo.conference(answer.value.id) : pathTo.conferences);
  }

  private refuse(problem: Problem) {
    if (problem.code === "login.required") {
      this.dispatchEvent(new CustomEvent("login-required"));
      return;
    }
    this.problem = problem;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
}

function option(value: string, label: string, selected: boolean) {
  return html`<option value=${value} .selected=${selected}>${label}</option>`;
}

function zones(chosen: string): readonly string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes(chosen) ? known : [chosen, ...known];
}
