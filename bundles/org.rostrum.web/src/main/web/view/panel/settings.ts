import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type Section, settings } from "../../api/settings";
import { language } from "../language";
import { follow, pathTo } from "../route";
import { settingsWords } from "../words-settings";
import { type Subject, subjectOf } from "./drafts";
import { Page } from "./page";
import { chip } from "./say";
import { draftOf } from "./section";

/** What can be set, by subject. */
@customElement("rostrum-panel-settings")
export class PanelSettings extends Page {
  protected readonly heading = settingsWords.nav.settings;

  @state() private sections: readonly Section[] | undefined;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const subjects = Object.keys(settingsWords.settings.subjects) as Subject[];
    return html`<h1>${this.heading}</h1>
      <p class="muted">${settingsWords.settings.hint}</p>
      ${this.renderNews()}
      ${this.sections === undefined ? nothing : subjects.map((subject) => this.renderSubject(subject, this.sections ?? []))}`;
  }

  private renderSubject(subject: Subject, all: readonly Section[]) {
    const sections = all.filter(({ id }) => subjectOf(id) === subject);
    return sections.length === 0
      ? nothing
      : html`<section class="card" aria-labelledby=${subject}>
          <h2 id=${subject}>${settingsWords.settings.subjects[subject]}</h2>
          <ul>${sections.map((section) => this.renderSection(section))}</ul>
        </section>`;
  }

  private renderSection({ id, name, language: inLanguage = "en", settings, trouble }: Section) {
    const says = settingsWords.settings;
    const set = settings.filter((setting) => setting.set).length;
    return html`<li class="row" data-testid="settings-section" data-section=${id}>
      <a href=${pathTo.admin("settings", id)} @click=${follow} lang=${inLanguage}>${name}</a>
      <span class="muted small">${says.count(settings.length, set)}</span>
      ${trouble === undefined ? nothing : chip(says.trouble, "bad")}
      ${draftOf(id).size === 0 ? nothing : chip(says.unsaved, "warn")}
    </li>`;
  }

  private async load() {
    this.sections = (await this.take(settings.all(language())))?.items ?? this.sections;
  }
}
