import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { admin } from "../../api/admin";
import type { Plan } from "../../api/rest";
import { follow, pathTo } from "../route";
import { panelWords } from "../words-panel";
import { sayState } from "./conferences";
import { Page } from "./page";

const LOOK_AGAIN_MS = 10_000;
const MOST_SHOWN = 10;

/** How the server is doing. Looks again by itself. */
@customElement("rostrum-panel-overview")
export class PanelOverview extends Page {
  protected readonly heading = panelWords.nav.overview;

  @state() private running: readonly Plan[] = [];
  @state() private figures: readonly (readonly [string, number | undefined])[] = [];

  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback() {
    super.connectedCallback();
    void this.look();
  }

  override disconnectedCallback() {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    return html`<h1>${this.heading}</h1>
      ${this.renderNews()}
      <dl class="figures">${this.figures.map(([label, value]) => this.renderFigure(label, value))}</dl>
      <section class="card" aria-labelledby="now">
        <h2 id="now">${panelWords.overview.now}</h2>
        ${
          this.running.length === 0
            ? html`<p class="muted">${panelWords.overview.nobodyRuns}</p>`
            : html`<ul>${this.running.map((plan) => this.renderPlan(plan))}</ul>`
        }
      </section>`;
  }

  private renderFigure(label: string, value: number | undefined) {
    return html`<div class="card figure" data-testid="figure" data-figure=${label}>
      <dt class="muted small">${label}</dt>
      <dd>${value ?? nothing}</dd>
    </div>`;
  }

  private renderPlan(plan: Plan) {
    return html`<li class="row" data-testid="running">
      <a href=${pathTo.admin("conferences", plan.id)} @click=${follow}>${plan.topic}</a>
      <span class="muted small">${plan.owner}</span>
      ${sayState(plan)}
    </li>`;
  }

  private async look() {
    const [running, all, locked] = [
      await this.take(admin.conferences({ state: "RUNNING", limit: MOST_SHOWN })),
      await this.take(admin.users({ limit: 1 })),
      await this.take(admin.users({ locked: "true", limit: 1 })),
    ];
    this.running = running?.items ?? this.running;
    const { overview } = panelWords;
    this.figures = [
      [overview.running, running?.total],
      [overview.accounts, all?.total],
      [overview.locked, locked?.total],
    ];
    if (this.isConnected) {
      this.timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
    }
  }
}
