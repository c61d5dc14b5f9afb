import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type MissedCall, rest } from "../api/rest";
import { ringAloud, ringsAloud } from "../media/ringer";
import type { Presence } from "../protocol/calling";
import type { Problem } from "../protocol/vocabulary";
import { hue, initials } from "./face";
import { faces } from "./face-style";
import "./icon";
import { Phone, PhoneMissed, TriangleAlert, X } from "./icons";
import { Proposals, proposing } from "./proposals";
import { base, buttons, card, fields } from "./shared";
import { sayWhen } from "./time";
import { variables } from "./variables";
import { sayProblem, words } from "./words";

/**
 * Whom to call, and what was missed.
 * @fires call-user with a user name, bubbling
 * @fires watch-users with user names
 * @fires login-required
 */
@customElement("rostrum-calls")
export class CallsPage extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    card,
    faces,
    proposing,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: var(--s5);
        width: min(720px, 100%);
        margin-inline: auto;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: var(--s3);
        padding: var(--s5);
      }
      form button {
        min-height: 44px;
      }
      section {
        display: grid;
        gap: var(--s3);
      }
      ul {
        display: grid;
        gap: var(--s2);
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--s3);
        padding: var(--s3) var(--s4);
      }
      li.new h3 {
        color: var(--danger);
      }
      h3 {
        margin: 0;
        font-size: 1rem;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        gap: var(--s2);
      }
      .empty {
        display: grid;
        justify-items: center;
        gap: var(--s2);
        padding: var(--s6) var(--s4);
        color: var(--muted);
        text-align: center;
        --icon: 40px;
      }
    `,
  ];

  @property({ attribute: false }) presence: ReadonlyMap<string, Presence> = new Map();
  /** Another number of missed calls: look again. */
  @property({ type: Number }) unseen = 0;
  /** Nobody can be called while a call rings. */
  @property({ type: Boolean }) busy = false;
  @state() private missed: readonly MissedCall[] | undefined;
  @state() private problem: Problem | undefined;
  @query("#user") private userField!: HTMLInputElement;

  private readonly proposals = new Proposals(this);

  override connectedCallback() {
    super.connectedCallback();
    document.title = `${words.calls.title} · ${words.product}`;
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("unseen") && (this.unseen > 0 || this.missed === undefined)) {
      void this.load();
    }
  }

  override render() {
    return html`<h1>${words.calls.title}</h1>
      <form class="card" @submit=${this.submit}>
        <div class="field">
          <label for="user">${words.calls.userHint}</label>
          <div class="proposing"><input id="user" data-testid="call-user" role="combobox" aria-autocomplete="list"
        aria-expanded=${this.proposals.isOpen} aria-controls="people-found" aria-activedescendant=${this.proposals.activeId} @input=${this.proposals.typed}
        @keydown=${this.proposals.pressed} @blur=${this.proposals.left} required maxlength="64" placeholder=${words.calls.user}
            autocomplete="off" autocapitalize="none" spellcheck="false" />
            ${this.proposals.render()}
          </div>
        </div>
        <button class="primary" data-testid="place-call" ?disabled=${this.busy}>
          <rostrum-icon .of=${Phone}></rostrum-icon>${words.calls.call}
        </button>
      </form>
      <div role="alert" ?hidden=${this.problem === undefined}>${this.renderProblem()}</div>
      <section aria-labelledby="missed">
        <h2 id="missed">${words.calls.missed}</h2>
        ${this.renderMissed()}
      </section>
      <label class="check">
        <input type="checkbox" data-testid="ring-aloud" .checked=${ringsAloud()} @change=${aloud} />
        <span>${words.calls.aloud}</span>
      </label>`;
  }

  private renderProblem() {
    return this.problem === undefined
      ? nothing
      : html`<p class="notice bad"><rostrum-icon .of=${TriangleAlert}></rostrum-icon>${sayProblem(this.problem)}</p>`;
  }

  private renderMissed() {
    if (this.missed === undefined || this.missed.length === 0) {
      return this.missed === undefined
        ? nothing
        : html`<div class="empty">
            <rostrum-icon .of=${PhoneMissed}></rostrum-icon>
            <p>${words.calls.noneMissed}</p>
            <p class="small">${words.calls.noneMissedHint}</p>
          </div>`;
    }
    return html`<ul>
      ${repeat(
        this.missed,
        (call) => call.id,
        (call) => this.renderCall(call),
      )}
    </ul>`;
  }

  private renderCall(call: MissedCall) {
    const presence = this.presence.get(call.caller);
    const { today, tomorrow } = words.conferences;
    const when = sayWhen(new Date(call.at), new Date(), today, tomorrow);
    return html`<li class="card ${call.seen ? "" : "new"}" data-testid="missed-call">
      <span class="face" ${variables({ "--hue": String(hue(call.caller)) })}>
        ${initials(call.caller)}
        ${
          presence === undefined
            ? nothing
            : html`<span class="dot ${presence}" role="img" aria-label=${words.calls.presences[presence]}></span>`
        }
      </span>
      <div>
        <h3>${call.caller}</h3>
        <p class="muted small">${[when, words.calls.missedWhy[call.cause]].join(" · ")}</p>
      </div>
      <div class="actions">
        <button class="only-icon" ?disabled=${this.busy} title=${words.calls.callUser(call.caller)}
          aria-label=${words.calls.callUser(call.caller)} data-testid="call-back" @click=${() => this.call(call.caller)}>
          <rostrum-icon .of=${Phone}></rostrum-icon>
        </button>
        <button class="quiet only-icon" title=${words.calls.forget(call.caller)}
          aria-label=${words.calls.forget(call.caller)} data-testid="forget-call" @click=${() => this.erase(call)}>
          <rostrum-icon .of=${X}></rostrum-icon>
        </button>
      </div>
    </li>`;
  }

  /** What is shown here has been looked at; it stays marked until the page is opened again. */
  private async load() {
    const answer = await rest.missedCalls();
    if (!answer.ok) {
      this.problem = answer.problem;
      if (answer.problem.code === "login.required") {
        this.dispatchEvent(new CustomEvent("login-required"));
      }
      return;
    }
    this.missed = answer.value.items;
    this.problem = undefined;
    const callers = [...new Set(this.missed.map(({ caller }) => caller))];
    this.dispatchEvent(new CustomEvent("watch-users", { detail: callers }));
    if (this.missed.some(({ seen }) => !seen)) {
      await rest.seeMissedCalls();
    }
  }

  private async erase(call: MissedCall) {
    const answer = await rest.forgetMissedCall(call.id);
    if (answer.ok) {
      this.missed = this.missed?.filter(({ id }) => id !== call.id);
    } else {
      this.problem = answer.problem;
    }
  }

  private submit(event: Event) {
    event.preventDefault();
    this.proposals.left();
    this.call(this.userField.value.trim().toLowerCase());
  }

  private call(user: string) {
    this.dispatchEvent(new CustomEvent("call-user", { detail: { user }, bubbles: true, composed: true }));
  }
}

function aloud(event: Event) {
  ringAloud((event.target as HTMLInputElement).checked);
}
