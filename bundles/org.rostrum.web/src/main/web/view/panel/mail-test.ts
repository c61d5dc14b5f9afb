import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { settings, type TakenMail } from "../../api/settings";
import type { Problem } from "../../protocol/vocabulary";
import { settingsWords } from "../words-settings";
import { Page } from "./page";
import { typed } from "./say";

/** Sends one message over the mail server as it is saved, and says what came of it. */
@customElement("rostrum-mail-test")
export class MailTest extends Page {
  protected readonly heading = settingsWords.mail.heading;

  @state() private busy = false;
  @state() private taken: TakenMail | undefined;
  @state() private refused: Problem | undefined;

  /** It is a part of a page, which has the title. */
  protected override entitle() {}

  override render() {
    const { mail } = settingsWords;
    return html`<form class="card" @submit=${this.send}>
      <h2>${this.heading}</h2>
      <p class="muted small">${mail.hint}</p>
      <div class="row fields">
        <div class="field">
          <label for="address">${mail.address}</label>
          <input id="address" name="address" type="email" required maxlength="254" autocomplete="email"
            data-testid="mail-address" />
        </div>
        <button ?disabled=${this.busy} data-testid="mail-send">${this.busy ? mail.sending : mail.send}</button>
      </div>
      <div role="alert" ?hidden=${this.refused === undefined}>
        ${this.refused === undefined ? nothing : html`<p class="problem" lang="en" data-testid="mail-refused">${this.refused.detail}</p>`}
      </div>
      <div role="status" ?hidden=${this.taken === undefined}>
        ${this.taken === undefined ? nothing : html`<p class="notice" data-testid="mail-taken">${mail.taken(this.taken.server, this.taken.to)}</p>`}
      </div>
    </form>`;
  }

  private async send(event: Event) {
    event.preventDefault();
    this.busy = true;
    this.taken = undefined;
    this.refused = undefined;
    const answer = await settings.testMail(typed(new FormData(event.target as HTMLFormElement), "address"));
    this.busy = false;
    if (answer.ok) {
      this.taken = answer.value;
    } else {
      this.refused = answer.problem;
    }
  }
}
