import { css, html, LitElement, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { chats } from "../api/chats";
import { Letters } from "../api/letters";
import { rest, type Session } from "../api/rest";
import { Telephone } from "../conference/telephone";
import { remember, rememberedChoices } from "../media/devices";
import { keepTicket } from "../media/guest-ticket";
import { Ringer } from "../media/ringer";
import type { Problem } from "../protocol/vocabulary";
import "./call";
import "./calls";
import "./conferences";
import { dialPersonal } from "./dial";
import "./door";
import "./icon";
import { CalendarDays } from "./icons";
import "./late";
import "./login";
import { takePersonalLink } from "./personal-link";
import "./plan-form";
import "./public-page";
import "./ringing";
import { follow, go, pathTo, type Route, routeOf } from "./route";
import { base, buttons } from "./shared";
import "./top-bar";
import "./update";
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
  private letters: Letters | undefined;

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
      <rostrum-update ?quiet=${this.route.page === "conference" || this.route.page === "call"}></rostrum-update>
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
    return html`${this.renderTopBar()}
      <main>${this.renderPage()}</main>`;
  }

  private renderTopBar() {
    return this.session === undefined
      ? nothing
      : html`<rostrum-top-bar .user=${this.session.user} ?wide=${this.route.page === "admin"}
          .unseen=${this.telephone?.unseen ?? 0} .unread=${this.letters?.unread ?? 0} @log-out=${this.logOut}></rostrum-top-bar>`;
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
        return html`<rostrum-calls .presence=${this.telephone?.presence ?? new Map()} .unseen=${this.telephone?.unseen ?? 0}
          ?busy=${this.telephone?.outgoing !== undefined} @call-user=${this.call} @login-required=${this.forget}
          @watch-users=${(e: CustomEvent<string[]>) => this.telephone?.watch(e.detail)}></rostrum-calls>`;
      case "dates":
        return html`<rostrum-late chunk="plans">
          <rostrum-dates .conference=${route.id} .user=${this.session?.user} @login-required=${this.forget}></rostrum-dates>
        </rostrum-late>`;
      case "calendar":
        return html`<rostrum-late chunk="plans">
          <rostrum-calendar .user=${this.session?.user} @login-required=${this.forget}></rostrum-calendar>
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
      case "messages":
        return html`<rostrum-late chunk="messages">
          <rostrum-messages .letters=${this.letters} .user=${route.user} .changes=${this.rang}
            .presence=${this.telephone?.presence ?? new Map()} @call-user=${this.call} @login-required=${this.forget}
            @watch-users=${(e: CustomEvent<string[]>) => this.telephone?.watch(e.detail)}></rostrum-messages>
        </rostrum-late>`;
      case "history":
        return keyed(
          route.id,
          html`<rostrum-late chunk="history">
            <rostrum-history .conference=${route.id} .user=${this.session?.user}
              @login-required=${this.forget}></rostrum-history>
          </rostrum-late>`,
        );
      default:
        return html`<div class="unknown">
          <h1>${words.unknownPage}</h1>
          <a class="button" href=${pathTo.conferences} @click=${follow}>
            <rostrum-icon .of=${CalendarDays}></rostrum-icon>${words.home}
          </a>
        </div>`;
    }
  }

  /** One line for as long as somebody is logged in. */
  private plugIn() {
    if (this.session === undefined || this.telephone !== undefined) {
      return;
    }
    const letters = new Letters(this.session.user.id, chats, () => this.rang++);
    this.letters = letters;
    this.telephone = new Telephone(dialPersonal, {
      changed: () => {
        this.rang++;
        this.ringer.ring((this.telephone?.incoming.length ?? 0) > 0);
      },
      meet: (conference) => this.meet(conference),
      connected: () => void letters.refresh(),
      wrote: (news) => letters.hear(news),
      failed: (user, why) =>
        this.tell(typeof why === "string" ? `${user} ${words.calls.causes[why]}` : sayProblem(why)),
    });
    this.telephone.plugIn();
  }

  private plugOut() {
    this.telephone?.plugOut();
    this.telephone = undefined;
    this.letters = undefined;
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
