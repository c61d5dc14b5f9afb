import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { account } from "../../api/account";
import { X } from "../icons";
import { PagePart } from "../panel/part";
import { typed } from "../panel/say";
import { accountWords } from "../words-account";

/** From whom one wants no calls. */
@customElement("rostrum-own-blocked")
export class OwnBlocked extends PagePart {
  protected readonly heading = accountWords.blocked;

  @state() private users: readonly string[] = [];

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<section class="card" aria-labelledby="blocked">
      <h2 id="blocked">${this.heading}</h2>
      <p class="muted">${accountWords.blockedHint}</p>
      ${this.renderNews()} ${this.users.length === 0 ? html`<p>${accountWords.nobody}</p>` : nothing}
      <ul>${this.users.map((user) => this.renderUser(user))}</ul>
      <form class="row fields" @submit=${this.block}>
        <div class="field">
          <label for="user">${accountWords.user}</label>
          <input id="user" name="user" required maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false"
            data-testid="block-user" />
        </div>
        <button data-testid="block">${accountWords.block}</button>
      </form>
    </section>`;
  }

  private renderUser(user: string) {
    return html`<li class="row" data-testid="blocked">
      <span>${user}</span>
      <button class="quiet only-icon" title=${accountWords.unblock(user)} aria-label=${accountWords.unblock(user)}
        data-testid="unblock" @click=${() => this.unblock(user)}>
        <rostrum-icon .of=${X}></rostrum-icon>
      </button>
    </li>`;
  }

  private async load() {
    this.users = (await this.take(account.blocked()))?.users ?? this.users;
  }

  private async block(event: Event) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    if (await this.done(account.block(typed(new FormData(form), "user").toLowerCase()))) {
      form.reset();
      await this.load();
    }
  }

  private async unblock(user: string) {
    if (await this.done(account.unblock(user))) {
      await this.load();
    }
  }
}
