import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { chats, type RoomMessage } from "../api/chats";
import { rest, type User } from "../api/rest";
import type { Problem } from "../protocol/vocabulary";
import { log } from "./chat-style";
import "./icon";
import { ArrowLeft, Download, MessageSquare, TriangleAlert } from "./icons";
import { follow, pathTo } from "./route";
import { base, buttons, card } from "./shared";
import { sayBytes } from "./size";
import { sayClock, sayWhen } from "./time";
import { sayProblem, words } from "./words";

/**
 * What was written in a conference, as far as one may read it.
 * @fires login-required
 */
@customElement("rostrum-history")
export class HistoryPage extends LitElement {
  static override styles = [
    base,
    buttons,
    card,
    log,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: var(--s4);
        width: min(760px, 100%);
        margin-inline: auto;
      }
      .head {
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      .log {
        display: grid;
        gap: var(--s4);
        padding: var(--s4);
      }
      .older {
        justify-self: center;
      }
      .file {
        max-width: 100%;
        min-height: 44px;
        padding: var(--s2) var(--s3);
        white-space: normal;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() conference = "";
  @property({ attribute: false }) user: User | undefined;
  @state() private topic = "";
  /** The oldest first. */
  @state() private messages: readonly RoomMessage[] | undefined;
  @state() private next: number | undefined;
  @state() private problem: Problem | undefined;

  override connectedCallback() {
    super.connectedCallback();
    document.title = `${words.history.title} · ${words.product}`;
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("conference")) {
      void this.load();
      void this.nameIt();
    }
  }

  override render() {
    return html`<div class="head">
        <a class="button quiet only-icon" href=${pathTo.conferences} @click=${follow} aria-label=${words.back} title=${words.back}>
          <rostrum-icon .of=${ArrowLeft}></rostrum-icon>
        </a>
        <h1>${this.topic === "" ? words.history.title : words.history.of(this.topic)}</h1>
      </div>
      <div role="alert" ?hidden=${this.problem === undefined}>${this.renderProblem()}</div>
      ${this.messages === undefined ? nothing : this.renderMessages(this.messages)}`;
  }

  private renderProblem() {
    return this.problem === undefined
      ? nothing
      : html`<p class="notice bad"><rostrum-icon .of=${TriangleAlert}></rostrum-icon>${sayProblem(this.problem)}</p>`;
  }

  private renderMessages(messages: readonly RoomMessage[]) {
    if (messages.length === 0) {
      return html`<div class="empty" data-testid="history-empty">
        <rostrum-icon .of=${MessageSquare}></rostrum-icon>
        <h2>${words.history.none}</h2>
        <p>${words.history.noneHint}</p>
      </div>`;
    }
    return html`<section class="card log">
      ${
        this.next === undefined
          ? nothing
          : html`<button class="older" data-testid="history-older" @click=${this.load}>${words.history.older}</button>`
      }
      <ol>
        ${repeat(
          messages,
          ({ position }) => position,
          (message, i) => this.renderMessage(message, messages[i - 1]),
        )}
      </ol>
    </section>`;
  }

  private renderMessage(message: RoomMessage, before: RoomMessage | undefined) {
    const own = message.from !== undefined && message.from === this.user?.id;
    const { today, tomorrow } = words.conferences;
    const at = new Date(message.at);
    return html`${
      before?.opened === message.opened
        ? nothing
        : html`<li class="day">
            <h2 class="small">${sayWhen(new Date(message.opened), new Date(), today, tomorrow)}</h2>
          </li>`
    }
      <li class="message ${own ? "own" : ""} ${message.to === "EVERYONE" ? "" : "private"}" data-testid="history-message">
        <span class="who small muted"><bdi>${this.sayAuthor(message, own)}</bdi> · <time datetime=${message.at}>${sayClock(at)}</time></span>
        ${message.text === "" ? nothing : html`<bdi class="text">${message.text}</bdi>`}${renderFile(message)}
      </li>`;
  }

  private sayAuthor({ name, from, to, toUser, toName }: RoomMessage, own: boolean): string {
    const author = own ? words.history.you : from === undefined ? `${name} (${words.history.guest})` : name;
    switch (to) {
      case "EVERYONE":
        return author;
      case "MODERATORS":
        return `${author} ${words.history.toModerators}`;
      case "ONE":
        return `${author} ${toUser === this.user?.id ? words.history.toYou : words.history.toOne(toName ?? "")}`;
    }
  }

  private async load() {
    const answer = await chats.history(this.conference, this.next);
    this.problem = answer.ok ? undefined : answer.problem;
    if (answer.ok) {
      this.messages = [...answer.value.items].reverse().concat(this.messages ?? []);
      this.next = answer.value.next;
    } else if (answer.problem.code === "login.required") {
      this.dispatchEvent(new CustomEvent("login-required"));
    }
  }

  private async nameIt() {
    const answer = await rest.conference(this.conference);
    this.topic = answer.ok ? answer.value.topic : "";
  }
}

/** It is fetched with one's log-in; one that was removed meanwhile is not there any more. */
function renderFile({ file }: RoomMessage) {
  return file === undefined
    ? nothing
    : html`<a class="button file" href="/files/v1/${file.id}" download=${file.name} data-testid="history-file"
        title=${words.files.download}>
        <rostrum-icon .of=${Download}></rostrum-icon>
        <span><bdi>${file.name}</bdi> <span class="small muted">${sayBytes(file.bytes)}</span></span>
      </a>`;
}
