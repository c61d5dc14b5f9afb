import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { account } from "../../api/account";
import type { OpenLogin } from "../../api/admin";
import { confirmed } from "../confirm";
import { Monitor, X } from "../icons";
import { PagePart } from "../panel/part";
import { chip, sayClient, sayTime } from "../panel/say";
import { accountWords } from "../words-account";
import { panelWords } from "../words-panel";

/** Where one is logged in. */
@customElement("rostrum-own-sessions")
export class OwnSessions extends PagePart {
  protected readonly heading = accountWords.sessions;

  @state() private sessions: readonly OpenLogin[] = [];

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<section class="card" aria-labelledby="sessions">
      <h2 id="sessions">${this.heading}</h2>
      ${this.renderNews()}
      <ul>${this.sessions.map((session) => this.renderSession(session))}</ul>
      <div class="row end">
        <button class="warns" data-testid="end-sessions" @click=${this.endAll}>${accountWords.endOthers}</button>
      </div>
    </section>`;
  }

  private renderSession({ id, used, network, client, present }: OpenLogin) {
    const { user } = panelWords;
    return html`<li class="row" data-testid="own-session">
      <rostrum-icon .of=${Monitor}></rostrum-icon>
      <span title=${client}>${sayClient(client)}</span>
      ${present ? chip(accountWords.here, "good") : nothing}
      <span class="muted small">${[user.from(network), user.used(sayTime(used))].join(", ")}</span>
      ${
        present
          ? nothing
          : html`<button class="quiet only-icon" title=${user.end} aria-label=${user.endOf(sayClient(client))}
              data-testid="end-own-session" @click=${() => this.end(id)}>
              <rostrum-icon .of=${X}></rostrum-icon>
            </button>`
      }
    </li>`;
  }

  private async load() {
    this.sessions = (await this.take(account.sessions()))?.items ?? this.sessions;
  }

  private async end(id: string) {
    if (await this.done(account.endSession(id))) {
      await this.load();
    }
  }

  private async endAll() {
    if (
      (await confirmed(accountWords.confirmEndOthers, accountWords.endOthers)) &&
      (await this.done(account.endSessions()))
    ) {
      this.dispatchEvent(new CustomEvent("login-required", { bubbles: true, composed: true }));
    }
  }
}
