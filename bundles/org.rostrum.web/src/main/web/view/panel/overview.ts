import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { admin, type Check, type Server } from "../../api/admin";
import type { Plan } from "../../api/rest";
import { sayNumber } from "../language";
import { follow, pathTo } from "../route";
import { panelWords } from "../words-panel";
import { sayState } from "./conferences";
import { sayCheck, sayFinding } from "./health";
import { figure, rate } from "./load";
import { Page } from "./page";
import { chip, sayTime } from "./say";

const LOOK_AGAIN_MS = 10_000;
const MOST_SHOWN = 10;

/** How the server is doing. Looks again by itself. */
@customElement("rostrum-panel-overview")
export class PanelOverview extends Page {
  protected readonly heading = panelWords.nav.overview;

  @state() private running: readonly Plan[] = [];
  @state() private server: Server | undefined;
  @state() private figures: readonly (readonly [string, number | undefined])[] = [];

  private looked = 0;
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
      </section>
      ${this.server === undefined ? nothing : this.renderHealth(this.server)}`;
  }

  private renderHealth({ ready, checks, version, java, since }: Server) {
    const { overview } = panelWords;
    return html`<section class="card" aria-labelledby="health">
      <div class="row">
        <h2 id="health">${overview.health}</h2>
        <span data-testid="health">${ready ? chip(overview.well, "good") : chip(overview.ill, "bad")}</span>
      </div>
      <ul>
        ${checks.map(
          (check) => html`<li class="row">
            <strong>${sayCheck(check)}</strong>
            ${check.ready ? chip(overview.well, "good") : chip(overview.ill, "bad")}
            ${renderFinding(check)}
          </li>`,
        )}
      </ul>
      <p class="muted small" data-testid="version">
        ${[overview.version(version, java), overview.since(sayTime(since))].join(", ")}
      </p>
    </section>`;
  }

  private renderFigure(label: string, value: number | undefined) {
    return html`<div class="card figure" data-testid="figure" data-figure=${label}>
      <dt class="muted small">${label}</dt>
      <dd>${value === undefined ? "…" : sayNumber(value)}</dd>
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
    const running = await this.take(admin.conferences({ state: "RUNNING", limit: MOST_SHOWN }));
    const all = await this.take(admin.users({ limit: 1 }));
    const locked = await this.take(admin.users({ locked: "true", limit: 1 }));
    const answer = await admin.server();
    const { overview } = panelWords;
    this.running = running?.items ?? this.running;
    this.figures = [
      [overview.running, running?.total],
      // A server without rostrum-metrics measures nothing, and is well enough.
      ...(answer.ok ? this.loadOf(answer.value) : []),
      [overview.accounts, all?.total],
      [overview.locked, locked?.total],
    ];
    if (this.isConnected) {
      this.timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
    }
  }

  /** What the server measures; how much media flows only from the second look on. */
  private loadOf(server: Server): readonly (readonly [string, number | undefined])[] {
    const { overview } = panelWords;
    const at = performance.now();
    const seconds = (at - this.looked) / 1000;
    const before = this.server;
    this.server = server;
    this.looked = at;
    return [
      [overview.inside, figure(server, "rostrum_participants")],
      [overview.waiting, figure(server, "rostrum_participants_waiting")],
      [overview.received, rate(before, server, "rostrum_media_bytes_in_total", seconds)],
      [overview.sent, rate(before, server, "rostrum_media_bytes_out_total", seconds)],
    ];
  }
}

/** What only the server has words for is English. */
function renderFinding(check: Check) {
  const said = sayFinding(check);
  return html`<span class="muted small" lang=${said === undefined ? "en" : nothing}>${said ?? check.detail}</span>`;
}
