import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { admin, type Seat } from "../../api/admin";
import { type Plan, type Result, rest } from "../../api/rest";
import { confirmed } from "../confirm";
import { CircleStop, LogIn, MicOff, Pencil, Play } from "../icons";
import { follow, pathTo } from "../route";
import { words } from "../words";
import { panelWords } from "../words-panel";
import { sayState } from "./conferences";
import { Page } from "./page";
import { chip, sayTime } from "./say";

const LOOK_AGAIN_MS = 4_000;

/** A conference under control from outside: who is inside, and what can be done about it. Looks again by itself. */
@customElement("rostrum-panel-conference")
export class PanelConference extends Page {
  @property() conference = "";

  @state() private plan: Plan | undefined;
  @state() private seats: readonly Seat[] | undefined;

  private timer: ReturnType<typeof setTimeout> | undefined;

  protected get heading(): string {
    return this.plan?.topic ?? this.conference;
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.look();
  }

  override disconnectedCallback() {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    return html`${this.renderBack(pathTo.admin("conferences"), panelWords.nav.conferences)}
      <div class="head">
        <h1>${this.heading}</h1>
        ${this.plan === undefined ? nothing : sayState(this.plan)}
      </div>
      ${this.renderNews()} ${this.plan === undefined ? nothing : this.renderPlan(this.plan)}
      ${this.renderInside()}`;
  }

  private renderPlan(plan: Plan) {
    const at = plan.next ?? plan.launch.start;
    return html`<section class="card">
      <p class="muted">
        ${[plan.id, words.plan.modes[plan.mode] ?? plan.mode, at === undefined ? "" : sayTime(at), plan.description]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      <p>
        ${panelWords.conferences.owner}:
        <a href=${pathTo.admin("users", plan.owner)} @click=${follow}>${plan.owner}</a>
      </p>
      ${this.mayChange ? this.renderActions(plan) : nothing}
    </section>`;
  }

  private renderActions(plan: Plan) {
    const { conferences } = panelWords;
    const running = plan.state === "RUNNING";
    return html`<div class="row">
      <a class="button" href=${pathTo.conference(plan.id)} @click=${follow}>
        <rostrum-icon .of=${LogIn}></rostrum-icon>${conferences.enter}
      </a>
      <a class="button" href=${pathTo.edit(plan.id)} @click=${follow}>
        <rostrum-icon .of=${Pencil}></rostrum-icon>${conferences.edit}
      </a>
      ${
        running
          ? html`<button data-testid="mute-all" @click=${() => this.muteAll()}>
                <rostrum-icon .of=${MicOff}></rostrum-icon>${conferences.muteAll}
              </button>
              <button class="warns" data-testid="stop" @click=${() => this.stop(plan)}>
                <rostrum-icon .of=${CircleStop}></rostrum-icon>${conferences.stop}
              </button>`
          : html`<button data-testid="start" @click=${() => this.act(rest.start(plan.id))}>
              <rostrum-icon .of=${Play}></rostrum-icon>${conferences.start}
            </button>`
      }
    </div>`;
  }

  private renderInside() {
    const { conferences } = panelWords;
    if (!this.mayChange && this.seats === undefined) {
      return html`<p class="muted" data-testid="seats-unseen">${conferences.unseen}</p>`;
    }
    const { seats } = this;
    if (seats === undefined || this.plan?.state !== "RUNNING") {
      return seats === undefined ? nothing : html`<p class="muted">${conferences.notRunning}</p>`;
    }
    return html`<section aria-labelledby="inside" class="card">
      <div class="head">
        <h2 id="inside">${seats.length === 0 ? conferences.nobody : conferences.seats(seats.length)}</h2>
        ${
          seats.some(({ place }) => place === "WAITING_ROOM")
            ? html`<button data-testid="admit-all" @click=${() => this.order({ type: "admitAll" })}>
                ${conferences.admitAll}
              </button>`
            : nothing
        }
      </div>
      ${seats.length === 0 ? nothing : this.renderSeats(seats)}
    </section>`;
  }

  private renderSeats(seats: readonly Seat[]) {
    const { person, role, place, sources } = panelWords.conferences;
    return html`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${[person, role, place, sources, panelWords.actions].map(
            (text) => html`<th role="columnheader" scope="col">${text}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          seats,
          ({ id }) => id,
          (seat) => this.renderSeat(seat),
        )}
      </tbody>
    </table>`;
  }

  private renderSeat(seat: Seat) {
    const { conferences } = panelWords;
    const on = Object.keys(seat.sources).filter((source) => seat.sources[source] === "ON");
    return html`<tr role="row" data-testid="seat" data-name=${seat.name}>
      <th role="rowheader" scope="row">
        ${seat.name}<span class="muted small">${seat.user ?? ""}</span>
      </th>
      <td role="cell" data-label=${conferences.role}>${conferences.roles[seat.role] ?? seat.role}</td>
      <td role="cell" data-label=${conferences.place}>${conferences.places[seat.place] ?? seat.place}</td>
      <td role="cell" data-label=${conferences.sources}>
        <div class="chips">
          ${on.map((source) => chip(conferences.source[source] ?? source))}
          ${seat.handRaised ? chip(conferences.hand, "warn") : nothing}
        </div>
      </td>
      <td role="cell" class="tools">
        <div class="row">${this.actionsFor(seat).map(([label, testId, act]) => this.renderAction(seat, label, testId, act))}</div>
      </td>
    </tr>`;
  }

  private renderAction(seat: Seat, label: string, testId: string, act: () => unknown) {
    return html`<button class=${testId === "remove" ? "warns" : ""} data-testid="seat-${testId}"
      aria-label=${panelWords.conferences.of(label, seat.name)} @click=${act}>${label}</button>`;
  }

  private actionsFor({ id, name, place, sources }: Seat): readonly (readonly [string, string, () => unknown])[] {
    const { conferences } = panelWords;
    const silence = (source: string) => () => this.order({ type: "switchSource", who: id, source, state: "SILENCED" });
    const erase = [conferences.remove, "remove", () => this.erase(id, name)] as const;
    if (place === "WAITING_ROOM") {
      return [[conferences.admit, "admit", () => this.order({ type: "admit", seats: [id] })], erase];
    }
    const on = (source: string) => sources[source] === "ON";
    return [
      ...(on("MICROPHONE") ? [[conferences.mute, "mute", silence("MICROPHONE")] as const] : []),
      ...(on("CAMERA") ? [[conferences.cameraOff, "camera-off", silence("CAMERA")] as const] : []),
      ...(on("CONTENT")
        ? [
            [
              conferences.stopContent,
              "stop-content",
              () => this.order({ type: "switchSource", who: id, source: "CONTENT", state: "OFF" }),
            ] as const,
          ]
        : []),
      erase,
    ];
  }

  private async look() {
    clearTimeout(this.timer);
    if (this.mayChange) {
      const plan = await this.take(rest.conference(this.conference));
      const seats = plan === undefined ? undefined : await this.take(admin.seats(this.conference));
      this.plan = plan ?? this.plan;
      this.seats = seats?.items ?? this.seats;
    } else {
      const found = await this.take(admin.conferences({ q: this.conference, limit: 200 }));
      this.plan = found?.items.find(({ id }) => id === this.conference) ?? this.plan;
    }
    this.entitle();
    if (this.isConnected) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
    }
  }

  private order(command: { readonly type: string } & Readonly<Record<string, unknown>>) {
    return this.act(admin.order(this.conference, command));
  }

  private muteAll() {
    return this.order({ type: "switchAll", source: "MICROPHONE", state: "SILENCED" });
  }

  private async stop({ id, topic }: Plan) {
    const { conferences } = panelWords;
    if (await confirmed(conferences.confirmStop(topic), conferences.stop)) {
      await this.act(rest.stop(id));
    }
  }

  private async erase(who: string, name: string) {
    const { conferences } = panelWords;
    if (await confirmed(conferences.confirmRemove(name), conferences.remove)) {
      await this.act(admin.removeSeat(this.conference, who));
    }
  }

  private async act(request: Promise<Result<unknown>>) {
    if (await this.done(request)) {
      await this.look();
    }
  }
}
