import { html } from "lit";
import { customElement, state } from "lit/decorators.js";
import { account } from "../../api/account";
import { Copy } from "../icons";
import { typed } from "../panel/say";
import "../qr";
import { PagePart } from "../panel/part";
import { accountWords } from "../words-account";
import { panelWords } from "../words-panel";

/** The app whose codes a log-in takes: set up with a picture, confirmed with a code, taken away again. */
@customElement("rostrum-own-factor")
export class OwnFactor extends PagePart {
  protected readonly heading = accountWords.factor;

  @state() private enrolment: { readonly secret: string; readonly uri: string } | undefined;
  @state() private codes: readonly string[] | undefined;

  override render() {
    return html`<section class="card" aria-labelledby="factor">
      <h2 id="factor">${this.heading}</h2>
      <p class="muted">${accountWords.factorHint}</p>
      ${this.renderNews()} ${this.codes === undefined ? this.renderWays() : this.renderCodes(this.codes)}
    </section>`;
  }

  private renderWays() {
    if (this.enrolment !== undefined) {
      return this.renderConfirmation(this.enrolment);
    }
    return html`<form class="row fields" @submit=${this.prove}>
      <div class="field">
        <label for="proof">${accountWords.present}</label>
        <input id="proof" name="password" type="password" autocomplete="current-password" required
          data-testid="factor-password" />
      </div>
      <div class="field">
        <label for="proof-code">${accountWords.code}</label>
        <input id="proof-code" name="code" autocomplete="one-time-code" inputmode="numeric" maxlength="40"
          data-testid="factor-code" />
      </div>
      <button class="primary" value="enrol" data-testid="factor-enrol">${accountWords.setUp}</button>
      <button value="remove" data-testid="factor-remove">${accountWords.takeAway}</button>
    </form>`;
  }

  private renderConfirmation({ secret, uri }: { readonly secret: string; readonly uri: string }) {
    return html`<p>${accountWords.scan}</p>
      <rostrum-qr .text=${uri} .label=${accountWords.picture}></rostrum-qr>
      <code class="secret" data-testid="factor-secret">${secret}</code>
      <form class="row fields" @submit=${this.confirm}>
        <div class="field">
          <label for="confirmation">${accountWords.codeOfApp}</label>
          <input id="confirmation" name="code" autocomplete="one-time-code" inputmode="numeric" maxlength="10" required
            data-testid="factor-confirmation" />
        </div>
        <button class="primary" data-testid="factor-confirm">${accountWords.confirm}</button>
      </form>`;
  }

  private renderCodes(codes: readonly string[]) {
    return html`<h3>${accountWords.recovery}</h3>
      <p>${accountWords.recoveryHint}</p>
      <code class="secret" data-testid="recovery-codes">${codes.join("  ")}</code>
      <div class="row">
        <button @click=${() => this.copy(codes.join("\n"))}>
          <rostrum-icon .of=${Copy}></rostrum-icon>${panelWords.copy}
        </button>
      </div>`;
  }

  private async prove(event: SubmitEvent) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    const code = typed(given, "code");
    const proof = { password: String(given.get("password")), ...(code !== "" && { code }) };
    const removes = (event.submitter as HTMLButtonElement | null)?.value === "remove";
    if (removes) {
      await this.done(account.removeFactor(proof), accountWords.takenAway);
    } else {
      this.enrolment = await this.take(account.enrol(proof));
    }
    form.reset();
  }

  private async confirm(event: Event) {
    event.preventDefault();
    const code = typed(new FormData(event.currentTarget as HTMLFormElement), "code");
    const confirmed = await this.take(account.confirm(code));
    if (confirmed !== undefined) {
      this.enrolment = undefined;
      this.codes = confirmed.codes;
      this.told = accountWords.on;
    }
  }
}
