import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Mode, type Plan, rest, type User } from "../api/rest";
import { generatePin, isPin } from "../conference/pin";
import type { Category, Problem, Source } from "../protocol/vocabulary";
import "./icon";
import { ArrowLeft, TriangleAlert } from "./icons";
import { renderLaunch, renderMore, renderSchedule, renderTopic, SHOWN } from "./plan-fields";
import { planStyle } from "./plan-style";
import { DEFAULT_MODE, draftOf, type Form, fieldOf, formOf, freshForm, inMode, termsOf } from "./plan-values";
import "./plan-registration";
import "./plan-website";
import type { Weekday } from "./repetition";
import { follow, go, pathTo } from "./route";
import { base, buttons, card, fields } from "./shared";
import { sayProblem, words } from "./words";

const NUMBERS: ReadonlySet<string> = new Set(["minutes", "capacity", "speakers", "count", "opensEarly"]);

/** Makes a conference, or changes one. */
@customElement("rostrum-plan-form")
export class PlanForm extends LitElement {
  static override styles = [base, buttons, fields, card, planStyle];

  /** The one to change; without it a new one is made. */
  @property() conference: string | undefined;
  @property({ attribute: false }) user: User | undefined;

  @state() private form: Form = freshForm();
  @state() private problem: Problem | undefined;
  @state() private busy = false;
  @state() private modes: readonly Mode[] = [{ id: DEFAULT_MODE, limits: [], offOnEntry: [] }];

  /** As it is on the server. */
  @state() private plan: Plan | undefined;

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
    const part = { form: this.form, problem: this.problem };
    return html`<a class="button quiet back" href=${pathTo.conferences} @click=${follow}>
        <rostrum-icon .of=${ArrowLeft}></rostrum-icon>${words.home}
      </a>
      <h1>${this.heading}</h1>
      <form class="card" novalidate @submit=${this.submit} @input=${this.edited} @change=${this.edited}>
        ${renderTopic(part, words.plan.topicHint(this.user?.name ?? ""))} ${renderLaunch(part)}
        ${this.form.launch === "scheduled" ? renderSchedule(part) : nothing}
        ${renderMore(part, this.modes, () => this.drawPin())}
        <div role="alert" ?hidden=${this.elsewhere === undefined}>${this.renderElsewhere()}</div>
        <div class="actions">
          <a class="button" href=${pathTo.conferences} @click=${follow}>${words.cancel}</a>
          <button class="primary" data-testid="plan-submit" ?disabled=${this.busy}>${this.submitLabel}</button>
        </div>
      </form>
      ${this.plan === undefined ? nothing : this.renderParts(this.plan)}`;
  }

  /** What is kept apart from the plan, and saved by itself. */
  private renderParts(plan: Plan) {
    return plan.access === "PUBLIC"
      ? html`<rostrum-plan-registration .plan=${plan}></rostrum-plan-registration>
          <rostrum-plan-website .plan=${plan}></rostrum-plan-website>`
      : nothing;
  }

  private get submitLabel() {
    if (this.busy) {
      return words.plan.saving;
    }
    return this.conference === undefined ? words.plan.submit : words.plan.save;
  }

  /** A problem that no field on the page shows. */
  private get elsewhere(): Problem | undefined {
    const shown = SHOWN.includes(this.problem === undefined ? "" : (fieldOf(this.problem) ?? ""));
    return shown ? undefined : this.problem;
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
    const { form } = this;
    if (NUMBERS.has(field.name) && field.value === "") {
      return; // about to become another number
    }
    switch (field.name) {
      case "mode":
        this.form = inMode(form, field.value, this.modes);
        break;
      case "pinAsked":
        this.form = { ...form, pinAsked: field.checked, pin: form.pin === "" ? generatePin() : form.pin };
        break;
      case "endsOnTime":
      case "startsByItself":
      case "guests":
        this.form = { ...form, [field.name]: field.checked };
        break;
      case "weekdays":
        this.form = { ...form, weekdays: flipped(form.weekdays, field.value as Weekday, field.checked) };
        break;
      case "waiting":
        this.form = { ...form, waiting: flipped(form.waiting, field.value as Category, field.checked) };
        break;
      case "offOnEntry":
        this.form = {
          ...form,
          offOnEntry: flipped(termsOf(form, this.modes).offOnEntry, field.value as Source, field.checked),
        };
        break;
      default:
        this.form = { ...form, [field.name]: NUMBERS.has(field.name) ? Number(field.value) : field.value };
    }
  }

  private drawPin() {
    this.form = { ...this.form, pin: generatePin() };
  }

  private async load() {
    const modes = await rest.modes();
    if (modes.ok && modes.value.items.length > 0) {
      this.modes = modes.value.items;
    }
    if (this.conference === undefined) {
      this.form = inMode(
        this.form,
        this.modes.some((m) => m.id === this.form.mode) ? this.form.mode : (this.modes[0]?.id ?? DEFAULT_MODE),
        this.modes,
      );
      return;
    }
    const answer = await rest.conference(this.conference);
    if (!answer.ok) {
      this.refuse(answer.problem);
      return;
    }
    this.version = answer.version;
    this.plan = answer.value;
    this.form = formOf(answer.value);
  }

  private async submit(event: Event) {
    event.preventDefault();
    if (this.form.pinAsked && !isPin(this.form.pin.trim())) {
      this.refuse({ code: "plan.invalid", detail: `pin: ${words.room.pinInvalid}` });
      return;
    }
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

const flipped = <T>(list: readonly T[], item: T, on: boolean): readonly T[] => [
  ...list.filter((other) => other !== item),
  ...(on ? [item] : []),
];
