import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Account, admin, type OpenLogin } from "../../api/admin";
import type { Result } from "../../api/rest";
import { confirmed } from "../confirm";
import { X } from "../icons";
import { panelWords } from "../words-panel";
import { Page } from "./page";
import { sayClient, sayTime } from "./say";

/**
 * Whether somebody can log in, and where they are logged in.
 * @fires changed with the account
 */
@customElement("rostrum-panel-user-access")
export class PanelUserAccess extends Page {
  protected readonly heading = panelWords.user.access;

  @property({ attribute: false }) of: Account | undefined;

  @state() private sessions: readonly OpenLogin[] = [];

  protected override entitle() {
    // The page around it has the title.
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.loadSessions();
  }

  override render() {
    const account = this.of;
    if (account === undefined) {
      return nothing;
    }
    return html`<section class="card" aria-labelledby="access">
      <h2 id="access">${this.heading}</h2>
      ${this.renderNews()}
      ${
        account.lockedUntil === undefined
          ? nothing
          : html`<p class="notice" data-testid="user-locked">${panelWords.user.lockedUntil(sayTime(account.lockedUntil))}</p>`
      }
      ${this.mayChange ? html`${this.renderActions(account)} ${this.renderPassword()}` : nothing}
      <h3>${panelWords.user.sessions}</h3>
      ${
        this.sessions.length === 0
          ? html`<p class="muted">${panelWords.user.noSessions}</p>`
          : html`<ul>${this.sessions.map((session) => this.renderSession(session))}</ul>`
      }
    </section>`;
  }

  private renderActions(account: Account) {
    const { user } = panelWords;
    const act = (label: string, testId: string, action: () => void, kind = "") =>
      html`<button type="button" class=${kind} data-testid=${testId} @click=${action}>${label}</button>`;
    return html`<div class="row">
      ${
        account.active
          ? act(user.deactivate, "deactivate", () => this.deactivate(account), "warns")
          : act(user.activate, "activate", () => this.activate(true))
      }
      ${account.lockedUntil === undefined ? nothing : act(user.unlock, "unlock", () => this.unlock(account))}
      ${account.secondFactor ? act(user.removeFactor, "remove-factor", () => this.removeFactor(account)) : nothing}
      ${
        this.sessions.length === 0
          ? nothing
          : act(user.disconnect, "disconnect", () => this.disconnect(account), "warns")
      }
    </div>`;
  }

  private renderPassword() {
    return html`<form class="row fields" @submit=${this.setPassword}>
      <div class="field">
        <label for="new-password">${panelWords.user.newPassword}</label>
        <input id="new-password" name="password" type="password" autocomplete="new-password" required
          data-testid="new-password" />
      </div>
      <button data-testid="set-password">${panelWords.user.setPassword}</button>
    </form>`;
  }

  private renderSession({ id, used, network, client }: OpenLogin) {
    const { user } = panelWords;
    return html`<li class="row" data-testid="session">
      <span title=${client}>${sayClient(client)}</span>
      <span class="muted small">${[user.from(network), user.used(sayTime(used))].join(", ")}</span>
      ${
        this.mayChange
          ? html`<button class="quiet only-icon" title=${user.end} aria-label=${user.endOf(sayClient(client))}
              data-testid="end-session" @click=${() => this.endSession(id)}>
              <rostrum-icon .of=${X}></rostrum-icon>
            </button>`
          : nothing
      }
    </li>`;
  }

  private async loadSessions() {
    this.sessions = (await this.take(admin.sessions(this.who)))?.items ?? [];
  }

  private get who(): string {
    return this.of?.id ?? "";
  }

  private async deactivate({ name }: Account) {
    if (await confirmed(panelWords.user.confirmDeactivate(name), panelWords.user.deactivate)) {
      await this.activate(false);
    }
  }

  private async activate(active: boolean) {
    await this.look(this.take(admin.changeUser(this.who, { active })));
    await this.loadSessions();
  }

  private unlock({ id }: Account) {
    return this.act(admin.unlockUser(id), panelWords.user.unlocked);
  }

  private async removeFactor({ id, name }: Account) {
    if (await confirmed(panelWords.user.confirmRemoveFactor(name), panelWords.user.removeFactor)) {
      await this.act(admin.removeFactor(id), panelWords.saved);
    }
  }

  private async disconnect({ id, name }: Account) {
    if (await confirmed(panelWords.user.confirmDisconnect(name), panelWords.user.disconnect)) {
      await this.act(admin.endSessions(id), panelWords.user.disconnected);
    }
  }

  private endSession(session: string) {
    return this.act(admin.endSession(this.who, session), "");
  }

  private async setPassword(event: Event) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const password = String(new FormData(form).get("password"));
    await this.act(admin.resetPassword(this.who, password), panelWords.user.passwordSet);
    form.reset();
  }

  /** What was done shows in the account and in the log-ins. */
  private async act(request: Promise<Result<unknown>>, told: string) {
    if (await this.done(request, told)) {
      await this.look(this.take(admin.user(this.who)));
      await this.loadSessions();
    }
  }

  private async look(request: Promise<Account | undefined>) {
    const account = await request;
    if (account !== undefined) {
      this.of = account;
      this.dispatchEvent(new CustomEvent("changed", { detail: account }));
    }
  }
}
