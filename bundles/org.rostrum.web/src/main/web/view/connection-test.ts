import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ConnectionTest, type Report, type Step } from "../media/connection-test";
import { codeOf, type Finding, type Verdict, verdictOf } from "../media/finding";
import { dial, dialAsGuest } from "./dial";
import "./icon";
import { CircleAlert, CircleCheck, type IconNode, LoaderCircle, RotateCw, TriangleAlert } from "./icons";
import { locale } from "./language";
import { base, buttons } from "./shared";
import { sayProblem, words } from "./words";

const ICONS: Readonly<Record<Verdict, IconNode>> = {
  good: CircleCheck,
  fair: CircleCheck,
  poor: TriangleAlert,
  none: CircleAlert,
};

/** Tests the connection as soon as it is shown, and says in words and in a code what was found. */
@customElement("rostrum-connection-test")
export class ConnectionTestView extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      section {
        display: grid;
        gap: var(--s3);
        padding: var(--s4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      h2,
      .step {
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      .good rostrum-icon {
        color: var(--accent);
      }
      .fair rostrum-icon,
      .poor rostrum-icon {
        color: var(--warn);
      }
      .none rostrum-icon {
        color: var(--danger);
      }
      .step rostrum-icon {
        animation: turn 1.2s linear infinite;
      }
      @keyframes turn {
        to {
          rotate: 360deg;
        }
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(92px, 1fr));
        gap: var(--s3);
      }
      dt {
        color: var(--muted);
        font-size: var(--small);
      }
      dd {
        font-variant-numeric: tabular-nums;
      }
      .code {
        grid-column: 1 / -1;
      }
      .code dd {
        font: 600 1.125rem / 1.5 ui-monospace, monospace;
        letter-spacing: 0.04em;
        user-select: all;
      }
      button {
        justify-self: start;
      }
    `,
  ];

  @property({ type: Boolean }) guest = false;
  @state() private step: Step = "server";
  @state() private report: Report | undefined;

  private test: ConnectionTest | undefined;

  override connectedCallback() {
    super.connectedCallback();
    void this.start();
  }

  override disconnectedCallback() {
    this.test?.close();
    super.disconnectedCallback();
  }

  override render() {
    return html`<section aria-label=${words.test.title} aria-live="polite" data-testid="connection-test">
      ${this.report === undefined ? this.renderRunning() : this.renderReport(this.report)}
    </section>`;
  }

  private renderRunning() {
    return html`<p class="step" role="status" data-testid="test-step">
        <rostrum-icon .of=${LoaderCircle}></rostrum-icon>${words.test.steps[this.step]}
      </p>
      <p class="muted small">${words.test.running}</p>`;
  }

  private renderReport(report: Report) {
    return html`${"finding" in report ? this.renderFinding(report.finding) : nothing}
      ${
        "problem" in report
          ? html`<h2 class="none" data-testid="test-failed">
                <rostrum-icon .of=${CircleAlert}></rostrum-icon>${words.test.failed}
              </h2>
              <p>${sayProblem(report.problem)}</p>
              ${renderCode(report.problem.code)}`
          : nothing
      }
      <button type="button" data-testid="test-again" @click=${this.start}>
        <rostrum-icon .of=${RotateCw}></rostrum-icon>${words.test.again}
      </button>`;
  }

  private renderFinding(finding: Finding) {
    const verdict = verdictOf(finding);
    const { works, blocked, up, down, lost, delay } = words.test;
    const through = finding.udp || finding.tcp;
    return html`<h2 class=${verdict} data-testid="test-verdict" data-verdict=${verdict}>
        <rostrum-icon .of=${ICONS[verdict]}></rostrum-icon>${words.test.verdicts[verdict]}
      </h2>
      <p>${words.test.hints[verdict]}</p>
      <dl>
        ${renderFact("UDP", finding.udp ? works : blocked)} ${renderFact("TCP", finding.tcp ? works : blocked)}
        ${
          through
            ? html`${renderFact(up, sayRate(finding.up))} ${renderFact(down, sayRate(finding.down))}
              ${renderFact(lost, say(finding.loss, { style: "percent" }))}
              ${renderFact(delay, say(finding.roundTripMs, { style: "unit", unit: "millisecond", maximumFractionDigits: 0 }))}`
            : nothing
        }
      </dl>
      ${renderCode(codeOf(finding))}`;
  }

  private async start() {
    this.test?.close();
    this.report = undefined;
    const test = ConnectionTest.of(this.guest ? dialAsGuest : dial, (step) => {
      this.step = step;
    });
    this.test = test;
    const report = await test.run();
    if (this.test === test && this.isConnected) {
      this.report = report;
    }
  }
}

const renderFact = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const renderCode = (code: string) => html`<dl>
    <div class="code"><dt>${words.test.code}</dt><dd data-testid="test-code">${code}</dd></div>
  </dl>
  <p class="muted small">${words.test.codeHint}</p>`;

const say = (value: number, how: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale(), how).format(value);

const sayRate = (kilobits: number) => words.test.rate(say(kilobits / 1000, { maximumFractionDigits: 1 }));
