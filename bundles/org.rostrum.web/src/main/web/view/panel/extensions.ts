import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { admin, type Extension } from "../../api/admin";
import { confirmed } from "../confirm";
import { panelWords } from "../words-panel";
import { Page } from "./page";
import { chip } from "./say";

/** A change takes seconds. */
const LOOK_AGAIN_MS = 2_000;
const RESTS: ReadonlySet<string> = new Set(["INSTALLED", "ABSENT"]);

/** What can be installed and removed while the server runs. Looks again while something changes. */
@customElement("rostrum-panel-extensions")
export class PanelExtensions extends Page {
  protected readonly heading = panelWords.nav.extensions;

  @state() private extensions: readonly Extension[] | undefined;

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
    const { extensions } = this;
    return html`<h1>${this.heading}</h1>
      <p class="muted">${panelWords.extensions.hint}</p>
      ${this.renderNews()}
      ${
        extensions === undefined || extensions.length === 0
          ? html`<p class="card empty">${extensions === undefined ? panelWords.loading : panelWords.extensions.empty}</p>`
          : html`<div class="card scroll">${this.renderTable(extensions)}</div>`
      }`;
  }

  private renderTable(extensions: readonly Extension[]) {
    const { name, kind, state: stands } = panelWords.extensions;
    const columns = [name, kind, stands, ...(this.mayChange ? [panelWords.actions] : [])];
    return html`<table role="table">
      <thead role="rowgroup">
        <tr role="row">${columns.map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          extensions,
          ({ name }) => name,
          (extension) => this.renderExtension(extension),
        )}
      </tbody>
    </table>`;
  }

  private renderExtension(extension: Extension) {
    const { kind, kinds, state: stands, states } = panelWords.extensions;
    const { name, version, description, failure } = extension;
    return html`<tr role="row" data-testid="extension" data-extension=${name}>
      <th role="rowheader" scope="row">
        ${name}<span class="muted small">${[description, version].join(" · ")}</span>
      </th>
      <td role="cell" data-label=${kind}>${kinds[extension.kind] ?? extension.kind}</td>
      <td role="cell" data-label=${stands}>
        <div class="chips" role="status">
          ${chip(states[extension.state] ?? extension.state, extension.installed ? "good" : "")}
          ${failure === undefined ? nothing : html`<span class="small">${failure}</span>`}
        </div>
      </td>
      ${this.mayChange ? html`<td role="cell" class="tools">${this.renderTool(extension)}</td>` : nothing}
    </tr>`;
  }

  private renderTool({ name, state: stands, installed }: Extension) {
    const { extensions } = panelWords;
    const [label, testId] = installed ? [extensions.remove, "uninstall"] : [extensions.install, "install"];
    return html`<button class=${installed ? "warns" : ""} data-testid=${testId} ?disabled=${!RESTS.has(stands)}
      aria-label=${extensions.of(label, name)} @click=${() => this.fit(name, !installed)}>${label}</button>`;
  }

  private async look() {
    clearTimeout(this.timer);
    this.extensions = (await this.take(admin.extensions()))?.items ?? this.extensions;
    const changes = this.extensions?.some(({ state: stands }) => !RESTS.has(stands));
    if (changes && this.isConnected) {
      this.timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
    }
  }

  private async fit(name: string, installed: boolean) {
    const { extensions } = panelWords;
    if (!installed && !(await confirmed(extensions.confirmRemove(name), extensions.remove))) {
      return;
    }
    if (await this.done(admin.fit(name, installed))) {
      await this.look();
    }
  }
}
