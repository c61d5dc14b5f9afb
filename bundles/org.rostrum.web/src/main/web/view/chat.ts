import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import {
  audienceOf,
  type ChatDraft,
  keyOf,
  MOST_TEXT,
  maySendTo,
  mayWriteTo,
  nameOf,
  recipients,
  stateOf,
} from "../conference/chat";
import type { ChatMessage, Participant, Snapshot } from "../protocol/vocabulary";
import "./attachment";
import "./icon";
import { Paperclip, SendHorizontal, X } from "./icons";
import { type Give, Orders } from "./orders";
import { panel } from "./panel-style";
import { Parcels, type ShowTicket } from "./parcels";
import { base, buttons, fields } from "./shared";
import { sayClock } from "./time";
import { words } from "./words";

/** So near to the end one reads along. */
const READS_ALONG_PX = 60;

/**
 * What is said in writing, and where to write.
 * @fires closed
 */
@customElement("rostrum-chat")
export class Chat extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    panel,
    css`
      .log {
        flex: 1;
        min-height: 0;
        overflow: auto;
        padding: 0 var(--s3);
      }
      ol {
        display: grid;
        align-content: start;
        gap: var(--s3);
        margin: 0;
        padding: 0 0 var(--s3);
        list-style: none;
      }
      li {
        display: grid;
        justify-items: start;
        gap: 2px;
      }
      li.own {
        justify-items: end;
      }
      .text {
        max-width: 88%;
        padding: var(--s2) var(--s3);
        border-radius: var(--radius);
        background: var(--sunken);
        font-size: 0.9375rem;
        white-space: pre-wrap;
        unicode-bidi: plaintext;
        overflow-wrap: anywhere;
      }
      .own .text {
        background: var(--accent-soft);
      }
      .private .text {
        box-shadow: inset 0 0 0 1px var(--warn);
      }
      .private .who {
        color: var(--warn);
      }
      form {
        display: grid;
        flex: none;
        gap: var(--s2);
        padding: var(--s3);
        border-top: 1px solid var(--line);
      }
      .to {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: var(--s3);
      }
      .write {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: end;
        gap: var(--s2);
      }
      textarea {
        min-height: 44px;
        max-height: 160px;
        resize: none;
        field-sizing: content;
      }
      .write button {
        width: 44px;
        min-height: 44px;
        padding: 0;
      }
      .dragged {
        outline: 2px dashed var(--accent);
        outline-offset: -6px;
      }
      .parcel {
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
        gap: var(--s2);
        font-size: 0.875rem;
      }
      .parcel .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .parcel progress {
        grid-column: 1 / -1;
        width: 100%;
        height: 6px;
        accent-color: var(--accent);
      }
      .below {
        min-height: 20px;
        line-height: 20px;
      }
    `,
  ];

  @property({ attribute: false }) room: Snapshot | undefined;
  @property({ attribute: false }) me: Participant | undefined;
  @property({ attribute: false }) give: Give | undefined;
  /** What is being written; whoever holds it keeps it while the panel is closed. */
  @property({ attribute: false }) draft: ChatDraft = { to: { type: "everyone" }, text: "" };
  @property({ attribute: false }) ticket: ShowTicket | undefined;
  @state() private dragged = false;
  @query(".log") private log: HTMLElement | undefined;

  private readonly orders = new Orders(this);
  private readonly parcels = new Parcels(this);
  private readsAlong = true;

  override render() {
    const { room, me } = this;
    if (room === undefined || me === undefined) {
      return nothing;
    }
    return html`<header>
        <h2>${words.chat.title}</h2>
        <button class="quiet only-icon" aria-label=${words.close} @click=${this.close}>
          <rostrum-icon .of=${X}></rostrum-icon>
        </button>
      </header>
      <div class="log" role="log" aria-live="polite" aria-label=${words.chat.log} tabindex="0" @scroll=${this.scrolled}>
        ${room.chat.length === 0 ? html`<p class="muted small">${words.chat.none}</p>` : nothing}
        <ol>
          ${repeat(
            room.chat,
            (message) => message.seq,
            (message) => this.renderMessage(message, room, me),
          )}
        </ol>
      </div>
      ${this.renderForm(room, me)}`;
  }

  override firstUpdated() {
    // With a finger a keyboard would cover what there is to read.
    if (matchMedia("(pointer: fine)").matches) {
      this.focus();
    }
  }

  override updated(changed: PropertyValues<this>) {
    const last = this.room?.chat.at(-1);
    const news = last !== changed.get("room")?.chat.at(-1);
    if (this.log !== undefined && changed.has("room") && news && (this.readsAlong || last?.from === this.me?.id)) {
      this.scrollToEnd();
      // Files draw themselves after the message they are in.
      requestAnimationFrame(() => this.scrollToEnd());
    }
  }

  /** Into the field where one writes. */
  override focus() {
    this.renderRoot.querySelector("textarea")?.focus();
  }

  private renderMessage(message: ChatMessage, room: Snapshot, me: Participant) {
    const own = message.from === me.id;
    const kind = `${own ? "own" : ""} ${message.to.type === "everyone" ? "" : "private"}`;
    return html`<li class=${kind} data-testid="chat-message" data-from=${message.from}>
      <p class="small muted">
        <span class="who">${sayAuthor(message, room, own)}</span>
        <time datetime=${message.at}>${sayClock(new Date(message.at))}</time>
      </p>
      ${message.text === "" ? nothing : html`<p class="text">${message.text}</p>`}
      ${
        message.file === undefined
          ? nothing
          : html`<rostrum-attachment .file=${message.file} .ticket=${this.ticket}></rostrum-attachment>`
      }
    </li>`;
  }

  private renderForm(room: Snapshot, me: Participant) {
    const state = stateOf(this.draft, room, me);
    const closed = state === "denied" || state === "gone";
    const sends = !closed && maySendTo(room, me, this.draft.to.type);
    return html`<form class=${this.dragged ? "dragged" : ""} @submit=${this.submit} @paste=${this.pasted}
      @dragover=${this.draggedOver} @dragleave=${this.draggedOut} @drop=${this.dropped}>
      <div class="to">
        <label class="small" for="to">${words.chat.to}</label>
        <select id="to" data-testid="chat-to" @change=${this.addressed}>
          ${this.renderAudiences(room, me)}
        </select>
      </div>
      ${this.parcels.render()}
      <div class="write">
        <input type="file" multiple hidden data-testid="file-input" @change=${this.picked} />
        <button type="button" class="quiet" data-testid="file-attach" title=${words.files.attach}
          aria-label=${words.files.attach} ?disabled=${!sends} @click=${this.pick}>
          <rostrum-icon .of=${Paperclip}></rostrum-icon>
        </button>
        <label class="unseen" for="text">${words.chat.text}</label>
        <textarea id="text" data-testid="chat-text" rows="1" maxlength=${MOST_TEXT} ?disabled=${closed}
          .value=${live(this.draft.text)} aria-describedby="below" @input=${this.typed} @keydown=${this.keyed}></textarea>
        <button class="primary" data-testid="chat-send" title=${words.chat.send} aria-label=${words.chat.send}
          ?disabled=${state !== "ready" || this.orders.busy}>
          <rostrum-icon .of=${SendHorizontal}></rostrum-icon>
        </button>
      </div>
      <div class="below small" id="below">${this.renderBelow(state)}</div>
    </form>`;
  }

  private renderBelow(state: ReturnType<typeof stateOf>) {
    if (this.orders.problem !== undefined) {
      return this.orders.render("problem");
    }
    if (state === "denied") {
      return html`<p role="status" data-testid="chat-denied">${words.chat.denied[this.draft.to.type]}</p>`;
    }
    return state === "gone"
      ? html`<p role="status">${words.chat.goneHint}</p>`
      : html`<p class="muted">${words.chat.hint}</p>`;
  }

  private renderAudiences(room: Snapshot, me: Participant) {
    const { to } = this.draft;
    const chosen = keyOf(to);
    const option = (key: string, label: string) =>
      html`<option value=${key} .selected=${live(key === chosen)}
        ?disabled=${key !== chosen && !mayWriteTo(room, me, audienceOf(key).type)}>${label}</option>`;
    const people = recipients(room, me);
    const gone = to.type === "one" && !people.some((p) => p.id === to.who) ? to.who : undefined;
    return html`${option("everyone", words.chat.everyone)} ${option("moderators", words.chat.moderators)}
    ${people.map((p) => option(keyOf({ type: "one", who: p.id }), p.name))}
    ${gone === undefined ? nothing : option(chosen, words.chat.gone(nameOf(room, gone) ?? words.chat.somebody))}`;
  }

  private scrollToEnd() {
    if (this.log !== undefined) {
      this.log.scrollTop = this.log.scrollHeight;
    }
  }

  private scrolled() {
    if (this.log !== undefined) {
      const { scrollTop, scrollHeight, clientHeight } = this.log;
      this.readsAlong = scrollHeight - clientHeight - scrollTop < READS_ALONG_PX;
    }
  }

  private addressed(event: Event) {
    this.draft.to = audienceOf((event.target as HTMLSelectElement).value);
    this.orders.forget();
  }

  private typed(event: Event) {
    this.draft.text = (event.target as HTMLTextAreaElement).value;
    this.orders.forget();
  }

  private keyed(event: KeyboardEvent) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void this.send();
    }
  }

  private pick() {
    this.renderRoot.querySelector<HTMLInputElement>("input[type=file]")?.click();
  }

  private picked(event: Event) {
    const input = event.target as HTMLInputElement;
    this.sendFiles(input.files);
    // Or the same file could not be chosen again.
    input.value = "";
  }

  private pasted(event: ClipboardEvent) {
    if (this.sendFiles(event.clipboardData?.files)) {
      event.preventDefault();
    }
  }

  private draggedOver(event: DragEvent) {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      this.dragged = true;
    }
  }

  private draggedOut() {
    this.dragged = false;
  }

  private dropped(event: DragEvent) {
    event.preventDefault();
    this.dragged = false;
    this.sendFiles(event.dataTransfer?.files);
  }

  /** Whether there were any, and whom they are for may be sent files. */
  private sendFiles(files: FileList | null | undefined): boolean {
    const { room, me, draft } = this;
    const state = room && me && stateOf(draft, room, me);
    if (!files?.length || room === undefined || me === undefined || state === "gone") {
      return false;
    }
    if (maySendTo(room, me, draft.to.type)) {
      this.parcels.send([...files], draft.to);
    }
    return true;
  }

  private submit(event: Event) {
    event.preventDefault();
    void this.send();
  }

  private async send() {
    const { draft, room, me } = this;
    if (room === undefined || me === undefined || stateOf(draft, room, me) !== "ready") {
      return;
    }
    const { to, text } = draft;
    // Somebody who writes on while it is on its way keeps what they write.
    if ((await this.orders.give({ type: "say", to, text: text.trim() })) && draft.text === text) {
      draft.text = "";
      this.requestUpdate();
    }
  }

  private close() {
    this.dispatchEvent(new CustomEvent("closed", { bubbles: true }));
  }
}

function sayAuthor({ name, to }: ChatMessage, room: Snapshot, own: boolean): string {
  switch (to.type) {
    case "everyone":
      return own ? words.chat.own : name;
    case "moderators":
      return own ? words.chat.ownToModerators : words.chat.toModerators(name);
    case "one":
      return own ? words.chat.ownToOne(nameOf(room, to.who) ?? words.chat.somebody) : words.chat.toYou(name);
  }
}
