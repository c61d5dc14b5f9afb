import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { LEVELS, type LogLine, readLog } from "../../api/logs";
import { locale } from "../language";
import { option } from "../plan-controls";
import { settingsWords } from "../words-settings";
import { renderWords } from "./filters";
import { Page } from "./page";
import { chip } from "./say";
import { Wanted } from "./wanted";

const LOOK_AGAIN_MS = 3_000;
/** How many lines a page shows; older ones go. */
const MOST = 500;
const KINDS: Readonly<Record<string, string>> = { ERROR: "bad", WARN: "warn" };

/** The end of the server's log. Follows it until told otherwise. */
@customElement("rostrum-panel-logs")
export class PanelLogs extends Page {
  static override styles = [
    ...Page.styles,
    css`
      .lines {
        max-height: 70vh;
        overflow: auto;
        padding: var(--s2) 0;
        font-size: 0.875rem;
      }
      .line {
        display: grid;
        grid-template-columns: 92px 68px minmax(0, 1fr);
        gap: var(--s1) var(--s3);
        padding: 4px var(--s4);
      }
      .line:hover {
        background: var(--sunken);
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      time {
        white-space: nowrap;
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
      .said {
        overflow-wrap: anywhere;
      }
      pre {
        max-height: 320px;
        margin: var(--s2) 0 0;
        padding: var(--s3);
        overflow: auto;
        border-radius: var(--radius);
        background: var(--sunken);
        font: 0.75rem/1.5 ui-monospace, monospace;
      }
      summary {
        cursor: pointer;
        color: var(--accent);
        font-size: var(--small);
      }
      @media (max-width: 720px) {
        .lines {
          max-height: none;
        }
        .line {
          grid-template-columns: auto 1fr;
        }
        .said {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  protected readonly heading = settingsWords.nav.logs;

  @state() private lines: readonly LogLine[] | undefined;
  @state() private follows = true;
  @state() private missed = false;

  private last = 0;
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly wanted = new Wanted(this, ["level", "q"], () => void this.begin());

  override connectedCallback() {
    super.connectedCallback();
    void this.begin();
  }

  override disconnectedCallback() {
    clearTimeout(this.timer);
    this.asked++;
    super.disconnectedCallback();
  }

  override render() {
    const { logs } = settingsWords;
    return html`<h1>${this.heading}</h1>
      <p class="muted">${logs.hint}</p>
      ${this.renderFilters()} ${this.renderNews()}
      ${this.missed ? html`<p class="notice" data-testid="log-missed">${logs.missed}</p>` : nothing}
      ${this.lines === undefined ? nothing : this.renderLines(this.lines)}`;
  }

  private renderFilters() {
    const { wanted } = this;
    const { logs } = settingsWords;
    const level = wanted.get("level") || "INFO";
    return html`<form class="filters" role="search" @submit=${(e: Event) => e.preventDefault()} @input=${wanted.edited}
      @change=${wanted.edited}>
      <div class="field">
        <label for="level">${logs.level}</label>
        <select id="level" name="level" data-testid="filter-level">
          ${LEVELS.map((name) => option(name, name, name === level))}
        </select>
      </div>
      ${renderWords(wanted, "q", logs.words)}
      <label class="check">
        <input type="checkbox" data-testid="log-follow" .checked=${this.follows} @input=${(e: Event) => e.stopPropagation()}
          @change=${this.follow} />${logs.follow}
      </label>
    </form>`;
  }

  private renderLines(lines: readonly LogLine[]) {
    const { logs } = settingsWords;
    return lines.length === 0
      ? html`<p class="card empty" data-testid="state-empty">${logs.none}</p>`
      : html`<div class="card lines" role="log" aria-live="off" aria-label=${logs.lines} tabindex="0"><ol>
          ${repeat(
            lines,
            ({ number }) => number,
            (line) => this.renderLine(line),
          )}
        </ol></div>`;
  }

  private renderLine({ at, level, logger, message, trace, conference }: LogLine) {
    const who = [logger.split(".").at(-1), conference].filter(Boolean).join(" · ");
    return html`<li class="line" data-testid="log-line" data-level=${level}>
      <time datetime=${at} title=${new Date(at).toLocaleString(locale())}>${new Date(at).toLocaleTimeString(locale())}</time>
      <span>${chip(level, KINDS[level] ?? "")}</span>
      <div class="said" lang="en">
        ${message} <span class="muted small" title=${logger}>${who}</span>
        ${trace === undefined ? nothing : html`<details><summary>${settingsWords.logs.trace}</summary><pre tabindex="0">${trace}</pre></details>`}
      </div>
    </li>`;
  }

  private readonly follow = (event: Event) => {
    event.stopPropagation();
    this.follows = (event.target as HTMLInputElement).checked;
    if (this.follows) {
      void this.look();
    } else {
      clearTimeout(this.timer);
    }
  };

  /** Anew, with what is wanted now. */
  private async begin() {
    this.lines = undefined;
    this.last = 0;
    this.missed = false;
    await this.look();
  }

  private async look() {
    clearTimeout(this.timer);
    const mine = ++this.asked;
    const { level, q } = this.wanted.query;
    const after = this.lines === undefined ? undefined : this.last;
    const answer = await this.take(readLog({ level, q, after, limit: MOST }));
    if (mine !== this.asked) {
      return;
    }
    if (answer !== undefined) {
      this.add(answer.items, answer.last, answer.missed);
    }
    if (this.follows && this.isConnected) {
      this.timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
    }
  }

  /** Whoever reads the last line goes on to the new one; whoever reads further up is left there. */
  private add(items: readonly LogLine[], last: number, missed: boolean) {
    const list = this.renderRoot.querySelector(".lines");
    const atEnd = list === null || list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    const restarted = last < this.last;
    this.lines = [...(restarted ? [] : (this.lines ?? [])), ...items].slice(-MOST);
    this.last = last;
    this.missed = missed && !restarted;
    if (atEnd && items.length > 0) {
      void this.updateComplete.then(() => {
        const now = this.renderRoot.querySelector(".lines");
        now?.scrollTo(0, now.scrollHeight);
      });
    }
  }
}
