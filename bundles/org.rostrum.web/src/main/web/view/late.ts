import { html, LitElement } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "./icon";
import { RotateCw, TriangleAlert } from "./icons";
import { language } from "./language";
import { type LateWords, learnLate } from "./languages/load-late";
import { base, buttons } from "./shared";
import { words } from "./words";

/** What most people never open comes when it is opened, and makes the first page no larger. */
const PARTS = {
  account: { code: () => import("./account/account"), says: ["account", "panel"] },
  history: { code: () => import("./history"), says: [] },
  link: { code: () => import("./link-picture"), says: ["plans"] },
  messages: { code: () => import("./messages"), says: [] },
  panel: { code: () => import("./panel/panel"), says: ["panel", "settings"] },
  plans: { code: () => import("./plans/plans"), says: ["plans", "panel"] },
  test: { code: () => import("./connection-test"), says: [] },
} as const satisfies Readonly<Record<string, Part>>;

interface Part {
  readonly code: () => Promise<unknown>;
  /** The words it says besides those of the first page. */
  readonly says: readonly LateWords[];
}

/**
 * Fetches the code of what is in its slot, which gets its properties with its first update and not before. After an update
 * of the server the code may be gone: then the page is old.
 */
@customElement("rostrum-late")
export class Late extends LitElement {
  static override styles = [base, buttons];

  @property() chunk: keyof typeof PARTS | undefined;
  @state() private stands: "coming" | "there" | "gone" = "coming";

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("chunk")) {
      void this.fetch();
    }
  }

  override render() {
    switch (this.stands) {
      case "coming":
        return html`<p class="muted" role="status">${words.conferences.loading}</p>`;
      case "there":
        return html`<slot></slot>`;
      case "gone":
        return html`<p class="notice bad" role="alert">
          <rostrum-icon .of=${TriangleAlert}></rostrum-icon>${words.late.gone}
          <button data-testid="reload" @click=${() => location.reload()}>
            <rostrum-icon .of=${RotateCw}></rostrum-icon>${words.late.reload}
          </button>
        </p>`;
    }
  }

  private async fetch() {
    if (this.chunk === undefined) {
      return;
    }
    this.stands = "coming";
    try {
      const { code, says } = PARTS[this.chunk];
      await learnLate(language(), says);
      await code();
      this.stands = "there";
    } catch {
      this.stands = "gone";
    }
  }
}
