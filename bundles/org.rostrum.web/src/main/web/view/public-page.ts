import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Lobby, type PublicPage, type Question, type Result, rest } from "../api/rest";
import { forgetTicket, keepTicket, keptTicket } from "../media/guest-ticket";
import { kept } from "../media/keepsake";
import type { Problem } from "../protocol/vocabulary";
import type { GuestEntrance } from "./door";
import "./door";
import "./icon";
import { CircleAlert, LogIn, Mail, WifiOff } from "./icons";
import { language } from "./language";
import { follow, pathTo } from "./route";
import { base, buttons, card, fields } from "./shared";
import "./sign";
import { sayWhen } from "./time";
import { sayProblem, words } from "./words";

type Form = NonNullable<PublicPage["registration"]>;

const LOOK_AGAIN_MS = 5_000;

/** After these the ticket is worth nothing. */
const WORTHLESS: ReadonlySet<string> = new Set(["ticket.refused", "registration.required"]);

/**
 * A public conference for who is not logged in: what it is about, a form to register if that is asked for, and the door.
 * @fires login-required
 */
@customElement("rostrum-public")
export class Public extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    card,
    css`
      :host {
        display: grid;
        min-height: 100dvh;
      }
      form {
        display: grid;
        gap: var(--s4);
        align-self: center;
        width: min(560px, calc(100% - 2 * var(--s4)));
        margin: var(--s4) auto;
        padding: var(--s6);
      }
      .about {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      .agreement {
        max-height: 12em;
        overflow: auto;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      rostrum-sign {
        align-self: center;
      }
      @media (max-width: 420px) {
        form {
          padding: var(--s5) var(--s4);
        }
      }
    `,
  ];

  @property() conference = "";

  @state() private page: PublicPage | undefined;
  @state() private unreachable = false;
  @state() private ticket: string | undefined;
  /** Why the last thing that was tried was refused. */
  @property({ attribute: false }) problem: Problem | undefined;
  @state() private busy = false;
  /** A link was sent to who has registered. */
  @state() private sent = false;

  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly entrance: GuestEntrance = {
    lobby: () => this.look(),
    ticket: () => this.takeTicket(),
    refused: (problem) => this.refused(problem),
  };

  override connectedCallback() {
    super.connectedCallback();
    this.ticket = keptTicket(this.conference);
    void this.open();
  }

  override disconnectedCallback() {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    if (kept(this.conference) !== undefined) {
      return this.renderDoor();
    }
    if (this.page === undefined) {
      return this.unreachable
        ? html`<rostrum-sign bad .icon=${WifiOff} .heading=${words.door.unreachable}
            .text=${words.door.unreachableHint}></rostrum-sign>`
        : html`<rostrum-sign busy .heading=${words.door.looking}></rostrum-sign>`;
    }
    if (this.sent) {
      return html`<rostrum-sign data-testid="link-sent" .icon=${Mail} .heading=${words.guest.sent}
        .text=${words.guest.sentHint}></rostrum-sign>`;
    }
    const mustRegister = this.page.registration !== undefined && this.ticket === undefined;
    return mustRegister && this.page.state !== "ENDED" ? this.renderRegistration(this.page) : this.renderDoor();
  }

  private renderDoor() {
    return html`<rostrum-door .conference=${this.conference} .guest=${this.entrance}></rostrum-door>`;
  }

  private renderRegistration({ topic, description, startsAt, registration }: PublicPage) {
    const form = registration?.open === true && !registration.full;
    return html`<form class="card" data-testid="registration" @submit=${this.register}>
      <div>
        <h1>${topic}</h1>
        ${startsAt === undefined ? nothing : html`<p>${words.guest.startsAt(when(startsAt))}</p>`}
        <p class="muted about" data-testid="about">${description}</p>
      </div>
      ${
        form
          ? this.renderFields(registration)
          : html`<p class="notice" data-testid="registration-closed">
              ${registration?.full === true ? words.guest.full : words.guest.closed}
            </p>`
      }
      <a class="button quiet" data-testid="have-account" href=${pathTo.login(pathTo.conference(this.conference))}
        @click=${follow}>${words.guest.account}</a>
    </form>`;
  }

  private renderFields({ questions, agreement }: Form) {
    return html`<p class="hint">${words.guest.registerHint}</p>
      <div class="field">
        <label for="name">${words.door.name}</label>
        <input id="name" name="name" data-testid="register-name" required maxlength="100" autocomplete="name" />
      </div>
      <div class="field">
        <label for="email">${words.guest.email}</label>
        <input id="email" name="email" type="email" data-testid="register-email" required maxlength="254"
          autocomplete="email" />
      </div>
      ${questions.map(renderQuestion)} ${agreement === "" ? nothing : renderAgreement(agreement)}
      <div role="alert">
        ${
          this.problem === undefined
            ? nothing
            : html`<p class="notice bad" data-testid="register-problem">
                <rostrum-icon .of=${CircleAlert}></rostrum-icon>${sayProblem(this.problem)}
              </p>`
        }
      </div>
      <button class="primary large" data-testid="register" ?disabled=${this.busy}>
        <rostrum-icon .of=${LogIn}></rostrum-icon>${this.busy ? words.guest.registering : words.guest.register}
      </button>`;
  }

  private async open() {
    clearTimeout(this.timer);
    const answer = await rest.publicPage(this.conference);
    if (!this.isConnected || kept(this.conference) !== undefined) {
      return;
    }
    if (answer.ok) {
      this.page = answer.value;
      document.title = `${answer.value.topic} · ${words.product}`;
      return;
    }
    if (answer.problem.code === "server.unreachable") {
      this.unreachable = true;
      this.timer = setTimeout(() => void this.open(), LOOK_AGAIN_MS);
      return;
    }
    // Private, or there is none, or no guest is let in: nobody learns which. Who has an account may know more.
    this.dispatchEvent(new CustomEvent("login-required"));
  }

  /** The page, as the door reads it. */
  private async look(): Promise<Result<Lobby>> {
    const answer = await rest.publicPage(this.conference);
    if (!answer.ok) {
      return answer;
    }
    this.page = answer.value;
    return { ...answer, value: { ...answer.value, owner: "", mode: "" } };
  }

  private async takeTicket(): Promise<Result<string>> {
    if (this.ticket !== undefined) {
      return { ok: true, value: this.ticket, version: undefined };
    }
    const answer = await rest.takeTicket(this.conference);
    if (!answer.ok) {
      return answer;
    }
    this.own(answer.value.ticket);
    return { ok: true, value: answer.value.ticket, version: undefined };
  }

  private own(ticket: string) {
    keepTicket(this.conference, ticket);
    this.ticket = ticket;
  }

  private refused(problem: Problem) {
    if (WORTHLESS.has(problem.code)) {
      forgetTicket(this.conference);
      this.ticket = undefined;
    }
  }

  private async register(event: Event) {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const said = (name: string) => String(given.get(name) ?? "").trim();
    const answers = (this.page?.registration?.questions ?? [])
      .map(({ name }) => [name, said(`answer-${name}`)] as const)
      .filter(([, answer]) => answer !== "");
    this.busy = true;
    const answer = await rest.register(this.conference, {
      name: said("name"),
      email: said("email"),
      answers: Object.fromEntries(answers),
      agreed: given.has("agreed"),
      language: language(),
    });
    this.busy = false;
    if (!answer.ok) {
      this.problem = answer.problem;
      return;
    }
    this.problem = undefined;
    if (answer.value.ticket === undefined) {
      this.sent = true;
    } else {
      this.own(answer.value.ticket);
    }
  }
}

const renderAgreement = (agreement: string) => html`<p class="agreement small muted" tabindex="0">${agreement}</p>
  <label class="check">
    <input type="checkbox" name="agreed" data-testid="register-agree" required />${words.guest.agree}
  </label>`;

const when = (instant: string) =>
  sayWhen(new Date(instant), new Date(), words.conferences.today, words.conferences.tomorrow);

function renderQuestion({ name, label, required, choices = [] }: Question) {
  const id = `answer-${name}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${
      choices.length === 0
        ? html`<input id=${id} name=${id} data-testid=${id} ?required=${required} maxlength="500" />`
        : html`<select id=${id} name=${id} data-testid=${id} ?required=${required}>
            <option value="">${words.guest.choose}</option>
            ${choices.map((choice) => html`<option value=${choice}>${choice}</option>`)}
          </select>`
    }
  </div>`;
}
