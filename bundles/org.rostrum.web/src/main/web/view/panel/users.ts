import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type Account, admin, type Group, type Part, RIGHTS, ROSTER_PATH } from "../../api/admin";
import { Download, Plus, ShieldCheck, Upload } from "../icons";
import { follow, pathTo } from "../route";
import { panelWords } from "../words-panel";
import { renderChoice } from "./filters";
import { Page } from "./page";
import "./pager";
import { chip, sayDay, sayRight } from "./say";
import { Wanted } from "./wanted";

const MOST_GROUPS = 200;
const STATES = Object.keys(panelWords.users.states) as (keyof typeof panelWords.users.states)[];

/** Everybody with an account: to look for, to add, to go to. */
@customElement("rostrum-panel-users")
export class PanelUsers extends Page {
  protected readonly heading = panelWords.nav.users;

  @state() private list: Part<Account> | undefined;
  @state() private groups: readonly Group[] = [];

  private readonly wanted = new Wanted(this, ["q", "right", "group", "state"], () => void this.load());
  private asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
    void this.loadGroups();
  }

  override render() {
    return html`<div class="head">
        <h1>${this.heading}</h1>
        <div class="row">${this.mayChange ? this.renderWays() : nothing}
          <a class="button" href=${ROSTER_PATH} download="accounts.csv" data-testid="export-users">
            <rostrum-icon .of=${Download}></rostrum-icon>${panelWords.users.export}
          </a>
        </div>
      </div>
      ${this.renderFilters()} ${this.renderNews()}
      ${this.list === undefined ? html`<p class="muted">${panelWords.loading}</p>` : this.renderList(this.list)}`;
  }

  private renderWays() {
    return html`<a class="button primary" href=${pathTo.admin("new-user")} @click=${follow} data-testid="new-user">
        <rostrum-icon .of=${Plus}></rostrum-icon>${panelWords.users.add}
      </a>
      <a class="button" href=${pathTo.admin("import")} @click=${follow} data-testid="import-users">
        <rostrum-icon .of=${Upload}></rostrum-icon>${panelWords.users.import}
      </a>`;
  }

  private renderFilters() {
    const { wanted } = this;
    return html`<form class="filters" role="search" @submit=${(e: Event) => e.preventDefault()} @input=${wanted.edited}
      @change=${wanted.edited}>
      <div class="field wide">
        <label for="q">${panelWords.search}</label>
        <input id="q" name="q" type="search" data-testid="find-users" maxlength="100" autocomplete="off"
          autocapitalize="none" spellcheck="false" placeholder=${panelWords.users.find} .value=${wanted.get("q")} />
      </div>
      ${renderChoice(
        wanted,
        "right",
        panelWords.users.right,
        RIGHTS.map((right) => [right, sayRight(right)]),
      )}
      ${renderChoice(
        wanted,
        "group",
        panelWords.users.group,
        this.groups.map(({ id, name }) => [id, name]),
      )}
      ${renderChoice(
        wanted,
        "state",
        panelWords.users.state,
        STATES.map((it) => [it, panelWords.users.states[it]]),
      )}
    </form>`;
  }

  private renderList({ items, total }: Part<Account>) {
    if (total === 0) {
      return html`<p class="card empty" data-testid="state-empty">${panelWords.nothing}</p>`;
    }
    const { person, rights, groups, state: stands, created } = panelWords.users;
    return html`<div class="card">
      <div class="scroll">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${[person, rights, groups, stands, created].map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">${items.map((account) => this.renderAccount(account))}</tbody>
        </table>
      </div>
      <rostrum-pager .offset=${this.wanted.offset} .total=${total} @leaf=${this.wanted.leaf}></rostrum-pager>
    </div>`;
  }

  private renderAccount(account: Account) {
    const { rights, groups, state: stands, created, factor } = panelWords.users;
    const named = this.groups.filter(({ id }) => account.groups.includes(id)).map(({ name }) => name);
    return html`<tr role="row" data-testid="account" data-account=${account.id}>
      <th role="rowheader" scope="row">
        <a href=${pathTo.admin("users", account.id)} @click=${follow}>${account.name}</a>
        <span class="muted small">${[account.id, ...account.aliases].join(" · ")}</span>
      </th>
      <td role="cell" data-label=${rights}>
        <div class="chips">${account.ownRights.length === 0 ? panelWords.none : account.ownRights.map((it) => chip(sayRight(it)))}</div>
      </td>
      <td role="cell" data-label=${groups}>${named.length === 0 ? panelWords.none : named.join(", ")}</td>
      <td role="cell" data-label=${stands}>
        <div class="chips">
          ${stateOf(account)}
          ${account.secondFactor ? html`<rostrum-icon .of=${ShieldCheck}></rostrum-icon><span class="unseen">${factor}</span>` : nothing}
        </div>
      </td>
      <td role="cell" data-label=${created}>${sayDay(account.created)}</td>
    </tr>`;
  }

  /** What was asked for last is shown, in whatever order the answers come. */
  private async load() {
    const mine = ++this.asked;
    const { state: stands, ...query } = this.wanted.query;
    const asked = {
      active: { active: "true", inactive: "false" }[String(stands)],
      locked: stands === "locked" ? "true" : undefined,
    };
    const list = await this.take(admin.users({ ...query, ...asked }));
    if (mine === this.asked) {
      this.list = list ?? this.list;
    }
  }

  private async loadGroups() {
    this.groups = (await this.take(admin.groups({ limit: MOST_GROUPS })))?.items ?? [];
  }
}

/** Whether somebody can log in. */
export function stateOf({ active, lockedUntil }: Account) {
  const { states } = panelWords.users;
  if (!active) {
    return chip(states.inactive, "bad");
  }
  return lockedUntil === undefined ? chip(states.active, "good") : chip(states.locked, "warn");
}
