import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { moderates, queueOf, seatsOf } from "../conference/people";
import type { Command, Participant, Snapshot } from "../protocol/vocabulary";
import { hue, initials } from "./face";
import "./icon";
import { Check, CheckCheck, type IconNode, X } from "./icons";
import "./add-person";
import "./person";
import { base, buttons } from "./shared";
import { variables } from "./variables";
import { words } from "./words";

interface Answer {
  readonly testId: string;
  readonly icon: IconNode;
  readonly label: string;
  readonly command: Command;
}

/**
 * Who is here, and what a moderator may do about it.
 * @fires order with a command, bubbling
 * @fires closed bubbling
 */
@customElement("rostrum-people")
export class People extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--surface);
        border-radius: var(--radius-large);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding-block: var(--s3) var(--s2);
        padding-inline: var(--s4) var(--s3);
      }
      .groups {
        flex: 1;
        overflow: auto;
        padding: 0 var(--s2) var(--s3);
      }
      h3 {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--s2);
        min-height: 36px;
        margin: 0;
        padding: 0 var(--s2);
        color: var(--muted);
        font-size: var(--small);
        font-weight: 600;
      }
      section + section {
        margin-top: var(--s3);
      }
      .asking {
        border-radius: var(--radius);
        background: var(--warn-soft);
      }
      .asking h3 {
        color: var(--warn);
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: var(--s3);
        padding: var(--s2);
        border-radius: var(--radius);
      }
      li.person {
        grid-template-columns: auto minmax(0, 1fr);
      }
      li.person:hover {
        background: var(--sunken);
      }
      .face {
        display: grid;
        place-items: center;
        width: 36px;
        height: 36px;
        border-radius: 50%;
        background: hsl(var(--hue) 32% 34%);
        color: #fff;
        font-size: 0.8125rem;
        font-weight: 600;
      }
      .who {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .answers {
        display: flex;
        gap: var(--s1);
        --icon: 18px;
      }
      .answers button {
        width: 36px;
        min-height: 36px;
      }
      h3 button {
        min-height: 30px;
        padding: 0 var(--s2);
        font-size: var(--small);
        --icon: 16px;
      }
    `,
  ];

  @property({ attribute: false }) room: Snapshot | undefined;
  @property() me = "";

  override render() {
    const room = this.room;
    const viewer = room?.participants.find((p) => p.id === this.me);
    if (room === undefined || viewer === undefined) {
      return nothing;
    }
    const { inside } = seatsOf(room);
    return html`<header>
        <h2>${words.people.title} <span class="muted">${inside.length}</span></h2>
        <button class="quiet only-icon" aria-label=${words.close} @click=${this.close}>
          <rostrum-icon .of=${X}></rostrum-icon>
        </button>
      </header>
      <div class="groups">
        ${moderates(viewer) ? html`${this.renderWaiting(room)} ${this.renderQueue(room)}` : nothing}
        ${this.renderSeats(room, viewer)}
      </div>
      ${moderates(viewer) ? html`<rostrum-add-person .conference=${room.id}></rostrum-add-person>` : nothing}`;
  }

  private renderWaiting(room: Snapshot) {
    const { waiting } = seatsOf(room);
    if (waiting.length === 0) {
      return nothing;
    }
    return html`<section class="asking" data-testid="waiting" aria-labelledby="waiting">
      <h3 id="waiting">
        ${words.people.waiting(waiting.length)}
        <button data-testid="admit-all" @click=${() => this.order({ type: "admitAll" })}>
          <rostrum-icon .of=${CheckCheck}></rostrum-icon>${words.people.admitAll}
        </button>
      </h3>
      ${this.renderAsking(waiting, "waiting-person", ({ id, name }) => [
        { testId: "admit", icon: Check, label: words.people.admit(name), command: { type: "admit", seats: [id] } },
        {
          testId: "refuse",
          icon: X,
          label: words.people.refuse(name),
          command: { type: "remove", who: id, keepOut: false },
        },
      ])}
    </section>`;
  }

  private renderQueue(room: Snapshot) {
    const queue = queueOf(room);
    if (queue.length === 0) {
      return nothing;
    }
    return html`<section class="asking" data-testid="podium-queue" aria-labelledby="queue">
      <h3 id="queue">${words.people.queue(queue.length)}</h3>
      ${this.renderAsking(queue, "podium-request", ({ id, name }) => [
        {
          testId: "approve",
          icon: Check,
          label: words.people.approve(name),
          command: { type: "callToPodium", who: id },
        },
        { testId: "reject", icon: X, label: words.people.reject(name), command: { type: "stepDown", who: id } },
      ])}
    </section>`;
  }

  private renderAsking(people: readonly Participant[], testId: string, answers: (p: Participant) => readonly Answer[]) {
    return html`<ul>
      ${repeat(
        people,
        (p) => p.id,
        (p) => html`<li data-testid=${testId} data-participant=${p.id}>
          ${face(p)}<span class="who">${p.name}</span>
          <span class="answers">${answers(p).map((answer) => this.renderAnswer(answer))}</span>
        </li>`,
      )}
    </ul>`;
  }

  private renderAnswer({ testId, icon, label, command }: Answer) {
    return html`<button class="only-icon ${icon === Check ? "primary" : ""}" data-testid=${testId} title=${label}
      aria-label=${label} @click=${() => this.order(command)}>
      <rostrum-icon .of=${icon}></rostrum-icon>
    </button>`;
  }

  /** Where all are speakers there is nothing to tell apart. */
  private renderSeats(room: Snapshot, viewer: Participant) {
    const { inside, speakers, attendees } = seatsOf(room);
    if (room.mode === "all-on-screen") {
      return this.renderGroup("", inside, room, viewer);
    }
    return html`${this.renderGroup(words.people.speakers(speakers.length), speakers, room, viewer)}
    ${this.renderGroup(words.people.attendees(attendees.length), attendees, room, viewer)}`;
  }

  private renderGroup(title: string, people: readonly Participant[], room: Snapshot, viewer: Participant) {
    return html`<section>
      ${title === "" ? nothing : html`<h3>${title}</h3>`}
      <ul aria-label=${title === "" ? words.people.title : title}>
        ${repeat(
          people,
          (p) => p.id,
          (p) => html`<li class="person" data-testid="person" data-participant=${p.id}>
            ${face(p)}<rostrum-person .person=${p} .room=${room} .viewer=${viewer}></rostrum-person>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private order(command: Command) {
    this.dispatchEvent(new CustomEvent("order", { detail: command, bubbles: true }));
  }

  private close() {
    this.dispatchEvent(new CustomEvent("closed", { bubbles: true }));
  }
}

function face(p: Participant) {
  return html`<span class="face" aria-hidden="true" ${variables({ "--hue": String(hue(p.name)) })}>
    ${initials(p.name)}
  </span>`;
}
