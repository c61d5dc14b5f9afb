import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type PublicPage, rest } from "../api/rest";
import "./icon";
import { CalendarDays, LogIn } from "./icons";
import { pathTo } from "./route";
import { base, buttons, card } from "./shared";
import { sayWhen } from "./time";
import { words } from "./words";

const LOOK_AGAIN_MS = 30_000;

/**
 * A public conference on somebody else's site, in a frame: what it is and when, and the way to its own page in a new tab.
 * Nothing is typed, allowed or joined in here: what surrounds the frame is not ours. It neither logs in nor hears messages.
 */
@customElement("rostrum-widget")
export class Widget extends LitElement {
  static override styles = [
    base,
    buttons,
    card,
    css`
      :host {
        display: grid;
        min-height: 100dvh;
      }
      section {
        display: grid;
        align-content: center;
        gap: var(--s3);
        padding: var(--s4);
      }
      .when {
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      a {
        justify-self: start;
      }
    `,
  ];

  @property() conference = "";

  @state() private page: PublicPage | undefined;
  @state() private gone = false;

  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback() {
    super.connectedCallback();
    void this.look();
  }

  override disconnectedCallback() {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    if (this.page === undefined) {
      return this.gone
        ? html`<section class="card"><p data-testid="widget-gone">${words.widget.gone}</p></section>`
        : nothing;
    }
    const { topic, state: stands } = this.page;
    return html`<section class="card" data-testid="widget">
      <h1>${topic}</h1>
      <p class="muted when"><rostrum-icon .of=${CalendarDays}></rostrum-icon>${sayTime(this.page)}</p>
      ${stands === "ENDED" ? nothing : this.renderWay(this.page)}
    </section>`;
  }

  private renderWay({ registration }: PublicPage) {
    const way = registration?.open && !registration.full ? words.widget.register : words.widget.join;
    return html`<a class="button primary" href=${pathTo.conference(this.conference)} target="_blank" rel="noopener"
      data-testid="widget-way">
      <rostrum-icon .of=${LogIn}></rostrum-icon>${way}<span class="unseen">, ${words.widget.newTab}</span>
    </a>`;
  }

  private async look() {
    const answer = await rest.publicPage(this.conference);
    this.page = answer.ok ? answer.value : this.page;
    this.gone = !answer.ok;
    if (this.isConnected) {
      this.timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
    }
  }
}

function sayTime({ state: stands, startsAt }: PublicPage): string {
  if (stands === "ENDED") {
    return words.widget.ended;
  }
  if (stands === "OPEN") {
    return words.widget.open;
  }
  return startsAt === undefined
    ? words.widget.later
    : sayWhen(new Date(startsAt), new Date(), words.conferences.today, words.conferences.tomorrow);
}
