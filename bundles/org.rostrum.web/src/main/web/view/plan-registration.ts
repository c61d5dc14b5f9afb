import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { type Plan, rest, sheetPath, type Terms } from "../api/rest";
import type { Problem } from "../protocol/vocabulary";
import "./icon";
import { Download } from "./icons";
import { planPart } from "./plan-style";
import { base, buttons, card, fields } from "./shared";
import { sayProblem, words } from "./words";

/** Whether guests must register, and who has. What is not on this page stays as it is. */
@customElement("rostrum-plan-registration")
export class PlanRegistration extends LitElement {
  static override styles = [base, buttons, fields, card, planPart];

  @property({ attribute: false }) plan: Plan | undefined;

  @state() private terms: Terms | undefined;
  @state() private taken = 0;
  @state() private problem: Problem | undefined;
  @state() private told = "";

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    if (this.plan === undefined || this.terms === undefined) {
      return nothing;
    }
    return html`<section class="card">
      <div>
        <h2>${words.host.registration}</h2>
        <p class="hint">${words.host.registrationHint}</p>
      </div>
      <form novalidate @submit=${this.save} @change=${this.edited}>
        ${renderCheck("asked", words.host.asked, this.terms.asked)}
        ${this.terms.asked ? this.renderMore(this.terms) : nothing}
        <p class="problem" role="alert">${this.problem === undefined ? nothing : sayProblem(this.problem)}</p>
        <div class="actions">
          <span class="hint" role="status">${this.told}</span>
          <button data-testid="terms-save">${words.plan.save}</button>
        </div>
      </form>
      <div class="actions">
        <span class="hint">${words.host.taken(this.taken)}</span>
        <a class="button" data-testid="registrations-download" href=${sheetPath(this.plan.id)} download>
          <rostrum-icon .of=${Download}></rostrum-icon>${words.host.download}
        </a>
      </div>
    </section>`;
  }

  private renderMore({ confirmed, limit, agreement }: Terms) {
    return html`${renderCheck("confirmed", words.host.confirmed, confirmed)}
      <div class="field">
        <label for="limit">${words.host.places}</label>
        <input id="limit" name="limit" data-testid="terms-limit" type="number" min="1" max="100000" step="1"
          inputmode="numeric" .value=${live(String(limit))} />
      </div>
      <div class="field">
        <label for="agreement">${words.host.agreement}</label>
        <textarea id="agreement" name="agreement" data-testid="terms-agreement" maxlength="4000"
          aria-describedby="agreement-hint" .value=${live(agreement)}></textarea>
        <p class="hint" id="agreement-hint">${words.host.agreementHint}</p>
      </div>`;
  }

  private edited(event: Event) {
    const { name, checked, value } = event.target as HTMLInputElement;
    const said = name === "limit" ? Number(value) : name === "agreement" ? value : checked;
    this.terms = this.terms && { ...this.terms, [name]: said };
    this.told = "";
  }

  private async load() {
    const id = this.plan?.id ?? "";
    const [terms, registrations] = await Promise.all([rest.terms(id), rest.registrations(id)]);
    this.terms = terms.ok ? terms.value : undefined;
    this.taken = registrations.ok ? registrations.value.taken : 0;
  }

  private async save(event: Event) {
    event.preventDefault();
    if (this.plan === undefined || this.terms === undefined) {
      return;
    }
    const answer = await rest.changeTerms(this.plan.id, this.terms);
    this.problem = answer.ok ? undefined : answer.problem;
    this.terms = answer.ok ? answer.value : this.terms;
    this.told = answer.ok ? words.host.saved : "";
  }
}

const renderCheck = (name: keyof Terms, label: string, on: boolean) => html`<label class="check">
  <input type="checkbox" name=${name} data-testid="terms-${name}" .checked=${live(on)} />${label}
</label>`;
