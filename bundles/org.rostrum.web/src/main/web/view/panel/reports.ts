import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type Report, type Run, readReport, reportSheetPath, type Sample } from "../../api/reports";
import { Download } from "../icons";
import { locale } from "../language";
import { option } from "../plan-controls";
import { follow, pathTo } from "../route";
import { settingsWords } from "../words-settings";
import { Page } from "./page";
import { type Point, plotStyle, renderPlot } from "./plot";
import { sayTime } from "./say";

const DAY_MS = 86_400_000;
const SPANS = { day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS };
type Span = keyof typeof SPANS;

const round = (value: number, digits = 0) => value.toLocaleString(locale(), { maximumFractionDigits: digits });
const { reports } = settingsWords;
const sayPercent = (part: number | undefined) => (part === undefined ? "" : reports.percent(round(part * 100, 1)));
const saySeconds = (millis: number | undefined) =>
  millis === undefined ? "" : reports.seconds(round(millis / 1000, 1));
const sayMillis = (millis: number | undefined) => (millis === undefined ? "" : reports.millis(round(millis)));

/** How many conferences began on each day of the reader's own zone, days without any included. */
export function perDay(runs: readonly { readonly began: string }[], from: number, until: number): readonly Point[] {
  const day = new Date(from);
  day.setHours(0, 0, 0, 0);
  const days: Point[] = [];
  while (day.getTime() < until) {
    const begin = day.getTime();
    day.setDate(day.getDate() + 1);
    const value = runs.filter(({ began }) => Date.parse(began) >= begin && Date.parse(began) < day.getTime()).length;
    days.push({ at: begin, value });
  }
  return days;
}

/** How the server and its conferences went. */
@customElement("rostrum-panel-reports")
export class PanelReports extends Page {
  static override styles = [
    ...Page.styles,
    plotStyle,
    css`
      thead th {
        white-space: normal;
      }
      @media (min-width: 721px) {
        td:nth-child(2) {
          min-width: 130px;
        }
      }
    `,
  ];

  protected readonly heading = settingsWords.nav.reports;

  @state() private span: Span = "day";
  @state() private report: Report | undefined;

  private from = 0;
  private until = 0;
  private asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<h1>${this.heading}</h1>
      <p class="muted">${reports.hint}</p>
      <div class="filters">
        <div class="field">
          <label for="span">${reports.span}</label>
          <select id="span" data-testid="report-span" @change=${this.choose}>
            ${(Object.keys(SPANS) as Span[]).map((span) => option(span, reports.spans[span], span === this.span))}
          </select>
        </div>
        ${this.renderDownload("samples")}
      </div>
      ${this.renderNews()}
      ${this.report === undefined ? nothing : html`${this.renderPlots(this.report)}${this.renderRuns(this.report.runs)}`}`;
  }

  private renderDownload(of: "samples" | "conferences") {
    const span = { from: new Date(this.from).toISOString(), until: new Date(this.until).toISOString() };
    return html`<a class="button" href=${reportSheetPath(of, span)} download="${of}.csv" data-testid="report-${of}">
      <rostrum-icon .of=${Download}></rostrum-icon>${reports.csv}
    </a>`;
  }

  private renderPlots({ samples, runs }: Report) {
    const of = (value: (sample: Sample) => number | undefined): readonly Point[] =>
      samples.map((sample) => ({ at: Date.parse(sample.at), value: value(sample) }));
    const { from, until } = this;
    const day = (at: number) => new Date(at).toLocaleDateString(locale(), { day: "numeric", month: "short" });
    const time = (at: number) =>
      new Date(at).toLocaleString(locale(), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
    const lines = [
      ["people", reports.people, of(({ people }) => people), round],
      ["conferences", reports.conferences, of(({ conferences }) => conferences), round],
      ["joins", reports.joins, of(({ firstMediaMillis }) => firstMediaMillis), saySeconds],
      ["failures", reports.failures, of(({ failed }) => failed), round],
      ["loss", reports.loss, of(({ loss }) => loss), sayPercent],
      ["roundTrip", reports.roundTrip, of(({ roundTripMillis }) => roundTripMillis), sayMillis],
    ] as const;
    return html`<div class="plots">
      ${lines.map(([id, name, points, say]) => renderPlot(id, name, points, { from, until }, (value) => say(value), time))}
      ${renderPlot("days", reports.days, perDay(runs, from, until), { from, until, bars: true }, (value) => round(value), day)}
    </div>`;
  }

  private renderRuns(runs: readonly Run[]) {
    const { conference, began, most, failed, joins, loss, worst, roundTrip } = reports;
    const columns = [conference, began, most, failed, joins, `${loss} (${worst})`, roundTrip];
    return html`<section class="card" aria-labelledby="quality">
      <div class="head">
        <h2 id="quality">${reports.quality}</h2>
        ${this.renderDownload("conferences")}
      </div>
      ${
        runs.length === 0
          ? html`<p class="muted">${reports.none}</p>`
          : html`<div class="scroll" tabindex="0" role="region" aria-labelledby="quality">
              <table role="table">
                <thead role="rowgroup">
                  <tr role="row">${columns.map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}</tr>
                </thead>
                <tbody role="rowgroup">${runs.map((run) => this.renderRun(run, columns))}</tbody>
              </table>
            </div>`
      }
    </section>`;
  }

  private renderRun(run: Run, [, began, most, failed, joins, loss, roundTrip]: readonly string[]) {
    const lasted = run.ended === undefined ? "" : Math.round((Date.parse(run.ended) - Date.parse(run.began)) / 60_000);
    const worst = run.worstLoss === undefined ? "" : `(${sayPercent(run.worstLoss)})`;
    return html`<tr role="row" data-testid="report-run">
      <th role="rowheader" scope="row">
        <a href=${pathTo.admin("conferences", run.id)} @click=${follow}>${run.topic}</a>
        <span class="muted small">${run.id}</span>
      </th>
      <td role="cell" data-label=${began}>${sayTime(run.began)}${lasted === "" ? nothing : html`, ${reports.minutes(lasted)}`}</td>
      <td role="cell" data-label=${most}>${round(run.most)}</td>
      <td role="cell" data-label=${failed}>${round(run.failed)}</td>
      <td role="cell" data-label=${joins}>${saySeconds(run.firstMediaMillis)}</td>
      <td role="cell" data-label=${loss}>${sayPercent(run.loss)} ${worst}</td>
      <td role="cell" data-label=${roundTrip}>${sayMillis(run.roundTripMillis)}</td>
    </tr>`;
  }

  private readonly choose = (event: Event) => {
    this.span = (event.target as HTMLSelectElement).value as Span;
    void this.load();
  };

  private async load() {
    const mine = ++this.asked;
    this.until = Date.now();
    this.from = this.until - SPANS[this.span];
    const span = { from: new Date(this.from).toISOString(), until: new Date(this.until).toISOString() };
    const report = await this.take(readReport(span));
    if (mine === this.asked) {
      this.report = report ?? this.report;
    }
  }
}
