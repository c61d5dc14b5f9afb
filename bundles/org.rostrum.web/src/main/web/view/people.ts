import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Command, Participant, Source } from "../protocol/vocabulary";
import { confirmed } from "./confirm";
import { hue, initials } from "./face";
import "./icon";
import { Hand, Mic, MicOff, UserX, Video, VideoOff, X } from "./icons";
import { base, buttons } from "./shared";
import { variables } from "./variables";
import { words } from "./words";

/**
 * Who is here, and what a moderator may do about it.
 * @fires order with a command
 * @fires closed
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
        padding: var(--s3) var(--s3) var(--s2) var(--s4);
      }
      ul {
        flex: 1;
        overflow: auto;
        padding: 0 var(--s2) var(--s3);
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: var(--s3);
        padding: var(--s2);
        border-radius: var(--radius);
      }
      li:hover {
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
      .name {
        min-width: 0;
        line-height: 1.3;
      }
      .name span {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .marks {
        display: flex;
        align-items: center;
        gap: 2px;
        --icon: 18px;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 30px;
        height: 34px;
        color: var(--muted);
      }
      .marks button {
        min-height: 34px;
        width: 34px;
      }
      .off {
        color: var(--danger);
      }
      .hand {
        color: var(--warn);
      }
    `,
  ];

  @property({ attribute: false }) participants: readonly Participant[] = [];
  @property() me = "";

  override render() {
    const moderates = this.participants.find((p) => p.id === this.me)?.role !== "ATTENDEE";
    return html`<header>
        <h2>${words.people.title} <span class="muted">${this.participants.length}</span></h2>
        <button class="quiet only-icon" aria-label=${words.close} @click=${this.close}>
          <rostrum-icon .of=${X}></rostrum-icon>
        </button>
      </header>
      <ul>
        ${repeat(
          this.participants,
          (p) => p.id,
          (p) => this.renderPerson(p, moderates && p.id !== this.me),
        )}
      </ul>`;
  }

  private renderPerson(p: Participant, actions: boolean) {
    return html`<li data-testid="person" data-participant=${p.id}>
      <span class="face" aria-hidden="true" ${variables({ "--hue": String(hue(p.name)) })}>${initials(p.name)}</span>
      <div class="name">
        <span>${p.name}${p.id === this.me ? html` <span class="unseen">(${words.you})</span>` : nothing}</span>
        ${this.renderNote(p)}
      </div>
      <div class="marks" role="group" aria-label=${words.people.actions(p.name)}>
        ${p.handRaised ? mark(Hand, words.meeting.handUp, "hand") : nothing}
        ${actions ? this.renderActions(p) : this.renderMarks(p)}
      </div>
    </li>`;
  }

  private renderNote(p: Participant) {
    const note = [
      p.id === this.me ? words.you : "",
      words.people.roles[p.role],
      p.connection === "SEATED" ? "" : words.meeting.tileReconnecting,
    ];
    const text = note.filter(Boolean).join(" · ");
    return text === "" ? nothing : html`<span class="muted small">${text}</span>`;
  }

  private renderMarks(p: Participant) {
    return html`${p.sources.CAMERA === "ON" ? nothing : mark(VideoOff, words.door.noPreview, "")}
    ${p.sources.MICROPHONE === "ON" ? mark(Mic, "", "") : mark(MicOff, words.meeting.muted, "off")}`;
  }

  private renderActions(p: Participant) {
    const { MICROPHONE: microphone, CAMERA: camera } = p.sources;
    return html`${
      camera === "SILENCED"
        ? this.renderAction(
            VideoOff,
            words.people.cameraAllow,
            "allow-camera",
            () => this.switch(p, "CAMERA", "OFF"),
            "off",
          )
        : this.renderAction(camera === "ON" ? Video : VideoOff, words.people.cameraOff, "silence-camera", () =>
            this.switch(p, "CAMERA", "SILENCED"),
          )
    }
    ${
      microphone === "SILENCED"
        ? this.renderAction(
            MicOff,
            words.people.unsilence,
            "unsilence",
            () => this.switch(p, "MICROPHONE", "OFF"),
            "off",
          )
        : this.renderAction(microphone === "ON" ? Mic : MicOff, words.people.silence, "silence", () =>
            this.switch(p, "MICROPHONE", "SILENCED"),
          )
    }
    ${p.role === "OWNER" ? nothing : this.renderAction(UserX, words.people.remove, "remove", () => this.expel(p))}`;
  }

  private renderAction(icon: typeof Mic, label: string, testId: string, action: () => void, tint = "") {
    return html`<button class="quiet only-icon ${tint}" title=${label} aria-label=${label} data-testid=${testId}
      @click=${action}>
      <rostrum-icon .of=${icon}></rostrum-icon>
    </button>`;
  }

  private switch(p: Participant, source: Source, state: "OFF" | "SILENCED") {
    this.order({ type: "switchSource", who: p.id, source, state });
  }

  private async expel(p: Participant) {
    if (await confirmed(words.people.confirmRemove(p.name), words.people.remove, this.renderRoot)) {
      this.order({ type: "remove", who: p.id, keepOut: false });
    }
  }

  private order(command: Command) {
    this.dispatchEvent(new CustomEvent("order", { detail: command, bubbles: true }));
  }

  private close() {
    this.dispatchEvent(new CustomEvent("closed", { bubbles: true }));
  }
}

function mark(icon: typeof Mic, label: string, tint: string) {
  return html`<span class="mark ${tint}" title=${label}>
    <rostrum-icon .of=${icon}></rostrum-icon><span class="unseen">${label}</span>
  </span>`;
}
