import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Delivery, plans } from "../../api/plans";
import type { Result } from "../../api/rest";
import { PagePart } from "../panel/part";
import { chip } from "../panel/say";
import { planWords } from "../words-plan";

const WAITS: ReadonlySet<string> = new Set(["FAILED", "UNADDRESSED"]);

/** Which invitations of a conference did not arrive, and why. */
@customElement("rostrum-plan-invitations")
export class PlanInvitations extends PagePart {
  protected readonly heading = planWords.invitations;

  @property() conference = "";

  @state() private deliveries: readonly Delivery[] = [];

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("conference")) {
      void this.load();
    }
  }

  override render() {
    const open = this.deliveries.filter(({ state: stands }) => stands !== "SENT");
    const failed = open.filter(({ state: stands }) => WAITS.has(stands));
    return html`<section class="card" aria-labelledby="invitations">
      <div class="head">
        <h2 id="invitations">${this.heading}</h2>
        ${
          failed.length < 2
            ? nothing
            : html`<button data-testid="resend-all" @click=${() => this.resend(plans.resend(this.conference))}>
                ${planWords.resendAll}
              </button>`
        }
      </div>
      ${this.renderNews()}
      ${
        open.length === 0
          ? html`<p class="muted">${this.deliveries.length === 0 ? planWords.noneSent : planWords.allSent}</p>`
          : nothing
      }
      <ul>${open.map((delivery) => this.renderDelivery(delivery))}</ul>
    </section>`;
  }

  private renderDelivery({ invitee, state: stands, tries, failure }: Delivery) {
    const failed = WAITS.has(stands);
    return html`<li class="row" data-testid="delivery">
      <strong>${invitee}</strong>${chip(planWords.states[stands] ?? stands, failed ? "bad" : "")}
      <span class="muted small">${[tries > 0 ? planWords.tries(tries) : "", failure ?? ""].filter(Boolean).join(": ")}</span>
      ${
        failed
          ? html`<button aria-label=${planWords.resendOf(invitee)} data-testid="resend"
              @click=${() => this.resend(plans.resend(this.conference, invitee))}>${planWords.resend}</button>`
          : nothing
      }
    </li>`;
  }

  private async load() {
    this.deliveries = (await this.take(plans.invitations(this.conference)))?.items ?? this.deliveries;
  }

  private async resend(request: Promise<Result<unknown>>) {
    if (await this.done(request, planWords.resent)) {
      await this.load();
    }
  }
}
