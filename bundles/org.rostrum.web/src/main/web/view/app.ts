import { css, html, LitElement, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { rest, type Session } from "../api/rest";
import "./conferences";
import "./door";
import "./icon";
import { CalendarDays, LogOut } from "./icons";
import "./login";
import "./plan-form";
import { follow, go, pathTo, type Route, routeOf } from "./route";
import { base, buttons } from "./shared";
import { words } from "./words";

/** The frame of all pages: who is logged in, and which page is shown. */
@customElement("rostrum-app")
export class App extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100dvh;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--s4);
        padding: var(--s3) max(var(--s4), calc((100% - 1040px) / 2));
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
      main {
        flex: 1;
        display: grid;
        padding: var(--s3) var(--s4) var(--s7);
      }
      .unknown {
        display: grid;
        gap: var(--s4);
        place-content: center;
        justify-items: center;
      }
      @media (max-width: 480px) {
        .label {
          display: none;
        }
      }
    `,
  ];

  @state() private route: Route = routeOf(new URL(location.href));
  @state() private session: Session | undefined;
  @state() private known = false;

  private readonly moved = () => {
    this.route = routeOf(new URL(location.href));
    this.guard();
  };

  override connectedCallback() {
    super.connectedCallback();
    addEventListener("popstate", this.moved);
    void this.recognise();
  }

  override disconnectedCallback() {
    removeEventListener("popstate", this.moved);
    super.disconnectedCallback();
  }

  override render() {
    if (!this.known) {
      return nothing;
    }
    if (this.route.page === "conference" && this.session !== undefined) {
      return html`<rostrum-door .conference=${this.route.id} .user=${this.session.user}
        @login-required=${this.forget}></rostrum-door>`;
    }
    return html`${this.renderHeader()}
      <main>${this.renderPage()}</main>`;
  }

  private renderHeader() {
    if (this.session === undefined) {
      return nothing;
    }
    return html`<header>
      <a class="brand" href=${pathTo.conferences} @click=${follow}>
        <img src="/favicon.svg" width="28" height="28" alt="" />${words.product}
      </a>
      <nav>
        <span class="who muted small" data-testid="user-name">${this.session.user.name}</span>
        <button class="quiet" data-testid="log-out" @click=${this.logOut} aria-label=${words.logIn.out}>
          <rostrum-icon .of=${LogOut}></rostrum-icon><span class="label">${words.logIn.out}</span>
        </button>
      </nav>
    </header>`;
  }

  private renderPage() {
    const route = this.route;
    switch (route.page) {
      case "login":
        return html`<rostrum-login @logged-in=${this.loggedIn}></rostrum-login>`;
      case "conferences":
        return html`<rostrum-conferences
          .user=${this.session?.user}
          @login-required=${this.forget}
        ></rostrum-conferences>`;
      case "create":
        return html`<rostrum-plan-form .user=${this.session?.user} @login-required=${this.forget}></rostrum-plan-form>`;
      case "edit":
        return html`<rostrum-plan-form
          .conference=${route.id}
          .user=${this.session?.user}
          @login-required=${this.forget}
        ></rostrum-plan-form>`;
      default:
        return html`<div class="unknown">
          <h1>${words.unknownPage}</h1>
          <a class="button" href=${pathTo.conferences} @click=${follow}>
            <rostrum-icon .of=${CalendarDays}></rostrum-icon>${words.home}
          </a>
        </div>`;
    }
  }

  private async recognise() {
    const answer = await rest.session();
    this.session = answer.ok ? answer.value : undefined;
    this.known = true;
    this.guard();
  }

  /** Without a log-in there is only the page to log in. */
  private guard() {
    if (!this.known) {
      return;
    }
    if (this.session === undefined && this.route.page !== "login") {
      go(pathTo.login(location.pathname + location.search), true);
    }
    if (this.session !== undefined && this.route.page === "login") {
      go(this.route.next, true);
    }
  }

  private loggedIn(event: CustomEvent<Session>) {
    this.session = event.detail;
    this.guard();
  }

  private forget() {
    this.session = undefined;
    this.guard();
  }

  private async logOut() {
    await rest.logOut();
    this.session = undefined;
    go(pathTo.login(pathTo.conferences));
  }
}
