import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { DirectMessage } from "../api/chats";
import type { Letters, Thread } from "../api/letters";
import { MOST_TEXT } from "../conference/chat";
import { log } from "./chat-style";
import "./icon";
import { ArrowLeft, Phone, SendHorizontal } from "./icons";
import { locale } from "./language";
import { follow, pathTo } from "./route";
import { base, buttons, fields } from "./shared";
import { sameDay, sayClock } from "./time";
import { words } from "./words";

/** So near to the end one reads along. */
const READS_ALONG_PX = 80;

/**
 * What one has written with one person, and where to write.
 * @fires call-user with a user name, bubbling
 */
@customElement("rostrum-thread")
export class ThreadView extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    log,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        min-height: 0;
        min-width: 0;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--s2);
        padding: var(--s2) var(--s3);
        border-bottom: 1px solid var(--line);
      }
      header h2 {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .log {
        overflow: auto;
        padding: var(--s3) var(--s4);
      }
      .older {
        display: flex;
        margin: 0 auto var(--s3);
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: var(--s2);
        padding: var(--s3);
        border-top: 1px solid var(--line);
      }
      form button {
        min-height: 44px;
        width: 44px;
      }
      textarea {
        min-height: 44px;
        max-height: 160px;
        resize: none;
        field-sizing: content;
      }
      @media (min-width: 721px) {
        .back {
          display: none;
        }
        header {
          padding-inline-start: var(--s4);
        }
      }
    `,
  ];

  @property({ attribute: false }) letters: Letters | undefined;
  @property({ attribute: false }) thread: Thread | undefined;
  @property() user = "";
  @state() private text = "";
  @state() private busy = false;
  @query(".log") private log!: HTMLElement;
  private readsAlong = true;

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("user")) {
      this.text = "";
      this.readsAlong = true;
    }
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has("thread") && this.readsAlong) {
      this.log.scrollTop = this.log.scrollHeight;
    }
  }

  override render() {
    const { thread } = this;
    const name = thread?.name ?? this.user;
    return html`<header>
        <a class="button quiet only-icon back" href=${pathTo.messages()} @click=${follow} aria-label=${words.back} title=${words.back}>
          <rostrum-icon .of=${ArrowLeft}></rostrum-icon>
        </a>
        <h2 data-testid="thread-name"><bdi>${name}</bdi></h2>
        <button class="quiet only-icon" data-testid="thread-call" aria-label=${words.letters.call(name)}
          title=${words.letters.call(name)} @click=${this.call}>
          <rostrum-icon .of=${Phone}></rostrum-icon>
        </button>
      </header>
      <div class="log" tabindex="0" role="log" aria-label=${words.letters.with(name)} @scroll=${this.scrolled}>
        ${thread === undefined ? nothing : this.renderMessages(thread)}
      </div>
      <form @submit=${this.submit}>
        <textarea rows="1" data-testid="letter-text" maxlength=${MOST_TEXT} placeholder=${words.letters.write}
          aria-label=${words.letters.write} .value=${this.text} ?disabled=${thread === undefined}
          @input=${this.typed} @keydown=${this.keyed}></textarea>
        <button class="primary only-icon" data-testid="letter-send" aria-label=${words.letters.send} title=${words.letters.send}
          ?disabled=${this.busy || this.text.trim() === ""}>
          <rostrum-icon .of=${SendHorizontal}></rostrum-icon>
        </button>
      </form>`;
  }

  private renderMessages({ messages, name, next }: Thread) {
    if (messages.length === 0) {
      return html`<p class="empty">${words.letters.empty(name)}</p>`;
    }
    return html`${
      next === undefined
        ? nothing
        : html`<button class="older" data-testid="letters-older" @click=${this.older}>${words.letters.older}</button>`
    }
      <ol>
        ${repeat(
          messages,
          ({ id }) => id,
          (message, i) => this.renderMessage(message, messages[i - 1]),
        )}
      </ol>`;
  }

  private renderMessage({ from, at, text }: DirectMessage, before: DirectMessage | undefined) {
    const when = new Date(at);
    const newDay = before === undefined || !sameDay(when, new Date(before.at));
    return html`${newDay ? html`<li class="day">${sayDay(when)}</li>` : nothing}
      <li class="message ${from === this.user ? "" : "own"}" data-testid="letter">
        <bdi class="text">${text}</bdi>
        <time class="small muted" datetime=${at}>${sayClock(when)}</time>
      </li>`;
  }

  private scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.log;
    this.readsAlong = scrollHeight - clientHeight - scrollTop < READS_ALONG_PX;
  }

  private async older() {
    const before = this.log.scrollHeight;
    await this.letters?.older();
    await this.updateComplete;
    this.log.scrollTop += this.log.scrollHeight - before;
  }

  private typed(event: Event) {
    this.text = (event.target as HTMLTextAreaElement).value;
  }

  private keyed(event: KeyboardEvent) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void this.send();
    }
  }

  private submit(event: Event) {
    event.preventDefault();
    void this.send();
  }

  /** Who writes on while it is on its way keeps what they write. */
  private async send() {
    const { text } = this;
    if (text.trim() === "" || this.busy) {
      return;
    }
    this.busy = true;
    this.readsAlong = true;
    const written = await this.letters?.write(text.trim());
    this.busy = false;
    if (written && this.text === text) {
      this.text = "";
    }
  }

  private call() {
    this.dispatchEvent(new CustomEvent("call-user", { detail: { user: this.user }, bubbles: true, composed: true }));
  }
}

const sayDay = (day: Date): string =>
  sameDay(day, new Date())
    ? words.conferences.today
    : day.toLocaleDateString(locale(), { weekday: "long", day: "numeric", month: "long" });
