import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { admin, type RosterReport } from "../../api/admin";
import { Check, Copy, TriangleAlert } from "../icons";
import { pathTo } from "../route";
import { panelWords } from "../words-panel";
import { Page } from "./page";

const MOST_BYTES = 1024 * 1024;

/** Many accounts at once from a table; what would come of it is shown first. */
@customElement("rostrum-panel-roster")
export class PanelRoster extends Page {
  protected readonly heading = panelWords.roster.title;

  @state() private csv = "";
  @state() private partly = false;
  @state() private makePasswords = false;
  @state() private report: RosterReport | undefined;
  @state() private busy = false;

  override render() {
    const { roster } = panelWords;
    return html`${this.renderBack(pathTo.admin("users"), panelWords.nav.users)}
      <h1>${this.heading}</h1>
      ${this.renderNews()}
      ${
        this.mayChange
          ? html`<form class="card" @submit=${this.check}>
              <p class="muted">${roster.hint}</p>
              <div class="field">
                <label for="table">${roster.file}</label>
                <input id="table" type="file" accept=".csv,text/csv" data-testid="roster-file" required
                  @change=${this.chosen} />
              </div>
              ${this.renderCheck("makePasswords", roster.makePasswords)} ${this.renderCheck("partly", roster.partly)}
              <div class="row end">
                <button data-testid="roster-check" ?disabled=${this.busy || this.csv === ""}>${roster.check}</button>
                <button type="button" class="primary" data-testid="roster-apply" ?disabled=${this.busy || !this.fits}
                  @click=${() => this.send(false)}>${roster.apply}</button>
              </div>
            </form>`
          : nothing
      }
      <div role="status">${this.report === undefined ? nothing : this.renderReport(this.report)}</div>`;
  }

  private renderCheck(name: "makePasswords" | "partly", label: string) {
    return html`<label class="check">
      <input type="checkbox" data-testid="roster-${name}" .checked=${this[name]}
        @change=${(event: Event) => {
          this[name] = (event.target as HTMLInputElement).checked;
          this.report = undefined;
        }} />${label}
    </label>`;
  }

  /** Whether what was looked at can be added as it is. */
  private get fits(): boolean {
    const { report } = this;
    return (
      report !== undefined && !report.kept && report.added.length > 0 && (this.partly || report.rejected.length === 0)
    );
  }

  private renderReport({ kept, added, rejected }: RosterReport) {
    const { roster } = panelWords;
    const passwords = added.filter(({ password }) => password !== undefined);
    return html`<section class="card" data-testid="roster-report">
      <p class="row"><rostrum-icon .of=${Check}></rostrum-icon>${kept ? roster.added(added.length) : roster.wouldAdd(added.length)}</p>
      ${rejected.length === 0 ? nothing : this.renderRejected(rejected)}
      ${kept && passwords.length > 0 ? this.renderPasswords(passwords) : nothing}
    </section>`;
  }

  private renderRejected(rejected: RosterReport["rejected"]) {
    const { roster, users, user } = panelWords;
    return html`<p class="row">
        <rostrum-icon .of=${TriangleAlert}></rostrum-icon>${roster.rejected(rejected.length)}
      </p>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${[user.id, roster.line, roster.why].map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rejected.map(
            ({ line, id, detail }) => html`<tr role="row" data-testid="roster-rejected">
              <th role="rowheader" scope="row">${id === "" ? users.person : id}</th>
              <td role="cell" data-label=${roster.line}>${line}</td>
              <td role="cell" data-label=${roster.why}>${detail}</td>
            </tr>`,
          )}
        </tbody>
      </table>`;
  }

  private renderPasswords(added: RosterReport["added"]) {
    const all = added.map(({ id, password }) => `${id},${password}`).join("\n");
    return html`<div class="field">
        <label for="passwords">${panelWords.roster.passwords}</label>
        <textarea id="passwords" readonly rows="6" data-testid="roster-passwords" .value=${all}></textarea>
        <p class="hint">${panelWords.onceOnly}</p>
      </div>
      <div class="row end">
        <button @click=${() => this.copy(all)}><rostrum-icon .of=${Copy}></rostrum-icon>${panelWords.copy}</button>
      </div>`;
  }

  private async chosen(event: Event) {
    const file = (event.target as HTMLInputElement).files?.[0];
    this.report = undefined;
    this.problem =
      file !== undefined && file.size > MOST_BYTES
        ? { code: "request.invalid", detail: panelWords.roster.tooLarge }
        : undefined;
    this.csv = file === undefined || this.problem !== undefined ? "" : await file.text();
  }

  private check(event: Event) {
    event.preventDefault();
    void this.send(true);
  }

  private async send(dryRun: boolean) {
    this.busy = true;
    const { partly, makePasswords } = this;
    this.report = await this.take(admin.importUsers(this.csv, { dryRun, partly, makePasswords }));
    this.busy = false;
  }
}
