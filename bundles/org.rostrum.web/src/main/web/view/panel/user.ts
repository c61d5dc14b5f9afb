import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Account, admin, type Group, type Profile } from "../../api/admin";
import { go, pathTo } from "../route";
import { panelWords } from "../words-panel";
import { Page } from "./page";
import { renderRights } from "./rights";
import { eachOnce, sayRight, typed } from "./say";
import "./user-access";
import { stateOf } from "./users";

const MOST_GROUPS = 200;
const CONTACTS = Object.keys(panelWords.user.profile) as (keyof Profile)[];
const TYPES: Readonly<Record<string, string>> = { email: "email", mobile: "tel", work: "tel", home: "tel" };

/** One account: what it is called, what it may, how its person is reached; without an id, a new one. */
@customElement("rostrum-panel-user")
export class PanelUser extends Page {
  @property() account: string | undefined;

  @state() private found: Account | undefined;
  @state() private groups: readonly Group[] = [];
  @state() private busy = false;

  protected get heading(): string {
    return this.found?.name ?? this.account ?? panelWords.user.title;
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("account")) {
      this.found = undefined;
      void this.load();
    }
  }

  override render() {
    return html`${this.renderBack(pathTo.admin("users"), panelWords.nav.users)}
      <div class="head">
        <h1>${this.heading}</h1>
        ${this.found === undefined ? nothing : stateOf(this.found)}
      </div>
      ${this.renderNews()} ${this.account === undefined ? this.renderNew() : this.renderKnown()}`;
  }

  private renderNew() {
    const { user } = panelWords;
    return html`<form class="card" @submit=${this.create}>
      <div class="two">
        <div class="field">
          <label for="id">${user.id}</label>
          <input id="id" name="id" data-testid="user-id" required maxlength="64" autocomplete="off" autocapitalize="none"
            spellcheck="false" aria-describedby="id-hint" />
          <p class="hint" id="id-hint">${user.idHint}</p>
        </div>
        ${this.renderName("")}
        <div class="field">
          <label for="password">${user.password}</label>
          <input id="password" name="password" type="password" data-testid="user-password" required
            autocomplete="new-password" aria-describedby="password-hint" />
          <p class="hint" id="password-hint">${user.passwordHint}</p>
        </div>
      </div>
      ${renderRights(user.rights, [], false)}
      <div class="row end">
        <button class="primary" data-testid="user-save" ?disabled=${this.busy}>${user.create}</button>
      </div>
    </form>`;
  }

  private renderName(name: string) {
    return html`<div class="field">
      <label for="name">${panelWords.user.name}</label>
      <input id="name" name="name" data-testid="user-name-field" required maxlength="100" autocomplete="off"
        .value=${name} ?readonly=${!this.mayChange} />
    </div>`;
  }

  private renderKnown() {
    const account = this.found;
    if (account === undefined) {
      return this.problem === undefined ? html`<p class="muted">${panelWords.loading}</p>` : nothing;
    }
    return html`<rostrum-panel-user-access .user=${this.user} .of=${account}
        @changed=${(e: CustomEvent<Account>) => this.show(e.detail)}></rostrum-panel-user-access>
      <form class="card" @submit=${this.save}>
        ${account.id === this.user?.id && this.mayChange ? html`<p class="notice">${panelWords.user.yourself}</p>` : nothing}
        <div class="two">
          ${this.renderName(account.name)}
          <div class="field">
            <label for="aliases">${panelWords.user.aliases}</label>
            <input id="aliases" name="aliases" autocomplete="off" autocapitalize="none" spellcheck="false"
              aria-describedby="aliases-hint" .value=${account.aliases.join(", ")} ?readonly=${!this.mayChange} />
            <p class="hint" id="aliases-hint">${panelWords.user.aliasesHint}</p>
          </div>
        </div>
        <div class="two">
          <div>
            ${renderRights(panelWords.user.rights, account.ownRights, !this.mayChange)} ${this.renderInherited(account)}
          </div>
          ${this.renderGroups(account)}
        </div>
        <fieldset>
          <legend>${panelWords.user.contact}</legend>
          <div class="two">${CONTACTS.map((name) => this.renderContact(name, account.profile[name] ?? ""))}</div>
        </fieldset>
        ${
          this.mayChange
            ? html`<div class="row end">
                <button class="primary" data-testid="user-save" ?disabled=${this.busy}>${panelWords.save}</button>
              </div>`
            : nothing
        }
      </form>`;
  }

  private renderInherited({ rights, ownRights }: Account) {
    const inherited = rights.filter((right) => !ownRights.includes(right)).map(sayRight);
    return inherited.length === 0
      ? nothing
      : html`<p class="hint">${panelWords.user.fromGroups(inherited.join(", "))}</p>`;
  }

  private renderGroups(account: Account) {
    const groups = this.groups.filter(({ id }) => id !== "everybody");
    return html`<fieldset>
      <legend>${panelWords.user.groups}</legend>
      ${groups.length === 0 ? html`<p class="hint">${panelWords.user.noGroups}</p>` : nothing}
      ${groups.map(
        ({ id, name }) => html`<label class="check">
          <input type="checkbox" name="groups" value=${id} data-testid="in-group-${id}" ?disabled=${!this.mayChange}
            .checked=${account.groups.includes(id)} />${name}
        </label>`,
      )}
    </fieldset>`;
  }

  private renderContact(name: keyof Profile, value: string) {
    return html`<div class="field">
      <label for=${name}>${panelWords.user.profile[name]}</label>
      <input id=${name} name=${name} type=${TYPES[name] ?? "text"} autocomplete="off" maxlength="254" .value=${value}
        ?readonly=${!this.mayChange} />
    </div>`;
  }

  private show(account: Account) {
    this.found = account;
    this.entitle();
  }

  private async load() {
    if (this.account === undefined) {
      return;
    }
    this.groups = (await this.take(admin.groups({ limit: MOST_GROUPS })))?.items ?? [];
    const found = await this.take(admin.user(this.account));
    if (found !== undefined) {
      this.show(found);
    }
  }

  private async create(event: Event) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const rights = form.getAll("rights").map(String);
    const password = String(form.get("password"));
    this.busy = true;
    const made = await this.take(admin.addUser({ id: typed(form, "id"), name: typed(form, "name"), password, rights }));
    this.busy = false;
    if (made !== undefined) {
      go(pathTo.admin("users", made.id));
    }
  }

  private async save(event: Event) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.busy = true;
    this.told = "";
    const saved = await this.take(
      admin.changeUser(this.account ?? "", {
        name: typed(form, "name"),
        aliases: eachOnce(typed(form, "aliases")),
        rights: form.getAll("rights").map(String),
        groups: form.getAll("groups").map(String),
        profile: Object.fromEntries(CONTACTS.map((name) => [name, typed(form, name)])),
      }),
    );
    this.busy = false;
    if (saved !== undefined) {
      this.show(saved);
      this.told = panelWords.saved;
    }
  }
}
