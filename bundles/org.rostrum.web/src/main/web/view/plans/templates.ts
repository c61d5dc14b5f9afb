import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { plans } from "../../api/plans";
import { type Plan, rest } from "../../api/rest";
import { confirmed } from "../confirm";
import { Pencil, Plus, Trash } from "../icons";
import { Page } from "../panel/page";
import { follow, pathTo } from "../route";
import { words } from "../words";
import { planWords } from "../words-plan";

/** What conferences to come are made like. */
@customElement("rostrum-templates")
export class TemplatesPage extends Page {
  protected readonly heading = planWords.templates;

  @state() private templates: readonly Plan[] | undefined;

  protected override entitle() {
    document.title = `${this.heading} · ${words.product}`;
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<div class="narrow">
      ${this.renderBack(pathTo.conferences, words.home)}
      <div class="head">
        <h1>${this.heading}</h1>
        <a class="button primary" href="${pathTo.create}?as=template" @click=${follow} data-testid="new-template">
          <rostrum-icon .of=${Plus}></rostrum-icon>${planWords.newTemplate}
        </a>
      </div>
      <p class="muted">${planWords.templatesHint}</p>
      ${this.renderNews()}
      ${this.templates?.length === 0 ? html`<p class="card empty">${planWords.noTemplates}</p>` : nothing}
      <ul class="list">${this.templates?.map((template) => this.renderTemplate(template))}</ul>
    </div>`;
  }

  private renderTemplate(template: Plan) {
    const { id, topic, mode, capacity } = template;
    return html`<li class="card item apart" data-testid="template">
      <div>
        <h2>${topic}</h2>
        <p class="muted small">${words.plan.modes[mode] ?? mode} · ${words.plan.capacity}: ${capacity}</p>
      </div>
      <div class="row">
        <a class="button" href="${pathTo.create}?template=${encodeURIComponent(id)}" @click=${follow}
          aria-label=${planWords.useOf(topic)} data-testid="use-template">${planWords.use}</a>
        ${template.owner === this.user?.id || this.mayChange ? this.renderTools(template) : nothing}
      </div>
    </li>`;
  }

  private renderTools(template: Plan) {
    const { edit, remove } = words.conferences;
    return html`<a class="button quiet only-icon" href=${pathTo.edit(template.id)} @click=${follow} title=${edit}
        aria-label="${edit}: ${template.topic}"><rostrum-icon .of=${Pencil}></rostrum-icon></a>
      <button class="quiet only-icon" title=${remove} aria-label="${remove}: ${template.topic}" data-testid="remove-template"
        @click=${() => this.erase(template)}><rostrum-icon .of=${Trash}></rostrum-icon></button>`;
  }

  private async load() {
    this.templates = (await this.take(plans.templates()))?.items ?? this.templates;
  }

  private async erase({ id, topic }: Plan) {
    if (!(await confirmed(planWords.confirmRemove(topic), words.conferences.remove))) {
      return;
    }
    const current = await rest.conference(id);
    await this.done(current.ok ? rest.remove(id, current.version) : Promise.resolve(current));
    await this.load();
  }
}
