import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Result, User } from "../../api/rest";
import type { Problem } from "../../protocol/vocabulary";
import { mayAdminister } from "../administer";
import "../icon";
import { ArrowLeft, TriangleAlert } from "../icons";
import { follow, go } from "../route";
import { base, buttons, card, fields } from "../shared";
import { sayProblem, words } from "../words";
import { panelWords } from "../words-panel";
import { panelStyle } from "./style";

/**
 * What the pages of the control panel have in common: who looks, what went wrong, and what was done.
 * @fires login-required
 */
export abstract class Page extends LitElement {
  static override styles = [base, buttons, fields, card, panelStyle];

  @property({ attribute: false }) user: User | undefined;

  @state() protected problem: Problem | undefined;
  /** What was done, said politely. */
  @state() protected told = "";

  protected abstract readonly heading: string;

  override connectedCallback() {
    super.connectedCallback();
    this.entitle();
  }

  /** The title of the window. */
  protected entitle() {
    document.title = `${this.heading} · ${panelWords.title} · ${words.product}`;
  }

  protected get mayChange(): boolean {
    return mayAdminister(this.user);
  }

  /** What the server answers; nothing if it refuses, which is then shown. */
  protected async take<T>(request: Promise<Result<T>>): Promise<T | undefined> {
    const answer = await request;
    if (answer.ok) {
      this.problem = undefined;
      return answer.value;
    }
    this.refuse(answer.problem);
    return undefined;
  }

  /** As {@link take} for what is answered without a word; whether it was done. */
  protected async done(request: Promise<Result<unknown>>, told = ""): Promise<boolean> {
    this.told = "";
    const answer = await request;
    if (answer.ok) {
      this.problem = undefined;
      this.told = told;
      return true;
    }
    this.refuse(answer.problem);
    return false;
  }

  private refuse(problem: Problem) {
    if (problem.code === "login.required") {
      this.dispatchEvent(new CustomEvent("login-required", { bubbles: true, composed: true }));
    }
    this.problem = problem;
  }

  /** Stays in the page, so that what changes in it is read out. */
  protected renderNews() {
    return html`<div role="alert" ?hidden=${this.problem === undefined}>
        ${
          this.problem === undefined
            ? nothing
            : html`<p class="notice bad" data-testid="panel-problem">
                <rostrum-icon .of=${TriangleAlert}></rostrum-icon>${sayProblem(this.problem)}
              </p>`
        }
      </div>
      <div role="status" ?hidden=${this.told === ""}>
        ${this.told === "" ? nothing : html`<p class="notice" data-testid="panel-told">${this.told}</p>`}
      </div>`;
  }

  protected renderBack(path: string, where: string) {
    return html`<a class="button quiet back" href=${path} @click=${follow}>
      <rostrum-icon .of=${ArrowLeft}></rostrum-icon>${panelWords.back(where)}
    </a>`;
  }

  protected async copy(text: string) {
    await navigator.clipboard.writeText(text);
    this.told = panelWords.copied;
  }

  protected leave(path: string) {
    go(path);
  }
}
