import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { plans } from "../api/plans";
import { type Draft, type Mode, type Plan, type Result, rest, type User } from "../api/rest";
import { generatePin, isPin } from "../conference/pin";
import type { Category, Feature, Problem, Source } from "../protocol/vocabulary";
import "./icon";
import { ArrowLeft, TriangleAlert } from "./icons";
import { renderLaunch, renderMore, renderSchedule, renderTopic, SHOWN } from "./plan-fields";
import { planStyle } from "./plan-style";
import {
  DEFAULT_MODE,
  draftOf,
  type Form,
  fieldOf,
  formLike,
  formOf,
  freshForm,
  inMode,
  onDay,
  termsOf,
} from "./plan-values";
import "./late";
import "./plan-registration";
import "./plan-website";
import { Proposals, proposing } from "./proposals";
import type { Weekday } from "./repetition";
import { follow, go, pathTo } from "./route";
import { base, buttons, card, fields } from "./shared";
import { sayProblem, words } from "./words";

const NUMBERS: ReadonlySet<string> = new Set([
  "minutes",
  "capacity",
  "speakers",
  "count",
  "every",
  "opensEarly",
  "warning",
]);

/** Makes a conference, or changes one. */
@customElement("rostrum-plan-form")
export class PlanForm extends LitElement {
  static override styles = [base, buttons, fields, card, planStyle, proposing];

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
  private readonly people = new Proposals(this, true);
  /** Like which a new conference is made. */
  private template: string | undefined;

  override connectedCallback() {
    super.connectedCallback();
    document.title = `${this.heading} · ${words.product}`;
    const wish = new URL(location.href).searchParams;
    this.template = wish.get("template") ?? undefined;
    if (wish.has("now")) {
      this.form = { ...this.form, launch: "adHoc" };
    }
    this.form = { ...this.form, ...onDay(wish.get("day")) };
    if (wish.get("as") === "template") {
      this.form = { ...this.form, launch: "template" };
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
        ${renderTopic(part, words.plan.topicHint(this.user?.name ?? ""))} ${
          this.form.launch === "template" ? nothing : renderLaunch(part)
        }
        ${this.form.launch === "scheduled" ? renderSchedule(part) : nothing}
        ${renderMore(part, this.modes, () => this.drawPin(), this.people)}
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
    const open =
      plan.access === "PUBLIC"
        ? html`<rostrum-plan-registration .plan=${plan}></rostrum-plan-registration>
            <rostrum-plan-website .plan=${plan}></rostrum-plan-website>`
        : nothing;
    return html`<rostrum-late chunk="plans">
        <rostrum-plan-invitations .conference=${plan.id}></rostrum-plan-invitations>
      </rostrum-late>
      ${open}`;
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
      case "deniedToGuests":
        this.form = { ...form, deniedToGuests: flipped(form.deniedToGuests, field.value as Feature, !field.checked) };
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
    if (field.name === "invited" && event.type === "input") {
      // Not by a listener of its own: drawn before the form knows the text, the field would lose it.
      this.people.typed(event);
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
    if (this.template !== undefined) {
      const like = await rest.conference(this.template);
      this.form = like.ok ? formLike(like.value) : this.form;
      this.problem = like.ok ? undefined : like.problem;
      return;
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
    const answer = await this.send(draft);
    this.busy = false;
    if (!answer.ok) {
      this.refuse(answer.problem);
      return;
    }
    go(
      draft.launch.type === "adHoc"
        ? pathTo.conference(answer.value.id)
        : draft.launch.type === "template"
          ? pathTo.templates
          : pathTo.conferences,
    );
  }

  private send(draft: Draft): Promise<Result<Plan>> {
    if (this.conference !== undefined) {
      return rest.change(this.conference, draft, this.version);
    }
    return this.template === undefined ? rest.create(draft) : plans.createLike(this.template, draft);
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
