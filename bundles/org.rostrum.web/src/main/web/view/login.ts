import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { rest } from "../api/rest";
import "./icon";
import type { Problem } from "../protocol/vocabulary";
import { LogIn, TriangleAlert } from "./icons";
import "./languages/picker";
import { base, buttons, card, fields } from "./shared";
import { sayProblem, words } from "./words";

/** @fires logged-in with the session */
@customElement("rostrum-login")
export class LoginPage extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    card,
    css`
      :host {
        display: grid;
        place-items: center;
        padding-block: var(--s6);
      }
      form {
        display: grid;
        gap: var(--s4);
        width: min(400px, 100%);
        padding: var(--s6);
      }
      .brand {
        display: grid;
        justify-items: center;
        gap: var(--s3);
        margin-bottom: var(--s2);
        text-align: center;
      }
      @media (max-width: 420px) {
        form {
          padding: var(--s5) var(--s4);
        }
      }
    `,
  ];

  /** Who has come by a personal link; they may still be somebody else. */
  @property() invited = "";

  @state() private problem = "";
  @state() private busy = false;
  /** Whether the password was right and a code is asked for. */
  @state() private asksCode = false;
  @query("#login") private login!: HTMLInputElement;
  @query("#password") private password!: HTMLInputElement;
  @query("#code") private code?: HTMLInputElement;

  override firstUpdated() {
    document.title = `${words.logIn.title} · ${words.product}`;
    (this.invited === "" ? this.login : this.password).focus();
  }

  override render() {
    return html`<form class="card" @submit=${this.submit}>
      <div class="brand">
        <img src="/favicon.svg" width="52" height="52" alt="" />
        <h1>${words.product}</h1>
        <p class="muted">${words.logIn.welcome}</p>
      </div>
      <div class="field">
        <label for="login">${words.logIn.login}</label>
        <input id="login" name="username" data-testid="login-name" autocomplete="username" autocapitalize="none"
          spellcheck="false" required .value=${this.invited} />
      </div>
      <div class="field">
        <label for="password">${words.logIn.password}</label>
        <input id="password" name="password" type="password" data-testid="login-password"
          autocomplete="current-password" required />
      </div>
      ${this.asksCode ? this.renderCode() : nothing}
      <div role="alert">${this.renderProblem()}</div>
      <button class="primary large" data-testid="login-submit" ?disabled=${this.busy}>
        <rostrum-icon .of=${LogIn}></rostrum-icon>${this.busy ? words.logIn.busy : words.logIn.submit}
      </button>
      <rostrum-language></rostrum-language>
    </form>`;
  }

  private renderCode() {
    return html`<div class="field">
      <label for="code">${words.logIn.code}</label>
      <input id="code" name="code" data-testid="login-code" autocomplete="one-time-code" autocapitalize="none"
        spellcheck="false" maxlength="40" aria-describedby="code-hint" required />
      <p id="code-hint" class="muted">${words.logIn.codeHint}</p>
    </div>`;
  }

  private renderProblem() {
    return this.problem === ""
      ? nothing
      : html`<p class="notice bad" data-testid="login-problem">
          <rostrum-icon .of=${TriangleAlert}></rostrum-icon>${this.problem}
        </p>`;
  }

  private async submit(event: Event) {
    event.preventDefault();
    this.busy = true;
    this.problem = "";
    const answer = await rest.logIn(this.login.value.trim(), this.password.value, this.code?.value.trim());
    this.busy = false;
    if (answer.ok) {
      this.dispatchEvent(new CustomEvent("logged-in", { detail: answer.value }));
      return;
    }
    await this.askAgain(answer.problem);
  }

  /** A code that was asked for is no problem yet; a password that is wrong now asks for both anew. */
  private async askAgain(problem: Problem) {
    const asked = this.asksCode;
    this.asksCode = problem.code.startsWith("login.code-");
    this.problem = this.asksCode && !asked ? "" : sayProblem(problem);
    await this.updateComplete;
    const next = this.code ?? this.password;
    next.focus();
    next.select();
  }
}
