import { css, html, nothing, svg } from "lit";
import { settingsWords } from "../words-settings";

/** What is drawn over what. */
export interface Point {
  readonly at: number;
  /** Nothing: nobody could tell. */
  readonly value: number | undefined;
}

const WIDTH = 600;
const HEIGHT = 180;
const STEPS = [1, 2, 2.5, 5, 10];

/** The least round number that is not below a value: the top of an axis. */
export function topOf(value: number): number {
  if (value <= 0) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (STEPS.find((step) => step * power >= value) ?? 10);
}

/** Lines between points that follow each other; a gap where nothing is known. */
export function pathOf(points: readonly Point[], from: number, until: number, top: number): string {
  const x = (at: number) => (((at - from) / Math.max(1, until - from)) * WIDTH).toFixed(1);
  const y = (value: number) => (HEIGHT - (value / top) * HEIGHT).toFixed(1);
  let open = false;
  return points
    .map(({ at, value }) => {
      const step = value === undefined ? "" : `${open ? "L" : "M"}${x(at)} ${y(value)}`;
      open = value !== undefined;
      // A point that stands alone is drawn too: as a line without length, with round ends.
      return step === "" ? "" : `${step}${step.startsWith("M") ? "h0" : ""}`;
    })
    .join("");
}

const known = (points: readonly Point[]) => points.flatMap(({ value }) => (value === undefined ? [] : [value]));

/** A plot with its words: what screen readers say of it, and the same as a table. */
export function renderPlot(
  id: string,
  name: string,
  points: readonly Point[],
  span: { readonly from: number; readonly until: number; readonly bars?: boolean },
  say: (value: number) => string,
  when: (at: number) => string,
) {
  const { reports } = settingsWords;
  const values = known(points);
  if (values.length === 0) {
    return html`<section class="card plot" aria-labelledby=${id}>
      <h2 id=${id}>${name}</h2>
      <p class="muted">${reports.none}</p>
    </section>`;
  }
  const top = topOf(Math.max(...values));
  const summary = reports.summary(
    name,
    say(Math.min(...values)),
    say(Math.max(...values)),
    say(values[values.length - 1] ?? 0),
  );
  return html`<section class="card plot" aria-labelledby=${id} data-testid="plot" data-plot=${id}>
    <h2 id=${id}>${name}</h2>
    <div class="drawn">
      <div class="axis" aria-hidden="true"><span>${say(top)}</span><span>${say(0)}</span></div>
      <svg viewBox="0 -4 ${WIDTH} ${HEIGHT + 8}" preserveAspectRatio="none" role="img" aria-label=${summary}>
        ${[0, 0.5, 1].map((part) => svg`<line x1="0" x2=${WIDTH} y1=${part * HEIGHT} y2=${part * HEIGHT} class="grid" />`)}
        ${span.bars ? renderBars(points, top) : svg`<path d=${pathOf(points, span.from, span.until, top)} />`}
      </svg>
      <div class="axis times" aria-hidden="true"><span>${when(span.from)}</span><span>${when(span.until)}</span></div>
    </div>
    ${renderTable(name, points, say, when)}
  </section>`;
}

function renderBars(points: readonly Point[], top: number) {
  const wide = WIDTH / points.length;
  return points.map(({ value = 0 }, i) => {
    const high = (value / top) * HEIGHT;
    return svg`<rect x=${i * wide + wide * 0.15} y=${HEIGHT - high} width=${wide * 0.7} height=${high} />`;
  });
}

function renderTable(
  name: string,
  points: readonly Point[],
  say: (value: number) => string,
  when: (at: number) => string,
) {
  const { reports } = settingsWords;
  return html`<details>
    <summary>${reports.table}</summary>
    <div class="scroll figures-table" tabindex="0" role="region" aria-label=${name}>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row"><th role="columnheader" scope="col">${reports.at}</th><th role="columnheader" scope="col">${name}</th></tr>
        </thead>
        <tbody role="rowgroup">
          ${points.map(({ at, value }) =>
            value === undefined
              ? nothing
              : html`<tr role="row">
                  <th role="rowheader" scope="row">${when(at)}</th>
                  <td role="cell" data-label=${name}>${say(value)}</td>
                </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

export const plotStyle = css`
  .plots {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
    gap: var(--s4);
  }
  .plot {
    min-width: 0;
  }
  .drawn {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s1) var(--s2);
  }
  .axis {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    align-items: flex-end;
    color: var(--muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .axis.times {
    grid-column: 2;
    flex-direction: row;
  }
  svg {
    display: block;
    width: 100%;
    height: 150px;
  }
  .grid {
    stroke: var(--line);
    vector-effect: non-scaling-stroke;
  }
  path {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  rect {
    fill: var(--accent);
  }
  summary {
    cursor: pointer;
    color: var(--accent);
    font-size: var(--small);
  }
  .figures-table {
    max-height: 260px;
    overflow: auto;
  }
`;
