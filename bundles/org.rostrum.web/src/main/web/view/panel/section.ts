import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { type Section, type Setting, settings } from "../../api/settings";
import { TriangleAlert } from "../icons";
import { language } from "../language";
import { option } from "../plan-controls";
import { pathTo } from "../route";
import { settingsWords } from "../words-settings";
import "./mail-test";
import { against, changeOf, type Draft, resetting, sayRange, shown, typing, wrong } from "./drafts";
import { Page } from "./page";
import { chip } from "./say";

const NOTHING: Draft = new Map();

/** What was typed and not saved, by section; kept while the page is open, wherever in it somebody goes. */
const drafts = new Map<string, Draft>();
export const draftOf = (id: string): Draft => drafts.get(id) ?? NOTHING;

/** Where a message can be sent to see whether it works. */
const MAIL = "org.rostrum.invitation.mail";

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

/** One configuration: a field for each setting, as its bundle describes it. */
@customElement("rostrum-panel-section")
export class PanelSection extends Page {
  static override styles = [
    ...Page.styles,
    css`
      form.card {
        gap: var(--s5);
      }
      .field {
        gap: 4px;
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
        min-height: 26px;
      }
      .name label {
        font-size: 0.9375rem;
        font-weight: 550;
      }
      .entry {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s3);
      }
      .entry > input:not([type="checkbox"]),
      .entry > select {
        flex: 1 1 240px;
        max-width: 520px;
      }
      .entry > input.short {
        flex: 0 1 150px;
      }
      .hint {
        max-width: 72ch;
      }
      code {
        font: 0.8125rem ui-monospace, monospace;
        overflow-wrap: anywhere;
      }
      .bar {
        position: sticky;
        bottom: 0;
        margin: 0 calc(-1 * var(--s5)) calc(-1 * var(--s5));
        padding: var(--s3) var(--s5);
        border-top: 1px solid var(--line);
        border-radius: 0 0 var(--radius) var(--radius);
        background: var(--surface);
      }
      @media (max-width: 720px) {
        .bar {
          margin: 0 calc(-1 * var(--s4)) calc(-1 * var(--s4));
          padding: var(--s3) var(--s4);
        }
      }
    `,
  ];

  @property() section = "";
  @state() private found: Section | undefined;
  @state() private draft: Draft = NOTHING;
  @state() private busy = false;
  @state() private checked = false;
  @state() private conflict = false;

  protected get heading(): string {
    return this.found?.name ?? settingsWords.nav.settings;
  }

  /** The language of what the bundle says. */
  private get spoken(): string {
    return this.found?.language ?? "en";
  }

  override connectedCallback() {
    super.connectedCallback();
    this.keep(draftOf(this.section));
    void this.load();
  }

  override disconnectedCallback() {
    removeEventListener("beforeunload", askBeforeLeaving);
    super.disconnectedCallback();
  }

  override render() {
    const { found } = this;
    const says = settingsWords.settings;
    return html`${this.renderBack(pathTo.admin("settings"), says.all)}
      <h1 lang=${this.spoken}>${this.heading}</h1>
      ${found?.trouble === undefined ? nothing : this.renderWarning(says.troubleIs(found.trouble), "settings-trouble", "bad")}
      ${found === undefined || found.effect === "" ? nothing : html`<p class="muted" lang=${this.spoken} data-testid="settings-effect">${found.effect}</p>`}
      ${this.renderNews()}
      <div role="alert" ?hidden=${!this.conflict}>${this.conflict ? this.renderWarning(says.conflict, "settings-conflict") : nothing}</div>
      ${found === undefined ? nothing : this.renderForm(found)}
      ${this.mayChange && found?.id === MAIL ? html`<rostrum-mail-test></rostrum-mail-test>` : nothing}`;
  }

  private renderWarning(text: string, testId: string, kind = "") {
    return html`<p class="notice ${kind}" data-testid=${testId}>
      <rostrum-icon .of=${TriangleAlert}></rostrum-icon>${text}
    </p>`;
  }

  private renderForm(found: Section) {
    const says = settingsWords.settings;
    return html`<form class="card" novalidate @submit=${this.save}>
      <p class="muted small"><code>etc/${found.id}.cfg</code></p>
      ${found.settings.map((setting) => this.renderSetting(setting))}
      ${
        this.mayChange
          ? html`<div class="row end bar">
              <span class="muted small" role="status">${this.draft.size === 0 ? nothing : says.unsaved}</span>
              <button type="button" ?disabled=${this.draft.size === 0 || this.busy} data-testid="settings-discard"
                @click=${this.discard}>${says.discard}</button>
              <button class="primary" ?disabled=${this.busy} data-testid="settings-save">
                ${this.busy ? says.saving : says.save}
              </button>
            </div>`
          : nothing
      }
    </form>`;
  }

  private renderSetting(setting: Setting) {
    const { key, name, help, variable, kind } = setting;
    const says = settingsWords.settings;
    const problem = this.problemOf(setting);
    const resets = this.mayChange && (setting.set || this.draft.has(key)) && this.draft.get(key) !== undefined;
    const mayReset = this.mayChange && (resets || (setting.set && !this.draft.has(key)));
    return html`<div class="field" data-testid="setting" data-key=${key}>
      <div class="name">
        <label for=${key} lang=${this.spoken}>${name}</label><code>${key}</code>
        ${this.draft.has(key) ? chip(says.changed, "warn") : nothing}
      </div>
      <div class="entry">
        ${this.renderControl(setting, problem !== undefined)}
        ${setting.unit === undefined ? nothing : html`<span class="muted small">${says.units[setting.unit] ?? setting.unit}</span>`}
        ${
          mayReset
            ? html`<button type="button" class="quiet" data-testid="setting-reset" aria-label=${kind === "SECRET" ? says.removeOf(name) : says.resetOf(name)}
                @click=${() => this.keep(resetting(this.draft, setting))}>
                ${kind === "SECRET" ? says.remove : says.reset}
              </button>`
            : nothing
        }
      </div>
      ${problem === undefined ? nothing : html`<p class="problem" id="${key}-problem" data-testid="setting-problem">${problem}</p>`}
      <p class="hint" id="${key}-hint"><span lang=${this.spoken}>${help}</span> ${sayBounds(setting, this.draft)}</p>
      ${variable === undefined ? nothing : html`<p class="hint">${says.variable(variable)}</p>`}
    </div>`;
  }

  private renderControl(setting: Setting, wrongNow: boolean) {
    const { key, kind, choices } = setting;
    const value = shown(setting, this.draft);
    const described = wrongNow ? `${key}-problem ${key}-hint` : `${key}-hint`;
    const typed = (event: Event) => this.keep(typing(this.draft, setting, (event.target as HTMLInputElement).value));
    const still = !this.mayChange;
    switch (kind) {
      case "SWITCH":
        return html`<input id=${key} type="checkbox" .checked=${live(value === "true")} ?disabled=${still}
          aria-describedby=${described}
          @change=${(event: Event) => this.keep(typing(this.draft, setting, `${(event.target as HTMLInputElement).checked}`))} />`;
      case "CHOICE":
        return html`<select id=${key} ?disabled=${still} aria-describedby=${described} @change=${typed}>
          ${choices.map((choice) => option(choice.value, choice.label, choice.value === value))}
        </select>`;
      case "SECRET":
        return html`<input id=${key} type="password" autocomplete="new-password" ?disabled=${still} aria-describedby=${described}
          placeholder=${settingsWords.settings.secretNew} .value=${live(this.draft.get(key) ?? "")} @input=${typed} />`;
      default:
        return html`<input id=${key} class=${kind === "NUMBER" ? "short" : ""} ?disabled=${still} autocomplete="off"
          autocapitalize="none" spellcheck="false" inputmode=${kind === "NUMBER" ? "numeric" : "text"}
          aria-invalid=${wrongNow ? "true" : nothing} aria-describedby=${described} .value=${live(value)} @input=${typed} />`;
    }
  }

  private problemOf(setting: Setting): string | undefined {
    const typed = this.draft.get(setting.key);
    return this.checked && typed !== undefined ? wrong(setting, typed) : undefined;
  }

  private keep(draft: Draft) {
    this.draft = draft;
    this.told = "";
    drafts.set(this.section, draft);
    if (draft.size === 0) {
      removeEventListener("beforeunload", askBeforeLeaving);
    } else {
      addEventListener("beforeunload", askBeforeLeaving);
    }
  }

  private readonly discard = () => {
    this.checked = false;
    this.conflict = false;
    this.problem = undefined;
    this.keep(NOTHING);
  };

  private async load() {
    this.found = (await this.take(settings.one(this.section, language()))) ?? this.found;
    this.entitle();
  }

  private async save(event: Event) {
    event.preventDefault();
    const { found, draft } = this;
    const says = settingsWords.settings;
    this.checked = true;
    this.conflict = false;
    if (found === undefined || draft.size === 0) {
      this.told = says.nothing;
      return;
    }
    if (found.settings.some((setting) => this.problemOf(setting) !== undefined)) {
      this.problem = { code: "settings.invalid", detail: says.wrong };
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("[aria-invalid]")?.focus();
      return;
    }
    this.busy = true;
    const answer = await settings.change(found.id, changeOf(draft), found.version, language());
    this.busy = false;
    if (answer.ok) {
      this.problem = undefined;
      this.checked = false;
      this.found = answer.value;
      this.keep(NOTHING);
      this.told = says.saved;
    } else if (answer.problem.code === "settings.changed") {
      await this.load();
      this.conflict = true;
      this.keep(this.found === undefined ? draft : against(this.found, draft));
    } else {
      const own = says.problems[answer.problem.code];
      await this.take(Promise.resolve(own === undefined ? answer : refusal(answer.problem.code, own)));
    }
  }
}

const refusal = (code: string, detail: string) => ({ ok: false, problem: { code, detail } }) as const;

/** Between what and what, and the default; of a secret, whether there is one. */
function sayBounds(setting: Setting, draft: Draft) {
  const says = settingsWords.settings;
  if (setting.kind === "SECRET") {
    const gone = draft.has(setting.key) && draft.get(setting.key) === undefined;
    return gone ? says.secretGone : setting.set ? says.secretSet : says.secretUnset;
  }
  const range = sayRange(setting);
  return [range, says.fallback(setting.fallback ?? "")].filter((part) => part !== "").join(" · ");
}
