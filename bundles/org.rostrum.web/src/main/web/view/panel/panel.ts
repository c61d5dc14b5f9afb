import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { User } from "../../api/rest";
import { mayAdminister, mayInspect } from "../administer";
import "../icon";
import {
  CalendarDays,
  ChartLine,
  Gauge,
  type IconNode,
  KeyRound,
  Logs,
  Puzzle,
  ScrollText,
  ShieldAlert,
  SlidersHorizontal,
  Users,
  UsersRound,
  Webhook,
} from "../icons";
import { follow, pathTo } from "../route";
import { base } from "../shared";
import { panelWords } from "../words-panel";
import { settingsWords } from "../words-settings";
import "./audit";
import "./conference";
import "./conferences";
import "./extensions";
import "./group";
import "./groups";
import "./hooks";
import "./keys";
import "./logs";
import "./overview";
import "./reports";
import "./roster";
import "./section";
import "./settings";
import "./user";
import "./users";

const LINKS = { ...panelWords.nav, ...settingsWords.nav };

const SECTIONS: readonly (readonly [name: keyof typeof LINKS, icon: IconNode])[] = [
  ["overview", Gauge],
  ["users", Users],
  ["groups", UsersRound],
  ["conferences", CalendarDays],
  ["keys", KeyRound],
  ["hooks", Webhook],
  ["extensions", Puzzle],
  ["settings", SlidersHorizontal],
  ["reports", ChartLine],
  ["logs", Logs],
  ["audit", ScrollText],
];

/** For administrators: the frame of the control panel. Who may only look is told so, and finds nothing to change. */
@customElement("rostrum-panel")
export class Panel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: 200px minmax(0, 1fr);
        align-content: start;
        gap: var(--s5);
        width: min(1240px, 100%);
        margin-inline: auto;
      }
      nav ul {
        position: sticky;
        top: var(--s4);
        display: grid;
        gap: 2px;
      }
      nav a {
        display: flex;
        align-items: center;
        gap: var(--s3);
        min-height: 40px;
        padding: 0 var(--s3);
        border-radius: var(--radius);
        color: var(--ink);
        text-decoration: none;
        white-space: nowrap;
      }
      nav a:hover {
        background: var(--sunken);
      }
      nav a[aria-current] {
        background: var(--accent-soft);
        color: var(--accent);
        font-weight: 600;
      }
      .page {
        display: grid;
        align-content: start;
        gap: var(--s4);
        min-width: 0;
      }
      @media (max-width: 900px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        nav ul {
          position: static;
          display: flex;
          gap: 2px;
          overflow-x: auto;
          padding: 3px;
        }
      }
    `,
  ];

  @property() section = "";
  @property() subject: string | undefined;
  @property({ attribute: false }) user: User | undefined;

  override render() {
    if (!mayInspect(this.user)) {
      return html`<p class="notice bad" data-testid="panel-forbidden">
        <rostrum-icon .of=${ShieldAlert}></rostrum-icon>${panelWords.forbidden}
      </p>`;
    }
    return html`<nav aria-label=${panelWords.sections}>
        <ul>
          ${SECTIONS.map(([name, icon]) => this.renderLink(name, icon))}
        </ul>
      </nav>
      <div class="page">
        ${
          mayAdminister(this.user)
            ? nothing
            : html`<p class="notice" data-testid="panel-read-only">
                <rostrum-icon .of=${ShieldAlert}></rostrum-icon>${panelWords.readOnly}
              </p>`
        }
        ${this.renderPage()}
      </div>`;
  }

  private renderLink(name: keyof typeof LINKS, icon: IconNode) {
    const path = name === "overview" ? pathTo.admin() : pathTo.admin(name);
    return html`<li>
      <a href=${path} @click=${follow} aria-current=${this.present === name ? "page" : nothing}
        data-testid="panel-${name}">
        <rostrum-icon .of=${icon}></rostrum-icon>${LINKS[name]}
      </a>
    </li>`;
  }

  private get present(): string {
    const parts: Readonly<Record<string, string>> = {
      "": "overview",
      "new-user": "users",
      import: "users",
      "new-group": "groups",
    };
    return parts[this.section] ?? this.section;
  }

  private renderPage() {
    const { user, subject } = this;
    switch (this.section) {
      case "":
        return html`<rostrum-panel-overview .user=${user}></rostrum-panel-overview>`;
      case "users":
        return subject === undefined
          ? html`<rostrum-panel-users .user=${user}></rostrum-panel-users>`
          : html`<rostrum-panel-user .user=${user} .account=${subject}></rostrum-panel-user>`;
      case "new-user":
        return html`<rostrum-panel-user .user=${user}></rostrum-panel-user>`;
      case "import":
        return html`<rostrum-panel-roster .user=${user}></rostrum-panel-roster>`;
      case "groups":
        return subject === undefined
          ? html`<rostrum-panel-groups .user=${user}></rostrum-panel-groups>`
          : html`<rostrum-panel-group .user=${user} .group=${subject}></rostrum-panel-group>`;
      case "new-group":
        return html`<rostrum-panel-group .user=${user}></rostrum-panel-group>`;
      case "conferences":
        return subject === undefined
          ? html`<rostrum-panel-conferences .user=${user}></rostrum-panel-conferences>`
          : html`<rostrum-panel-conference .user=${user} .conference=${subject}></rostrum-panel-conference>`;
      case "keys":
        return html`<rostrum-panel-keys .user=${user}></rostrum-panel-keys>`;
      case "hooks":
        return html`<rostrum-panel-hooks .user=${user}></rostrum-panel-hooks>`;
      case "extensions":
        return html`<rostrum-panel-extensions .user=${user}></rostrum-panel-extensions>`;
      case "settings":
        return subject === undefined
          ? html`<rostrum-panel-settings .user=${user}></rostrum-panel-settings>`
          : html`<rostrum-panel-section .user=${user} .section=${subject}></rostrum-panel-section>`;
      case "reports":
        return html`<rostrum-panel-reports .user=${user}></rostrum-panel-reports>`;
      case "logs":
        return html`<rostrum-panel-logs .user=${user}></rostrum-panel-logs>`;
      case "audit":
        return html`<rostrum-panel-audit .user=${user}></rostrum-panel-audit>`;
      default:
        return html`<p class="notice">${panelWords.nothing}</p>`;
    }
  }
}
