import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { type Plan, rest } from "../api/rest";
import type { Problem } from "../protocol/vocabulary";
import { frameCode, originsOf } from "./embedding";
import "./icon";
import { Copy } from "./icons";
import { planPart } from "./plan-style";
import { pathTo } from "./route";
import { base, buttons, card, fields } from "./shared";
import { sayProblem, words } from "./words";

/** Which sites show a public conference, and what they put into their page for that. */
@customElement("rostrum-plan-website")
export class PlanWebsite extends LitElement {
  static override styles = [base, buttons, fields, card, planPart];

  @property({ attribute: false }) plan: Plan | undefined;

  @state() private origins: string | undefined;
  @state() private problem: Problem | undefined;
  @state() private told = "";

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    if (this.plan === undefined || this.origins === undefined) {
      return nothing;
    }
    return html`<section class="card">
      <div>
        <h2>${words.host.website}</h2>
        <p class="hint">${words.host.websiteHint}</p>
      </div>
      <form novalidate @submit=${this.save}>
        <div class="field">
          <label for="origins">${words.host.origins}</label>
          <textarea id="origins" data-testid="widget-origins" spellcheck="false" autocapitalize="none"
            .value=${live(this.origins)} aria-invalid=${this.problem !== undefined}
            aria-describedby="origins-hint origins-problem" @input=${this.typed}></textarea>
          <p class="hint" id="origins-hint">${words.host.originsHint}</p>
          <p class="problem" id="origins-problem" role="alert">
            ${this.problem === undefined ? nothing : sayProblem(this.problem)}
          </p>
        </div>
        <div class="actions">
          <span class="hint" role="status">${this.told}</span>
          <button data-testid="widget-save">${words.plan.save}</button>
        </div>
      </form>
      ${originsOf(this.origins).length === 0 ? nothing : this.renderCode(this.plan)}
    </section>`;
  }

  private renderCode({ id, topic }: Plan) {
    const code = frameCode(location.origin, pathTo.conference(id), topic);
    return html`<div class="field">
        <label for="code">${words.host.code}</label>
        <textarea id="code" class="code" data-testid="widget-code" readonly rows="4" .value=${code}></textarea>
      </div>
      <div class="actions">
        <button data-testid="widget-copy" @click=${() => this.copy(code)}>
          <rostrum-icon .of=${Copy}></rostrum-icon>${words.host.copy}
        </button>
      </div>`;
  }

  private typed(event: InputEvent) {
    this.origins = (event.currentTarget as HTMLTextAreaElement).value;
    this.told = "";
  }

  private async load() {
    const answer = await rest.widget(this.plan?.id ?? "");
    this.origins = answer.ok ? answer.value.origins.join("\n") : undefined;
  }

  private async save(event: Event) {
    event.preventDefault();
    const answer = await rest.changeWidget(this.plan?.id ?? "", originsOf(this.origins ?? ""));
    this.problem = answer.ok ? undefined : answer.problem;
    if (answer.ok) {
      this.origins = answer.value.origins.join("\n");
      this.told = words.host.saved;
    }
  }

  private async copy(code: string) {
    await navigator.clipboard.writeText(code);
    this.told = words.host.copied;
  }
}
