import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { admin, type Group, type Member, type Part } from "../../api/admin";
import { confirmed } from "../confirm";
import { X } from "../icons";
import { follow, go, pathTo } from "../route";
import { panelWords } from "../words-panel";
import { Page } from "./page";
import "./pager";
import { PAGE } from "./pager";
import { renderRights } from "./rights";
import { chip, typed } from "./say";

const EVERYBODY = "everybody";

/** One group: what it gives and who is in it; without an id, a new one. */
@customElement("rostrum-panel-group")
export class PanelGroup extends Page {
  @property() group: string | undefined;

  @state() private found: Group | undefined;
  @state() private members: Part<Member> | undefined;
  @state() private offset = 0;

  protected get heading(): string {
    return this.found?.name ?? this.group ?? panelWords.groups.title;
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("group")) {
      this.found = undefined;
      void this.load();
    }
  }

  override render() {
    const fresh = this.group === undefined;
    return html`${this.renderBack(pathTo.admin("groups"), panelWords.nav.groups)}
      <h1>${this.heading}</h1>
      ${this.renderNews()} ${fresh || this.found !== undefined ? this.renderForm(this.found) : nothing}
      ${this.found === undefined ? nothing : this.renderMembers(this.found)}`;
  }

  private renderForm(group: Group | undefined) {
    const { groups } = panelWords;
    return html`<form class="card" @submit=${this.save}>
      <div class="two">
        ${
          group === undefined
            ? html`<div class="field">
                <label for="id">${groups.id}</label>
                <input id="id" name="id" required maxlength="64" autocomplete="off" autocapitalize="none"
                  spellcheck="false" data-testid="group-id" aria-describedby="id-hint" />
                <p class="hint" id="id-hint">${panelWords.user.idHint}</p>
              </div>`
            : nothing
        }
        <div class="field">
          <label for="name">${groups.name}</label>
          <input id="name" name="name" required maxlength="100" autocomplete="off" data-testid="group-name"
            .value=${group?.name ?? ""} ?readonly=${!this.mayChange} />
        </div>
      </div>
      ${renderRights(groups.rights, group?.rights ?? [], !this.mayChange)}
      ${this.mayChange ? this.renderActions(group) : nothing}
    </form>`;
  }

  private renderActions(group: Group | undefined) {
    return html`<div class="row end">
      ${
        group === undefined || group.id === EVERYBODY
          ? nothing
          : html`<button type="button" class="warns" data-testid="group-remove" @click=${() => this.erase(group)}>
              ${panelWords.remove}
            </button>`
      }
      <button class="primary" data-testid="group-save">
        ${group === undefined ? panelWords.groups.create : panelWords.save}
      </button>
    </div>`;
  }

  private renderMembers({ id }: Group) {
    const { groups } = panelWords;
    if (id === EVERYBODY) {
      return html`<p class="muted">${groups.everybody}</p>`;
    }
    const { items = [], total = 0 } = this.members ?? {};
    return html`<section class="card" aria-labelledby="members">
      <h2 id="members">${groups.members}</h2>
      ${items.length === 0 ? html`<p class="muted">${groups.noMembers}</p>` : nothing}
      <ul>${items.map((member) => this.renderMember(member))}</ul>
      ${
        total <= PAGE
          ? nothing
          : html`<rostrum-pager .offset=${this.offset} .total=${total} @leaf=${this.leaf}></rostrum-pager>`
      }
      ${this.mayChange ? this.renderAdd() : nothing}
    </section>`;
  }

  private renderMember({ id, name, active }: Member) {
    return html`<li class="row" data-testid="member">
      <a href=${pathTo.admin("users", id)} @click=${follow}>${name}</a>
      <span class="muted small">${id}</span>
      ${active ? nothing : chip(panelWords.users.states.inactive, "bad")}
      ${
        this.mayChange
          ? html`<button class="quiet only-icon" title=${panelWords.remove} aria-label=${panelWords.groups.takeOut(name)}
              data-testid="take-out" @click=${() => this.takeOut(id)}>
              <rostrum-icon .of=${X}></rostrum-icon>
            </button>`
          : nothing
      }
    </li>`;
  }

  private renderAdd() {
    return html`<form class="row fields" @submit=${this.add}>
      <div class="field">
        <label for="member">${panelWords.groups.addMember}</label>
        <input id="member" name="member" required maxlength="64" autocomplete="off" autocapitalize="none"
          spellcheck="false" data-testid="add-member" />
      </div>
      <button data-testid="add-member-save">${panelWords.add}</button>
    </form>`;
  }

  private async load() {
    if (this.group === undefined) {
      return;
    }
    this.found = await this.take(admin.group(this.group));
    this.entitle();
    await this.loadMembers();
  }

  private async loadMembers() {
    const query = { offset: this.offset, limit: PAGE };
    this.members = (await this.take(admin.members(this.group ?? "", query))) ?? this.members;
  }

  private leaf(event: CustomEvent<number>) {
    this.offset = event.detail;
    void this.loadMembers();
  }

  private async save(event: Event) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const wanted = { name: typed(form, "name"), rights: form.getAll("rights").map(String) };
    this.told = "";
    if (this.group === undefined) {
      const made = await this.take(admin.addGroup({ id: typed(form, "id"), ...wanted }));
      if (made !== undefined) {
        go(pathTo.admin("groups", made.id));
      }
      return;
    }
    const saved = await this.take(admin.changeGroup(this.group, wanted));
    if (saved !== undefined) {
      this.found = saved;
      this.told = panelWords.saved;
    }
  }

  private async erase({ id, name }: Group) {
    const { groups } = panelWords;
    if ((await confirmed(groups.confirmRemove(name), panelWords.remove)) && (await this.done(admin.removeGroup(id)))) {
      go(pathTo.admin("groups"));
    }
  }

  private async add(event: Event) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const who = typed(new FormData(form), "member").toLowerCase();
    if (await this.regroup(who, (groups) => [...groups, this.group ?? ""])) {
      form.reset();
    }
  }

  private takeOut(who: string) {
    return this.regroup(who, (groups) => groups.filter((id) => id !== this.group));
  }

  /** Who is in a group is kept with the account. */
  private async regroup(who: string, change: (groups: readonly string[]) => readonly string[]): Promise<boolean> {
    const account = await this.take(admin.user(who));
    const changed =
      account === undefined
        ? undefined
        : await this.take(admin.changeUser(who, { groups: [...new Set(change(account.groups))] }));
    if (changed !== undefined) {
      await this.loadMembers();
    }
    return changed !== undefined;
  }
}
