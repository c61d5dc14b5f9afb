import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { User } from "../api/rest";
import { mayInspect } from "./administer";
import "./icon";
import { LogOut, MessageSquare, Phone, UserCog, UserRound } from "./icons";
import { follow, pathTo } from "./route";
import { base, buttons } from "./shared";
import { words } from "./words";

/**
 * What is above every page but a conference: where one can go, and what is new there.
 * @fires log-out
 */
@customElement("rostrum-header")
export class Header extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--s4);
        padding: var(--s3) max(var(--s4), calc((100% - 1040px) / 2));
      }
      :host([wide]) header {
        padding-inline: max(var(--s4), calc((100% - 1240px) / 2));
      }
      .brand {
        display: inline-flex;
        align-items: center;
        gap: 10px;
        color: var(--ink);
        font-size: 1.125rem;
        font-weight: 650;
        letter-spacing: -0.01em;
        text-decoration: none;
        border-radius: var(--radius);
      }
      nav {
        display: flex;
        align-items: center;
        gap: var(--s2);
        min-width: 0;
      }
      .who {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .count {
        min-width: 20px;
        padding: 0 6px;
        border-radius: 99px;
        background: var(--danger);
        color: var(--on-danger);
        font-size: var(--small);
        font-weight: 650;
        text-align: center;
      }
      @media (max-width: 480px) {
        .label {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) user: User | undefined;
  @property({ type: Boolean, reflect: true }) wide = false;
  /** How many missed calls one has not looked at. */
  @property({ type: Number }) unseen = 0;
  /** How many messages one has not read. */
  @property({ type: Number }) unread = 0;

  override render() {
    return html`<header>
      <a class="brand" href=${pathTo.conferences} @click=${follow}>
        <img src="/favicon.svg" width="28" height="28" alt="" />${words.product}
      </a>
      <nav>
        <a class="button quiet" href=${pathTo.calls} @click=${follow} data-testid="calls" aria-label=${this.sayCalls()}>
          <rostrum-icon .of=${Phone}></rostrum-icon><span class="label">${words.calls.title}</span>
          ${renderCount(this.unseen, "unseen")}
        </a>
        <a class="button quiet" href=${pathTo.messages()} @click=${follow} data-testid="messages" aria-label=${this.sayMessages()}>
          <rostrum-icon .of=${MessageSquare}></rostrum-icon><span class="label">${words.letters.title}</span>
          ${renderCount(this.unread, "unread")}
        </a>
        ${
          mayInspect(this.user)
            ? html`<a class="button quiet" href=${pathTo.admin()} @click=${follow} data-testid="panel"
                aria-label=${words.late.panel}>
                <rostrum-icon .of=${UserCog}></rostrum-icon><span class="label">${words.late.panel}</span>
              </a>`
            : nothing
        }
        <a class="button quiet" href=${pathTo.account} @click=${follow} data-testid="account"
          aria-label="${words.late.account}, ${this.user?.name ?? ""}">
          <rostrum-icon .of=${UserRound}></rostrum-icon>
          <span class="label who" data-testid="user-name">${this.user?.name}</span>
        </a>
        <button class="quiet" data-testid="log-out" @click=${this.logOut} aria-label=${words.logIn.out}>
          <rostrum-icon .of=${LogOut}></rostrum-icon><span class="label">${words.logIn.out}</span>
        </button>
      </nav>
    </header>`;
  }

  private sayCalls(): string {
    return this.unseen === 0 ? words.calls.title : `${words.calls.title}, ${words.calls.missedCount(this.unseen)}`;
  }

  private sayMessages(): string {
    return this.unread === 0 ? words.letters.title : `${words.letters.title}, ${words.letters.unread(this.unread)}`;
  }

  private logOut() {
    this.dispatchEvent(new CustomEvent("log-out"));
  }
}

const renderCount = (count: number, testId: string) =>
  count === 0 ? nothing : html`<span class="count" data-testid=${testId}>${count}</span>`;
