import { html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { account } from "../../api/account";
import { type Key, SCOPES } from "../../api/admin";
import { confirmed } from "../confirm";
import { chip, eachOnce, sayDay, typed } from "../panel/say";
import "../panel/secret";
import { PagePart } from "../panel/part";
import { option } from "../plan-controls";
import { accountWords } from "../words-account";
import { panelWords } from "../words-panel";

const MOST = 200;
const MONTHS = [1, 3, 6, 12];
const DAYS_PER_MONTH = 30;
const DAY_MS = 86_400_000;

/** Keys for applications that act in one's name: made once, shown once, ended at any time. */
@customElement("rostrum-own-keys")
export class OwnKeys extends PagePart {
  protected readonly heading = accountWords.keys;

  @state() private keys: readonly Key[] = [];
  @state() private made: Key | undefined;
  @query("form") private form!: HTMLFormElement;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<section class="card" aria-labelledby="keys">
      <h2 id="keys">${this.heading}</h2>
      <p class="muted">${accountWords.keysHint}</p>
      ${this.renderNews()}
      ${
        this.made?.secret === undefined
          ? nothing
          : html`<rostrum-secret .heading=${panelWords.keys.made(this.made.name)} .secret=${this.made.secret}></rostrum-secret>`
      }
      <ul>${this.keys.map((key) => this.renderKey(key))}</ul>
      ${this.renderForm()}
    </section>`;
  }

  private renderKey(key: Key) {
    const { keys } = panelWords;
    return html`<li class="row" data-testid="own-key">
      <strong>${key.name}</strong>
      <span class="chips">${key.scopes.map((scope) => chip(keys.scope[scope] ?? scope))}</span>
      <span class="muted small">${[key.networks.join(", ") || keys.anywhere, sayDay(key.expires)].join(" · ")}</span>
      <button class="warns" aria-label=${keys.endOf(key.name)} data-testid="end-own-key" @click=${() => this.end(key)}>
        ${keys.end}
      </button>
    </li>`;
  }

  private renderForm() {
    const { keys } = panelWords;
    return html`<form @submit=${this.make}>
      <div class="two">
        <div class="field">
          <label for="name">${accountWords.name}</label>
          <input id="name" name="name" required maxlength="100" autocomplete="off" data-testid="key-name" />
        </div>
        <div class="field">
          <label for="months">${accountWords.expires}</label>
          <select id="months" name="months">
            ${MONTHS.map((months) => option(String(months), accountWords.months(months), months === 3))}
          </select>
        </div>
        <fieldset>
          <legend>${keys.scopes}</legend>
          ${SCOPES.map(
            (scope) => html`<label class="check">
              <input type="checkbox" name="scopes" value=${scope} data-testid="scope-${scope}" />${keys.scope[scope]}
            </label>`,
          )}
        </fieldset>
        <div class="field">
          <label for="networks">${keys.networks}</label>
          <input id="networks" name="networks" autocomplete="off" spellcheck="false" aria-describedby="networks-hint" />
          <p class="hint" id="networks-hint">${keys.networksHint}</p>
        </div>
      </div>
      <div class="row end"><button class="primary" data-testid="make-key">${accountWords.make}</button></div>
    </form>`;
  }

  private async load() {
    this.keys = (await this.take(account.keys({ limit: MOST })))?.items ?? this.keys;
  }

  private async make(event: Event) {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const days = Number(given.get("months")) * DAYS_PER_MONTH;
    this.made = await this.take(
      account.makeKey({
        name: typed(given, "name"),
        scopes: given.getAll("scopes").map(String),
        networks: eachOnce(typed(given, "networks")),
        expires: new Date(Date.now() + days * DAY_MS).toISOString(),
      }),
    );
    if (this.made !== undefined) {
      this.form.reset();
      await this.load();
    }
  }

  private async end({ id, name }: Key) {
    const { keys } = panelWords;
    if ((await confirmed(keys.confirmEnd(name), keys.end)) && (await this.done(account.endKey(id)))) {
      await this.load();
    }
  }
}
