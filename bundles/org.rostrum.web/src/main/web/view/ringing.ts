import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Outgoing } from "../conference/telephone";
import type { Ringing } from "../protocol/calling";
import { hue, initials } from "./face";
import "./icon";
import { Phone, PhoneOff } from "./icons";
import { base, buttons, card } from "./shared";
import { variables } from "./variables";
import { words } from "./words";

/**
 * Who is calling, and whom one is calling, above whatever page is shown: at the top, since in a conference the switches are
 * at the bottom. It takes the focus but not to a button: whoever
 * is typing must not answer by it.
 * @fires accept with the call
 * @fires reject with the call
 * @fires give-up
 */
@customElement("rostrum-ringing")
export class RingingCard extends LitElement {
  static override styles = [
    base,
    buttons,
    card,
    css`
      :host {
        position: fixed;
        inset: var(--s4) var(--s4) auto;
        z-index: 20;
        display: grid;
        justify-items: center;
        gap: var(--s3);
        pointer-events: none;
      }
      .call {
        pointer-events: auto;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--s4);
        width: min(540px, 100%);
        padding: var(--s4);
        color: var(--ink);
      }
      .face {
        display: grid;
        place-items: center;
        width: 48px;
        height: 48px;
        border-radius: 50%;
        background: hsl(var(--hue) 32% 34%);
        color: #fff;
        font-weight: 600;
      }
      .incoming .face {
        animation: ring 1.6s ease-out infinite;
      }
      .actions {
        display: flex;
        gap: var(--s2);
      }
      @keyframes ring {
        0% {
          box-shadow: 0 0 0 0 color-mix(in srgb, var(--accent) 55%, transparent);
        }
        100% {
          box-shadow: 0 0 0 16px transparent;
        }
      }
      @media (max-width: 480px) {
        .call {
          grid-template-columns: auto minmax(0, 1fr);
        }
        .actions {
          grid-column: 1 / -1;
          display: grid;
          grid-auto-flow: column;
          grid-auto-columns: 1fr;
        }
      }
    `,
  ];

  @property({ attribute: false }) incoming: readonly Ringing[] = [];
  @property({ attribute: false }) outgoing: Outgoing | undefined;
  private focusedBefore: HTMLElement | undefined;

  override render() {
    return html`${this.incoming.map((ringing) => this.renderIncoming(ringing))}${this.renderOutgoing()}`;
  }

  override updated(changed: PropertyValues<this>) {
    const had = changed.get("incoming")?.length ?? 0;
    if (changed.has("incoming") && had === 0 && this.incoming.length > 0) {
      const focused = document.activeElement;
      this.focusedBefore = focused instanceof HTMLElement ? focused : undefined;
      this.renderRoot.querySelector<HTMLElement>(".incoming")?.focus();
    } else if (changed.has("incoming") && had > 0 && this.incoming.length === 0) {
      this.focusedBefore?.focus();
    }
  }

  private renderIncoming({ call, name, invitation }: Ringing) {
    const text = invitation ? words.calls.invites(name) : words.calls.rings(name);
    return html`<div class="call incoming card" role="alertdialog" tabindex="-1" aria-label=${text}
      data-testid="incoming-call">
      ${face(name)}
      <h2>${text}</h2>
      <div class="actions">
        <button class="danger" data-testid="reject-call" @click=${() => this.fire("reject", call)}>
          <rostrum-icon .of=${PhoneOff}></rostrum-icon>${words.calls.reject}
        </button>
        <button class="primary" data-testid="accept-incoming" @click=${() => this.fire("accept", call)}>
          <rostrum-icon .of=${Phone}></rostrum-icon>${words.calls.accept}
        </button>
      </div>
    </div>`;
  }

  private renderOutgoing() {
    const outgoing = this.outgoing;
    return outgoing === undefined
      ? nothing
      : html`<div class="call card" role="status" data-testid="outgoing-call">
          ${face(outgoing.user)}
          <h2>${words.calls.calling(outgoing.user)}</h2>
          <div class="actions">
            <button class="danger" data-testid="give-up" @click=${() => this.fire("give-up", outgoing.call)}>
              <rostrum-icon .of=${PhoneOff}></rostrum-icon>${words.calls.giveUp}
            </button>
          </div>
        </div>`;
  }

  private fire(name: "accept" | "reject" | "give-up", call: string | undefined) {
    this.dispatchEvent(new CustomEvent(name, { detail: call }));
  }
}

function face(name: string) {
  return html`<span class="face" aria-hidden="true" ${variables({ "--hue": String(hue(name)) })}>
    ${initials(name)}
  </span>`;
}
