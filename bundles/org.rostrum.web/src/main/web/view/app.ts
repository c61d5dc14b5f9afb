import { css, html, LitElement, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { rest, type Session } from "../api/rest";
import { Telephone } from "../conference/telephone";
import { remember, rememberedChoices } from "../media/devices";
import { keepTicket } from "../media/guest-ticket";
import { Ringer } from "../media/ringer";
import type { Problem } from "../protocol/vocabulary";
import { mayInspect } from "./administer";
import "./call";
import "./calls";
import "./conferences";
import { dialPersonal } from "./dial";
import "./door";
import "./icon";
import { CalendarDays, LogOut, Phone, UserCog, UserRound } from "./icons";
import "./late";
import "./login";
import { takePersonalLink } from "./personal-link";
import "./plan-form";
import "./public-page";
import "./ringing";
import { follow, go, pathTo, type Route, routeOf } from "./route";
import { base, buttons } from "./shared";
import "./widget";
import { sayProblem, words } from "./words";

const TOLD_MS = 6_000;

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
      .told {
        position: fixed;
        inset: var(--s4) var(--s4) auto;
        z-index: 19;
        display: grid;
        justify-items: center;
        pointer-events: none;
      }
      .told p {
        padding: var(--s3) var(--s4);
        border-radius: var(--radius);
        background: var(--ink);
        color: var(--page);
      }
      @media (max-width: 480px) {
        .label {
          display: none;
        }
        nav {
          gap: 0;
        }
      }
    `,
  ];

  @state() private route: Route = routeOf(new URL(location.href));
  @state() private session: Session | undefined;
  @state() private known = false;
  @state() private told = "";
  /** Counts the changes of the telephone that no property shows. */
  @state() private rang = 0;

  /** On somebody else's site: nobody logs in there, and nothing but a public conference is shown. */
  private readonly framed = window.top !== window;
  private link = takePersonalLink(location, history);
  /** Who a personal link was sent to. */
  @state() private invited = "";
  /** Why that link does not let them in. */
  @state() private linkProblem: Problem | undefined;
  private readonly ringer = new Ringer();
  private telephone: Telephone | undefined;

  private readonly moved = () => {
    this.route = routeOf(new URL(location.href));
    this.guard();
  };

  override connectedCallback() {
    super.connectedCallback();
    addEventListener("popstate", this.moved);
    if (!this.framed) {
      void this.recognise();
    }
  }

  override disconnectedCallback() {
    removeEventListener("popstate", this.moved);
    this.plugOut();
    super.disconnectedCallback();
  }

  override render() {
    if (this.framed) {
      return this.route.page === "conference"
        ? html`<rostrum-widget .conference=${this.route.id}></rostrum-widget>`
        : nothing;
    }
    if (!this.known) {
      return nothing;
    }
    return html`${this.renderFrame()}
      <rostrum-ringing .incoming=${this.telephone?.incoming ?? []} .outgoing=${this.telephone?.outgoing}
        data-changes=${this.rang} @accept=${(e: CustomEvent<string>) => this.telephone?.accept(e.detail)}
        @reject=${(e: CustomEvent<string>) => this.telephone?.reject(e.detail)}
        @give-up=${() => this.telephone?.giveUp()}></rostrum-ringing>
      <div class="told" role="status">${this.told === "" ? nothing : html`<p data-testid="call-told">${this.told}</p>`}</div>`;
  }

  private renderFrame() {
    const { route, session } = this;
    if (route.page === "conference" && session !== undefined) {
      return html`<rostrum-door .conference=${route.id} .user=${session.user}
        @login-required=${this.forget} @call-user=${this.call}></rostrum-door>`;
    }
    if (route.page === "call" && session !== undefined) {
      return keyed(
        route.id,
        html`<rostrum-call .conference=${route.id} .user=${session.user} @call-user=${this.call}></rostrum-call>`,
      );
    }
    if (this.route.page === "conference") {
      return html`<rostrum-public .conference=${this.route.id} .problem=${this.linkProblem} @login-required=${this.askForLogin}></rostrum-public>`;
    }
    return html`${this.renderHeader()}
      <main>${this.renderPage()}</main>`;
  }

  private renderHeader() {
    if (this.session === undefined) {
      return nothing;
    }
    return html`<header class=${this.route.page === "admin" ? "wide" : ""}>
      <a class="brand" href=${pathTo.conferences} @click=${follow}>
        <img src="/favicon.svg" width="28" height="28" alt="" />${words.product}
      </a>
      <nav>
        <a class="button quiet" href=${pathTo.calls} @click=${follow} data-testid="calls" aria-label=${this.sayCalls()}>
          <rostrum-icon .of=${Phone}></rostrum-icon><span class="label">${words.calls.title}</span>
          ${this.unseen === 0 ? nothing : html`<span class="count" data-testid="unseen">${this.unseen}</span>`}
        </a>
        ${
          mayInspect(this.session.user)
            ? html`<a class="button quiet" href=${pathTo.admin()} @click=${follow} data-testid="panel"
                aria-label=${words.late.panel}>
                <rostrum-icon .of=${UserCog}></rostrum-icon><span class="label">${words.late.panel}</span>
              </a>`
            : nothing
        }
        <a class="button quiet" href=${pathTo.account} @click=${follow} data-testid="account"
          aria-label="${words.late.account}, ${this.session.user.name}">
          <rostrum-icon .of=${UserRound}></rostrum-icon>
          <span class="label who" data-testid="user-name">${this.session.user.name}</span>
        </a>
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
        return html`<rostrum-login .invited=${this.invited} @logged-in=${this.loggedIn}></rostrum-login>`;
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
      case "calls":
        return html`<rostrum-calls .presence=${this.telephone?.presence ?? new Map()} .unseen=${this.unseen}
          ?busy=${this.telephone?.outgoing !== undefined} @call-user=${this.call} @login-required=${this.forget}
          @watch-users=${(e: CustomEvent<string[]>) => this.telephone?.watch(e.detail)}></rostrum-calls>`;
      case "dates":
        return html`<rostrum-late chunk="plans">
          <rostrum-dates .conference=${route.id} .user=${this.session?.user} @login-required=${this.forget}></rostrum-dates>
        </rostrum-late>`;
      case "templates":
        return html`<rostrum-late chunk="plans">
          <rostrum-templates .user=${this.session?.user} @login-required=${this.forget}></rostrum-templates>
        </rostrum-late>`;
      case "account":
        return html`<rostrum-late chunk="account">
          <rostrum-account .user=${this.session?.user} @login-required=${this.forget}></rostrum-account>
        </rostrum-late>`;
      case "admin":
        return html`<rostrum-late chunk="panel">
          <rostrum-panel .section=${route.section} .subject=${route.id} .user=${this.session?.user}
            @login-required=${this.forget}></rostrum-panel>
        </rostrum-late>`;
      default:
        return html`<div class="unknown">
          <h1>${words.unknownPage}</h1>
          <a class="button" href=${pathTo.conferences} @click=${follow}>
            <rostrum-icon .of=${CalendarDays}></rostrum-icon>${words.home}
          </a>
        </div>`;
    }
  }

  private get unseen(): number {
    return this.telephone?.unseen ?? 0;
  }

  private sayCalls(): string {
    return this.unseen === 0 ? words.calls.title : `${words.calls.title}, ${words.calls.missedCount(this.unseen)}`;
  }

  /** One line for as long as somebody is logged in. */
  private plugIn() {
    if (this.session === undefined || this.telephone !== undefined) {
      return;
    }
    this.telephone = new Telephone(dialPersonal, {
      changed: () => {
        this.rang++;
        this.ringer.ring((this.telephone?.incoming.length ?? 0) > 0);
      },
      meet: (conference) => this.meet(conference),
      failed: (user, why) =>
        this.tell(typeof why === "string" ? `${user} ${words.calls.causes[why]}` : sayProblem(why)),
    });
    this.telephone.plugIn();
  }

  private plugOut() {
    this.telephone?.plugOut();
    this.telephone = undefined;
    this.ringer.ring(false);
  }

  /** Who is in that conference already has only called somebody into it. */
  private meet(conference: string) {
    const { route } = this;
    const inside = (route.page === "conference" || route.page === "call") && route.id === conference;
    if (!inside) {
      go(pathTo.call(conference));
    }
  }

  private call({ detail }: CustomEvent<{ user: string; conference?: string }>) {
    void this.telephone?.call(detail.user, detail.conference);
  }

  private tell(text: string) {
    this.told = text;
    setTimeout(() => {
      this.told = this.told === text ? "" : this.told;
    }, TOLD_MS);
  }

  private async recognise() {
    const answer = await rest.session();
    this.session = answer.ok ? answer.value : undefined;
    await this.arrive(answer.ok ? undefined : this.link);
    this.link = undefined;
    this.known = true;
    this.guard();
  }

  /** Who comes by a personal link is known by name: an account logs in, a guest has their ticket. */
  private async arrive(link: string | undefined) {
    const redeemed = link === undefined ? undefined : await rest.redeem(link);
    if (link === undefined || !redeemed?.ok) {
      return;
    }
    const { conference, user, name } = redeemed.value;
    go(pathTo.conference(conference), true);
    if (user !== undefined) {
      this.invited = user;
      go(pathTo.login(pathTo.conference(conference)), true);
      return;
    }
    remember({ ...rememberedChoices(), name: name ?? "" });
    const answer = await rest.confirm(conference, link);
    if (answer.ok) {
      keepTicket(conference, answer.value.ticket);
    } else {
      this.linkProblem = answer.problem;
    }
  }

  /** Without a log-in there is only the page to log in, and what is public. */
  private guard() {
    if (!this.known) {
      return;
    }
    if (this.session === undefined) {
      this.plugOut();
    } else {
      this.plugIn();
    }
    if (this.session === undefined && this.route.page !== "login" && this.route.page !== "conference") {
      this.askForLogin();
    }
    if (this.session !== undefined && this.route.page === "login") {
      go(this.route.next, true);
    }
  }

  private askForLogin() {
    go(pathTo.login(location.pathname + location.search), true);
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
    this.plugOut();
    go(pathTo.login(pathTo.conferences));
  }
}
