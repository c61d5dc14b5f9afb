import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { admin, type Group, type Part } from "../../api/admin";
import { Plus } from "../icons";
import { follow, pathTo } from "../route";
import { panelWords } from "../words-panel";
import { Page } from "./page";
import "./pager";
import { chip, sayRight } from "./say";
import { Wanted } from "./wanted";

/** All groups and what they give. */
@customElement("rostrum-panel-groups")
export class PanelGroups extends Page {
  protected readonly heading = panelWords.nav.groups;

  @state() private list: Part<Group> | undefined;

  private readonly wanted = new Wanted(this, ["q"], () => void this.load());
  private asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<div class="head">
        <h1>${this.heading}</h1>
        ${
          this.mayChange
            ? html`<a class="button primary" href=${pathTo.admin("new-group")} @click=${follow} data-testid="new-group">
                <rostrum-icon .of=${Plus}></rostrum-icon>${panelWords.groups.add}
              </a>`
            : nothing
        }
      </div>
      <form class="filters" role="search" @submit=${(e: Event) => e.preventDefault()} @input=${this.wanted.edited}>
        <div class="field">
          <label for="q">${panelWords.search}</label>
          <input id="q" name="q" type="search" maxlength="100" autocomplete="off" data-testid="find-groups"
            placeholder=${panelWords.groups.find} .value=${this.wanted.get("q")} />
        </div>
      </form>
      ${this.renderNews()}
      ${this.list === undefined ? html`<p class="muted">${panelWords.loading}</p>` : this.renderList(this.list)}`;
  }

  private renderList({ items, total }: Part<Group>) {
    return total === 0
      ? html`<p class="card empty">${panelWords.nothing}</p>`
      : html`<div class="card">
          <table role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">${panelWords.groups.group}</th>
                <th role="columnheader" scope="col">${panelWords.groups.rights}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">${items.map((group) => this.renderGroup(group))}</tbody>
          </table>
          <rostrum-pager .offset=${this.wanted.offset} .total=${total} @leaf=${this.wanted.leaf}></rostrum-pager>
        </div>`;
  }

  private renderGroup({ id, name, rights }: Group) {
    return html`<tr role="row" data-testid="group" data-group=${id}>
      <th role="rowheader" scope="row">
        <a href=${pathTo.admin("groups", id)} @click=${follow}>${name}</a>
        <span class="muted small">${id}</span>
      </th>
      <td role="cell" data-label=${panelWords.users.rights}>
        <div class="chips">${rights.length === 0 ? panelWords.none : rights.map((right) => chip(sayRight(right)))}</div>
      </td>
    </tr>`;
  }

  private async load() {
    const mine = ++this.asked;
    const list = await this.take(admin.groups(this.wanted.query));
    if (mine === this.asked) {
      this.list = list ?? this.list;
    }
  }
}
