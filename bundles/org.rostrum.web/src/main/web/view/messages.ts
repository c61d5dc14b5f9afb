import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type Conversation, chats, type Person } from "../api/chats";
import type { Letters } from "../api/letters";
import type { Presence } from "../protocol/calling";
import { hue, initials } from "./face";
import { faces } from "./face-style";
import "./icon";
import { log } from "./chat-style";
import { MessageSquare, TriangleAlert } from "./icons";
import { locale } from "./language";
import { follow, pathTo } from "./route";
import { base, buttons, card, fields } from "./shared";
import "./thread";
import { sameDay, sayClock } from "./time";
import { variables } from "./variables";
import { sayProblem, words } from "./words";

/** So long nobody types on. */
const PAUSE_MS = 250;

/**
 * With whom one has written, and one of these conversations.
 * @fires call-user with a user name, bubbling
 * @fires watch-users with user names
 * @fires login-required
 */
@customElement("rostrum-messages")
export class MessagesPage extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    card,
    log,
    faces,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--s4);
        width: min(1040px, 100%);
        height: calc(100dvh - 124px);
        min-height: 360px;
        margin-inline: auto;
      }
      .two {
        display: grid;
        grid-template-columns: minmax(0, 320px) minmax(0, 1fr);
        flex: 1;
        gap: var(--s4);
        min-height: 0;
      }
      nav {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: var(--s2);
        min-height: 0;
        padding: var(--s3);
      }
      ul {
        display: grid;
        align-content: start;
        gap: 2px;
        overflow: auto;
      }
      .person {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 2px var(--s3);
        padding: var(--s2);
        border-radius: var(--radius);
        color: var(--ink);
        text-decoration: none;
      }
      .person:hover,
      .person[aria-current] {
        background: var(--sunken);
      }
      .person:focus-visible {
        outline-offset: -3px;
      }
      .face {
        grid-row: span 2;
      }
      .name,
      .last {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name {
        font-weight: 600;
      }
      .new .last {
        color: var(--ink);
        font-weight: 600;
      }
      .last:last-child {
        grid-column: span 2;
      }
      .count {
        justify-self: end;
        min-width: 20px;
        padding: 0 6px;
        border-radius: 99px;
        background: var(--danger);
        color: var(--on-danger);
        font-size: var(--small);
        font-weight: 650;
        text-align: center;
      }
      @media (max-width: 720px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
        .opened nav,
        :host([user]:not([user=""])) h1,
        .two:not(.opened) > :last-child {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) letters: Letters | undefined;
  /** Whose conversation is shown; empty: none. */
  @property({ reflect: true }) user = "";
  /** Another number: the letters have changed. */
  @property({ type: Number }) changes = 0;
  @property({ attribute: false }) presence: ReadonlyMap<string, Presence> = new Map();
  @state() private found: readonly Person[] | undefined;
  private search = "";
  private pause: ReturnType<typeof setTimeout> | undefined;

  private readonly looked = () => {
    if (!document.hidden) {
      void this.letters?.haveRead();
    }
  };

  override connectedCallback() {
    super.connectedCallback();
    document.title = `${words.letters.title} · ${words.product}`;
    document.addEventListener("visibilitychange", this.looked);
  }

  override disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.looked);
    clearTimeout(this.pause);
    this.letters?.close();
    super.disconnectedCallback();
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("user") || changed.has("letters")) {
      this.letters?.close();
      if (this.user !== "") {
        void this.letters?.open(this.user);
      }
    }
  }

  override updated() {
    const { problem, conversations } = this.letters ?? {};
    if (problem?.code === "login.required") {
      this.dispatchEvent(new CustomEvent("login-required"));
    }
    const users = [...new Set([...(conversations ?? []).map(({ user }) => user), this.user])].filter(Boolean);
    if (users.join() !== this.watched) {
      this.watched = users.join();
      this.dispatchEvent(new CustomEvent("watch-users", { detail: users }));
    }
  }

  private watched = "";

  override render() {
    const problem = this.letters?.problem;
    return html`<h1>${words.letters.title}</h1>
      <div role="alert" ?hidden=${problem === undefined}>${
        problem === undefined
          ? nothing
          : html`<p class="notice bad" data-testid="letters-problem">
              <rostrum-icon .of=${TriangleAlert}></rostrum-icon>${sayProblem(problem)}
            </p>`
      }</div>
      <div class="two ${this.user === "" ? "" : "opened"}">
        <nav class="card" aria-label=${words.letters.people}>
          <input type="search" data-testid="letters-search" maxlength="64" autocomplete="off" spellcheck="false"
            placeholder=${words.letters.search} aria-label=${words.letters.searchHint} @input=${this.typed} />
          ${this.found === undefined ? this.renderConversations() : this.renderFound(this.found)}
        </nav>
        ${
          this.user === ""
            ? html`<div class="card empty"><rostrum-icon .of=${MessageSquare}></rostrum-icon><p>${words.letters.choose}</p></div>`
            : html`<rostrum-thread class="card" .letters=${this.letters} .thread=${this.letters?.thread}
                .user=${this.user}></rostrum-thread>`
        }
      </div>`;
  }

  private renderConversations() {
    const all = this.letters?.conversations;
    if (all === undefined || all.length === 0) {
      return all === undefined
        ? nothing
        : html`<div class="empty" data-testid="letters-empty">
            <h2>${words.letters.none}</h2>
            <p class="small">${words.letters.noneHint}</p>
          </div>`;
    }
    return html`<ul>
      ${repeat(
        all,
        ({ user }) => user,
        (one) => html`<li>${this.renderConversation(one)}</li>`,
      )}
    </ul>`;
  }

  private renderConversation({ user, name, unread, last }: Conversation) {
    const at = new Date(last.at);
    const when = sameDay(at, new Date())
      ? sayClock(at)
      : at.toLocaleDateString(locale(), { day: "numeric", month: "short" });
    return html`<a class="person ${unread > 0 ? "new" : ""}" href=${pathTo.messages(user)} @click=${follow}
      aria-current=${user === this.user ? "true" : nothing} data-testid="conversation" data-user=${user}>
      ${this.renderFace(user, name)}
      <bdi class="name">${name}</bdi>
      <time class="small muted" datetime=${last.at}>${when}</time>
      <span class="last small muted"><bdi>${last.from === user ? last.text : words.letters.you(last.text)}</bdi></span>
      ${
        unread === 0
          ? nothing
          : html`<span class="count" data-testid="conversation-unread" role="img"
              aria-label=${words.letters.unread(unread)}>${unread}</span>`
      }
    </a>`;
  }

  private renderFound(found: readonly Person[]) {
    return found.length === 0
      ? html`<p class="empty small">${words.letters.nobodyFound}</p>`
      : html`<ul>
          ${found.map(
            ({ id, name }) => html`<li>
              <a class="person" href=${pathTo.messages(id)} @click=${this.choose} data-testid="found-person" data-user=${id}>
                ${this.renderFace(id, name)}
                <bdi class="name">${name}</bdi><span></span>
                <span class="last small muted">${id}</span>
              </a>
            </li>`,
          )}
        </ul>`;
  }

  private renderFace(user: string, name: string) {
    const presence = this.presence.get(user);
    return html`<span class="face" ${variables({ "--hue": String(hue(user)) })}>
      <span aria-hidden="true">${initials(name)}</span>
      ${
        presence === undefined
          ? nothing
          : html`<span class="dot ${presence}" role="img" aria-label=${words.calls.presences[presence]}></span>`
      }
    </span>`;
  }

  private choose(event: MouseEvent) {
    follow(event);
    const field = this.renderRoot.querySelector<HTMLInputElement>("input[type=search]");
    if (field !== null && event.defaultPrevented) {
      field.value = this.search = "";
      this.found = undefined;
    }
  }

  private typed(event: Event) {
    this.search = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.pause);
    if (this.search === "") {
      this.found = undefined;
      return;
    }
    this.pause = setTimeout(() => void this.look(this.search), PAUSE_MS);
  }

  private async look(search: string) {
    const answer = await chats.people(search);
    if (this.search === search && answer.ok) {
      this.found = answer.value.items.filter(({ id }) => id !== this.letters?.me);
    }
  }
}
