import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { Page } from "../panel/page";
import { pathTo } from "../route";
import { words } from "../words";
import { accountWords } from "../words-account";
import "./blocked";
import "./factor";
import "./own-keys";
import "./own-sessions";
import "./password";
import "./profile";

/** Everything about one's own account on one page. */
@customElement("rostrum-account")
export class AccountPage extends Page {
  protected readonly heading = accountWords.title;

  protected override entitle() {
    document.title = `${this.heading} · ${words.product}`;
  }

  override firstUpdated() {
    const wanted = location.hash.slice(1);
    if (wanted !== "") {
      this.renderRoot.querySelector(`#${CSS.escape(wanted)}`)?.scrollIntoView();
    }
  }

  override render() {
    const { user } = this;
    return html`<div class="narrow">
      ${this.renderBack(pathTo.conferences, words.home)}
      <h1>${this.heading}</h1>
      <rostrum-own-profile .user=${user}></rostrum-own-profile>
      <rostrum-own-password .user=${user}></rostrum-own-password>
      <rostrum-own-factor .user=${user}></rostrum-own-factor>
      <rostrum-own-sessions .user=${user}></rostrum-own-sessions>
      <rostrum-own-blocked .user=${user}></rostrum-own-blocked>
      <rostrum-own-keys id="keys" .user=${user}></rostrum-own-keys>
    </div>`;
  }
}
