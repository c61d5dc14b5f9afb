import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Outlet, outletsOf } from "../conference/people";
import type { Meeting } from "../media/meeting";
import type { Snapshot } from "../protocol/vocabulary";
import "./icon";
import { AudioLines, CircleDot, Gauge, Radio } from "./icons";
import "./invitation";
import { base, buttons } from "./shared";
import { words } from "./words";

const ICONS = { recorder: CircleDot, streamer: Radio } as const;
const TEST_IDS = { recorder: "badge-recorded", streamer: "badge-live" } as const;

/** What everybody should know at any time: that it is recorded or streamed, that pictures are left out or smaller; and what is asked about it. */
@customElement("rostrum-badges")
export class Badges extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        flex: none;
        align-items: center;
        gap: var(--s2);
      }
      .badge {
        display: inline-flex;
        align-items: center;
        gap: var(--s1);
        min-height: 28px;
        padding: 0 10px;
        border: 1px solid var(--line);
        border-radius: 99px;
        background: var(--surface);
        color: var(--ink);
        font: 550 0.8125rem / 1 var(--font);
        --icon: 16px;
      }
      summary {
        list-style: none;
        cursor: pointer;
      }
      .busy p {
        position: absolute;
        top: 56px;
        inset-inline: 0;
        z-index: 3;
        width: min(420px, calc(100% - 24px));
        margin-inline: auto;
        padding: var(--s3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink);
        font-size: var(--small);
      }
      .outlet rostrum-icon {
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) meeting: Meeting | undefined;
  @property({ attribute: false }) room: Snapshot | undefined;
  /** Changes when something of the meeting may be another. */
  @property({ type: Number }) media = 0;

  override render() {
    const outlets = this.room === undefined ? [] : outletsOf(this.room);
    return html`${outlets.map((outlet) => this.renderOutlet(outlet))}
    ${
      this.meeting?.soundOnly
        ? html`<button class="badge" data-testid="sound-only-end" title=${words.badges.showPictures}
            aria-label=${`${words.badges.soundOnly}: ${words.badges.showPictures}`}
            @click=${() => this.meeting?.hearOnly(false)}>
            <rostrum-icon .of=${AudioLines}></rostrum-icon>${words.badges.soundOnly}
          </button>`
        : nothing
    }
    ${this.meeting?.isBusy ? renderBusy() : nothing}
    ${this.renderQuestion()}`;
  }

  private renderOutlet(outlet: Outlet) {
    return html`<span class="badge outlet" role="status" data-testid=${TEST_IDS[outlet]} title=${words.badges.hints[outlet]}>
      <rostrum-icon .of=${ICONS[outlet]}></rostrum-icon>${words.badges.outlets[outlet]}
    </span>`;
  }

  /** One at a time: to be recorded or streamed comes before anything else. */
  private renderQuestion() {
    const { badges } = words;
    const asked = this.meeting?.asksToAgree ?? [];
    const [first] = asked;
    if (first !== undefined) {
      return html`<rostrum-invitation data-testid="consent" .icon=${ICONS[first]}
        .text=${asked.length > 1 ? badges.consentToBoth : badges.consents[first]}
        .yes=${{ testId: "consent-stay", label: badges.stay }} .no=${{ testId: "consent-leave", label: badges.leave }}
        @answered=${this.answeredConsent}></rostrum-invitation>`;
    }
    return this.meeting?.asksForSoundOnly
      ? html`<rostrum-invitation data-testid="sound-only-offer" .icon=${AudioLines} .text=${badges.offer}
          .yes=${{ testId: "sound-only", label: badges.soundOnly }}
          .no=${{ testId: "keep-pictures", label: badges.pictures }}
          @answered=${({ detail }: CustomEvent<boolean>) => this.meeting?.hearOnly(detail)}></rostrum-invitation>`
      : nothing;
  }

  private answeredConsent({ detail: stays }: CustomEvent<boolean>) {
    if (stays) {
      this.meeting?.agree();
    } else {
      this.meeting?.leave();
    }
  }
}

/** Why pictures are smaller or stand still, and what can be done about it. */
const renderBusy = () => html`<details class="busy" data-testid="device-busy">
  <summary class="badge"><rostrum-icon .of=${Gauge}></rostrum-icon><span role="status">${words.badges.busy}</span></summary>
  <p>${words.badges.busyHint}</p>
</details>`;
