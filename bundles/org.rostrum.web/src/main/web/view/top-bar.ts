import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { User } from "../api/rest";
import { mayInspect } from "./administer";
import "./icon";
import { LogOut, MessageSquare, Phone, UserCog, UserRound } from "./icons";
import { follow, pathTo } from "./route";
import { base, buttons } from "./shared";
import { words } from "./words";

/** Above every page of who is logged in: the ways to all others, and what waits there. Sends `log-out`. */
@customElement("rostrum-top-bar")
export class TopBar extends LitElement {
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
      header.wide {
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
        header {
          gap: var(--s2);
        }
        nav {
          gap: 0;
        }
        nav > * {
          padding-inline: 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) user!: User;
  /** Whether the page below is wide. */
  @property({ type: Boolean }) wide = false;
  /** Missed calls that nobody has looked at. */
  @property({ attribute: false }) unseen = 0;
  /** Messages that nobody has read. */
  @property({ attribute: false }) unread = 0;

  override render() {
    return html`<header class=${this.wide ? "wide" : ""}>
      <a class="brand" href=${pathTo.conferences} @click=${follow}>
        <img src="/favicon.svg" width="28" height="28" alt="" />${words.product}
      </a>
      <nav>
        <a class="button quiet" href=${pathTo.calls} @click=${follow} data-testid="calls" aria-label=${this.sayCalls()}>
          <rostrum-icon .of=${Phone}></rostrum-icon><span class="label">${words.calls.title}</span>
          ${this.unseen === 0 ? nothing : html`<span class="count" data-testid="unseen">${this.unseen}</span>`}
        </a>
        <a class="button quiet" href=${pathTo.messages()} @click=${follow} data-testid="messages" aria-label=${this.sayMessages()}>
          <rostrum-icon .of=${MessageSquare}></rostrum-icon><span class="label">${words.letters.title}</span>
          ${this.unread === 0 ? nothing : html`<span class="count" data-testid="unread">${this.unread}</span>`}
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
          aria-label="${words.late.account}, ${this.user.name}">
          <rostrum-icon .of=${UserRound}></rostrum-icon>
          <span class="label who" data-testid="user-name">${this.user.name}</span>
        </a>
        <button class="quiet" data-testid="log-out" @click=${() => this.dispatchEvent(new CustomEvent("log-out"))} aria-label=${words.logIn.out}>
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
}
