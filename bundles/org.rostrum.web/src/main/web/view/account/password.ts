import { html } from "lit";
import { customElement, state } from "lit/decorators.js";
import { account } from "../../api/account";
import { PagePart } from "../panel/part";
import { typed } from "../panel/say";
import { accountWords } from "../words-account";

/** @fires login-required once the password is changed: all log-ins have ended */
@customElement("rostrum-own-password")
export class OwnPassword extends PagePart {
  protected readonly heading = accountWords.security;

  @state() private different = false;

  override render() {
    return html`<form class="card" aria-labelledby="password" @submit=${this.save}>
      <h2 id="password">${this.heading}</h2>
      ${this.renderNews()}
      <div class="two">
        ${this.renderField("present", accountWords.present, "current-password")}
        <div class="field">
          <label for="code">${accountWords.code}</label>
          <input id="code" name="code" autocomplete="one-time-code" inputmode="numeric" maxlength="40"
            aria-describedby="code-hint" data-testid="password-code" />
          <p class="hint" id="code-hint">${accountWords.codeHint}</p>
        </div>
        ${this.renderField("next", accountWords.next, "new-password")}
        <div class="field">
          <label for="again">${accountWords.again}</label>
          <input id="again" name="again" type="password" autocomplete="new-password" required data-testid="password-again"
            aria-invalid=${this.different} aria-describedby="again-problem" />
          <p class="problem" id="again-problem" role="alert">${this.different ? accountWords.different : ""}</p>
        </div>
      </div>
      <div class="row end">
        <span class="hint">${accountWords.changeHint}</span>
        <button class="primary" data-testid="password-save">${accountWords.change}</button>
      </div>
    </form>`;
  }

  private renderField(name: string, label: string, autocomplete: "current-password" | "new-password") {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input id=${name} name=${name} type="password" autocomplete=${autocomplete} required data-testid="password-${name}" />
    </div>`;
  }

  private async save(event: Event) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const next = String(form.get("next"));
    this.different = next !== String(form.get("again"));
    if (this.different) {
      return;
    }
    const code = typed(form, "code") || undefined;
    if (await this.done(account.changePassword(String(form.get("present")), code, next), accountWords.changed)) {
      this.dispatchEvent(new CustomEvent("login-required", { bubbles: true, composed: true }));
    }
  }
}
