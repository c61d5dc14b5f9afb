import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { admin, type Part } from "../../api/admin";
import { type Mode, type Plan, type PlanState, rest } from "../../api/rest";
import { follow, pathTo } from "../route";
import { words } from "../words";
import { panelWords } from "../words-panel";
import { renderChoice, renderDay, renderWords, startOf } from "./filters";
import { Page } from "./page";
import "./pager";
import { chip, sayTime } from "./say";
import { Wanted } from "./wanted";

const LOOK_AGAIN_MS = 15_000;
const STATES = Object.keys(panelWords.conferences.states) as PlanState[];
const KINDS: Readonly<Record<PlanState, string>> = { NOT_STARTED: "", OPEN: "", RUNNING: "good", ENDED: "" };

/** Whether it runs, as a word in colour. */
export const sayState = (plan: Plan) => chip(panelWords.conferences.states[plan.state], KINDS[plan.state]);

/** Everybody's conferences, planned and running. */
@customElement("rostrum-panel-conferences")
export class PanelConferences extends Page {
  protected readonly heading = panelWords.nav.conferences;

  @state() private list: Part<Plan> | undefined;
  @state() private modes: readonly Mode[] = [];

  private readonly wanted = new Wanted(this, ["q", "state", "owner", "mode", "from", "until"], () => void this.load());
  private asked = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
    void this.loadModes();
    this.timer = setInterval(() => void this.load(), LOOK_AGAIN_MS);
  }

  override disconnectedCallback() {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    return html`<h1>${this.heading}</h1>
      ${this.renderFilters()} ${this.renderNews()}
      ${this.list === undefined ? html`<p class="muted">${panelWords.loading}</p>` : this.renderList(this.list)}`;
  }

  private renderFilters() {
    const { wanted } = this;
    const { conferences } = panelWords;
    return html`<form class="filters" role="search" @submit=${(e: Event) => e.preventDefault()} @input=${wanted.edited}
      @change=${wanted.edited}>
      <div class="field wide">
        <label for="q">${panelWords.search}</label>
        <input id="q" name="q" type="search" maxlength="100" autocomplete="off" data-testid="find-conferences"
          placeholder=${conferences.find} .value=${wanted.get("q")} />
      </div>
      ${renderChoice(
        wanted,
        "state",
        conferences.state,
        STATES.map((it) => [it, conferences.states[it]]),
      )}
      ${renderChoice(
        wanted,
        "mode",
        conferences.mode,
        this.modes.map(({ id }) => [id, words.plan.modes[id] ?? id]),
      )}
      ${renderWords(wanted, "owner", conferences.owner)}
      ${renderDay(wanted, "from", conferences.from)} ${renderDay(wanted, "until", conferences.until)}
    </form>`;
  }

  private renderList({ items, total }: Part<Plan>) {
    if (total === 0) {
      return html`<p class="card empty" data-testid="state-empty">${panelWords.nothing}</p>`;
    }
    const { topic, state: stands, owner, mode, when } = panelWords.conferences;
    return html`<div class="card">
      <div class="scroll">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${[topic, stands, owner, mode, when].map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">${items.map((plan) => this.renderPlan(plan))}</tbody>
        </table>
      </div>
      <rostrum-pager .offset=${this.wanted.offset} .total=${total} @leaf=${this.wanted.leaf}></rostrum-pager>
    </div>`;
  }

  private renderPlan(plan: Plan) {
    const { state: stands, owner, mode, when } = panelWords.conferences;
    const at = plan.state === "ENDED" ? plan.ended : (plan.next ?? plan.launch.start);
    return html`<tr role="row" data-testid="conference" data-conference=${plan.id}>
      <th role="rowheader" scope="row">
        <a href=${pathTo.admin("conferences", plan.id)} @click=${follow}>${plan.topic}</a>
        <span class="muted small">${plan.id}</span>
      </th>
      <td role="cell" data-label=${stands}><div class="chips">${sayState(plan)}</div></td>
      <td role="cell" data-label=${owner}>
        <a href=${pathTo.admin("users", plan.owner)} @click=${follow}>${plan.owner}</a>
      </td>
      <td role="cell" data-label=${mode}>${words.plan.modes[plan.mode] ?? plan.mode}</td>
      <td role="cell" data-label=${when}>${at === undefined ? nothing : sayTime(at)}</td>
    </tr>`;
  }

  private async load() {
    const mine = ++this.asked;
    const { from, until, ...query } = this.wanted.query;
    const times = { from: startOf(from), until: startOf(until, 1) };
    const list = await this.take(admin.conferences({ ...query, ...times }));
    if (mine === this.asked) {
      this.list = list ?? this.list;
    }
  }

  private async loadModes() {
    this.modes = (await this.take(rest.modes()))?.items ?? [];
  }
}
