import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { admin, type Key, type Part } from "../../api/admin";
import { confirmed } from "../confirm";
import { follow, pathTo } from "../route";
import { panelWords } from "../words-panel";
import { Page } from "./page";
import "./pager";
import { chip, sayDay, sayTime } from "./say";
import { Wanted } from "./wanted";

/** The keys of everybody's applications. People make their own, in their own account. */
@customElement("rostrum-panel-keys")
export class PanelKeys extends Page {
  protected readonly heading = panelWords.nav.keys;

  @state() private list: Part<Key> | undefined;

  private readonly wanted = new Wanted(this, [], () => void this.load());

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<div class="head">
        <h1>${this.heading}</h1>
        <a class="button" href="${pathTo.account}#keys" @click=${follow} data-testid="own-keys">${panelWords.keys.make}</a>
      </div>
      <p class="muted">${panelWords.keys.hint}</p>
      ${this.renderNews()}
      ${this.list === undefined ? html`<p class="muted">${panelWords.loading}</p>` : this.renderList(this.list)}`;
  }

  private renderList({ items, total }: Part<Key>) {
    const { keys } = panelWords;
    if (total === 0) {
      return html`<p class="card empty" data-testid="state-empty">${keys.empty}</p>`;
    }
    const columns = [keys.name, keys.owner, keys.scopes, keys.networks, keys.used, keys.expires];
    return html`<div class="card">
      <div class="scroll">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${[...columns, ...(this.mayChange ? [panelWords.actions] : [])].map(
                (text) => html`<th role="columnheader" scope="col">${text}</th>`,
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">${items.map((key) => this.renderKey(key))}</tbody>
        </table>
      </div>
      <rostrum-pager .offset=${this.wanted.offset} .total=${total} @leaf=${this.wanted.leaf}></rostrum-pager>
    </div>`;
  }

  private renderKey(key: Key) {
    const { keys } = panelWords;
    return html`<tr role="row" data-testid="key">
      <th role="rowheader" scope="row">${key.name}</th>
      <td role="cell" data-label=${keys.owner}>
        <a href=${pathTo.admin("users", key.owner)} @click=${follow}>${key.owner}</a>
      </td>
      <td role="cell" data-label=${keys.scopes}>
        <div class="chips">${key.scopes.map((scope) => chip(keys.scope[scope] ?? scope))}</div>
      </td>
      <td role="cell" data-label=${keys.networks}>${key.networks.join(", ") || keys.anywhere}</td>
      <td role="cell" data-label=${keys.used}>${sayTime(key.used)}</td>
      <td role="cell" data-label=${keys.expires}>${sayDay(key.expires)}</td>
      ${
        this.mayChange
          ? html`<td role="cell" class="tools">
              <button class="warns" data-testid="end-key" aria-label=${keys.endOf(key.name)} @click=${() => this.end(key)}>
                ${keys.end}
              </button>
            </td>`
          : nothing
      }
    </tr>`;
  }

  private async load() {
    this.list = (await this.take(admin.keys(this.wanted.query))) ?? this.list;
  }

  private async end({ id, name }: Key) {
    const { keys } = panelWords;
    if ((await confirmed(keys.confirmEnd(name), keys.end)) && (await this.done(admin.endKey(id)))) {
      await this.load();
    }
  }
}
