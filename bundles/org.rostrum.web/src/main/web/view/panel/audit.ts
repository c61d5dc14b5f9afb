import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type AuditLine, admin, auditSheetPath, type Part, type Query } from "../../api/admin";
import { Download } from "../icons";
import { follow, pathTo } from "../route";
import { panelWords } from "../words-panel";
import { renderChoice, renderDay, renderWords, startOf } from "./filters";
import { Page } from "./page";
import "./pager";
import { chip, sayTime } from "./say";
import { Wanted } from "./wanted";

const NAMES = ["since", "until", "who", "what", "on", "done"];

/** Who did what to what, from where, and what came of it. */
@customElement("rostrum-panel-audit")
export class PanelAudit extends Page {
  protected readonly heading = panelWords.nav.audit;

  @state() private list: Part<AuditLine> | undefined;

  private readonly wanted = new Wanted(this, NAMES, () => void this.load());
  private asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const { offset: _, limit: __, ...filter } = this.query;
    return html`<div class="head">
        <h1>${this.heading}</h1>
        <a class="button" href=${auditSheetPath(filter)} download="audit.csv" data-testid="export-audit">
          <rostrum-icon .of=${Download}></rostrum-icon>${panelWords.audit.export}
        </a>
      </div>
      ${this.renderFilters()} ${this.renderNews()}
      ${this.list === undefined ? nothing : this.renderList(this.list)}`;
  }

  private renderFilters() {
    const { wanted } = this;
    const { audit } = panelWords;
    return html`<form class="filters" role="search" @submit=${(e: Event) => e.preventDefault()} @input=${wanted.edited}
      @change=${wanted.edited}>
      ${renderWords(wanted, "who", audit.who)} ${renderWords(wanted, "what", audit.what, audit.whatHint)}
      ${renderWords(wanted, "on", audit.on)}
      ${renderChoice(wanted, "done", audit.outcome, [
        ["true", audit.done],
        ["false", audit.refused],
      ])}
      ${renderDay(wanted, "since", audit.since)} ${renderDay(wanted, "until", audit.until)}
    </form>`;
  }

  private renderList({ items, total }: Part<AuditLine>) {
    if (total === 0) {
      return html`<p class="card empty" data-testid="state-empty">${panelWords.nothing}</p>`;
    }
    const { what, on, who, at, outcome } = panelWords.audit;
    return html`<div class="card">
      <div class="scroll">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${[what, on, who, outcome, at].map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">${items.map((line) => this.renderLine(line))}</tbody>
        </table>
      </div>
      <rostrum-pager .offset=${this.wanted.offset} .total=${total} @leaf=${this.wanted.leaf}></rostrum-pager>
    </div>`;
  }

  private renderLine(line: AuditLine) {
    const { on, who, at, outcome, done } = panelWords.audit;
    return html`<tr role="row" data-testid="audit-line" data-what=${line.what}>
      <th role="rowheader" scope="row">
        ${line.what}<span class="muted small">${line.detail ?? ""}</span>
      </th>
      <td role="cell" data-label=${on}>${line.on ?? ""}</td>
      <td role="cell" data-label=${who}><div>${this.renderActor(line)}</div></td>
      <td role="cell" data-label=${outcome}>
        <div class="chips">${line.done ? chip(done, "good") : chip(line.outcome, "bad")}</div>
      </td>
      <td role="cell" data-label=${at}>${sayTime(line.at)}</td>
    </tr>`;
  }

  private renderActor({ kind, who, from }: AuditLine) {
    const { kinds } = panelWords.audit;
    const known = who !== undefined && (kind === "USER" || kind === "KEY");
    const parts = [kinds[kind] ?? "", from === undefined ? "" : panelWords.audit.from(from)].filter((it) => it !== "");
    return html`${known ? html`<a href=${pathTo.admin("users", who)} @click=${follow}>${who}</a>` : (who ?? nothing)}
      <span class="muted small">${parts.join(", ")}</span>`;
  }

  private get query(): Query {
    const { since, until, ...others } = this.wanted.query;
    return { ...others, since: startOf(since), until: startOf(until, 1) };
  }

  private async load() {
    const mine = ++this.asked;
    const list = await this.take(admin.audit(this.query));
    if (mine === this.asked) {
      this.list = list ?? this.list;
    }
    this.requestUpdate();
  }
}
