import { html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { admin, type Hook } from "../../api/admin";
import { confirmed } from "../confirm";
import { panelWords } from "../words-panel";
import { Page } from "./page";
import { chip, eachOnce, sayDay, sayTime, typed } from "./say";
import "./secret";

/** Who is told what happens, and how that goes. */
@customElement("rostrum-panel-hooks")
export class PanelHooks extends Page {
  protected readonly heading = panelWords.nav.hooks;

  @state() private hooks: readonly Hook[] | undefined;
  @state() private made: Hook | undefined;
  /** Which one is being tried out. */
  @state() private pinging = "";
  @state() private refused = "";
  @query("form") private form?: HTMLFormElement;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const { hooks } = this;
    return html`<h1>${this.heading}</h1>
      <p class="muted">${panelWords.hooks.hint}</p>
      ${this.renderNews()}
      <div role="alert" ?hidden=${this.refused === ""}>
        ${this.refused === "" ? nothing : html`<p class="notice bad" data-testid="ping-refused">${this.refused}</p>`}
      </div>
      ${
        this.made?.secret === undefined
          ? nothing
          : html`<rostrum-secret .heading=${panelWords.hooks.made} .secret=${this.made.secret}></rostrum-secret>`
      }
      ${
        hooks === undefined || hooks.length === 0
          ? html`<p class="card empty">${hooks === undefined ? panelWords.loading : panelWords.hooks.empty}</p>`
          : html`<div class="card scroll">${this.renderTable(hooks)}</div>`
      }
      ${this.mayChange ? this.renderForm() : nothing}`;
  }

  private renderTable(hooks: readonly Hook[]) {
    const { url, events, state: stands, lastAnswer, by } = panelWords.hooks;
    const columns = [url, events, stands, lastAnswer, by, ...(this.mayChange ? [panelWords.actions] : [])];
    return html`<table role="table">
      <thead role="rowgroup">
        <tr role="row">${columns.map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">${hooks.map((hook) => this.renderHook(hook))}</tbody>
    </table>`;
  }

  private renderHook(hook: Hook) {
    const { events, state: stands, lastAnswer, by } = panelWords.hooks;
    return html`<tr role="row" data-testid="hook">
      <th role="rowheader" scope="row">${hook.url}</th>
      <td role="cell" data-label=${events}>
        <div class="chips">${hook.events.length === 0 ? panelWords.all : hook.events.map((type) => chip(type))}</div>
      </td>
      <td role="cell" data-label=${stands}><div>${sayHealth(hook)}</div></td>
      <td role="cell" data-label=${lastAnswer}>${hook.lastAnswer ?? panelWords.none}</td>
      <td role="cell" data-label=${by}>${hook.createdBy}, ${sayDay(hook.created)}</td>
      ${this.mayChange ? this.renderTools(hook) : nothing}
    </tr>`;
  }

  private renderTools(hook: Hook) {
    const { hooks } = panelWords;
    return html`<td role="cell" class="tools">
      <div class="row">
        <button data-testid="ping-hook" aria-label=${hooks.pingOf(hook.url)} ?disabled=${this.pinging !== ""}
          @click=${() => this.ping(hook)}>
          ${this.pinging === hook.id ? hooks.pinging : hooks.ping}
        </button>
        ${
          hook.attempts === 0 && hook.active
            ? nothing
            : html`<button data-testid="resume-hook" aria-label=${hooks.resumeOf(hook.url)} @click=${() => this.resume(hook)}>
                ${hooks.resume}
              </button>`
        }
        <button class="warns" data-testid="remove-hook" aria-label=${hooks.removeOf(hook.url)}
          @click=${() => this.erase(hook)}>${panelWords.remove}</button>
      </div>
    </td>`;
  }

  private renderForm() {
    const { hooks } = panelWords;
    return html`<form class="card" @submit=${this.add}>
      <h2>${hooks.add}</h2>
      <div class="two">
        <div class="field">
          <label for="url">${hooks.url}</label>
          <input id="url" name="url" type="url" required maxlength="2000" autocomplete="off" placeholder=${hooks.urlHint}
            data-testid="hook-url" />
        </div>
        <div class="field">
          <label for="events">${hooks.events}</label>
          <input id="events" name="events" autocomplete="off" autocapitalize="none" spellcheck="false"
            aria-describedby="events-hint" data-testid="hook-events" />
          <p class="hint" id="events-hint">${hooks.eventsHint}</p>
        </div>
      </div>
      <div class="row end"><button class="primary" data-testid="hook-add">${panelWords.add}</button></div>
    </form>`;
  }

  private async load() {
    this.hooks = (await this.take(admin.hooks()))?.items ?? this.hooks;
  }

  private async add(event: Event) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.made = await this.take(admin.addHook(typed(form, "url"), eachOnce(typed(form, "events"))));
    if (this.made !== undefined) {
      this.form?.reset();
      await this.load();
    }
  }

  private async ping({ id, url }: Hook) {
    this.pinging = id;
    this.refused = "";
    const answer = await this.take(admin.pingHook(id));
    this.pinging = "";
    this.told = answer?.taken ? panelWords.hooks.pinged(url, answer.answer) : "";
    this.refused = answer === undefined || answer.taken ? "" : panelWords.hooks.pingRefused(url, answer.answer);
  }

  private async resume({ id }: Hook) {
    if (await this.done(admin.resumeHook(id), panelWords.hooks.resumed)) {
      await this.load();
    }
  }

  private async erase({ id, url }: Hook) {
    if (
      (await confirmed(panelWords.hooks.confirmRemove(url), panelWords.remove)) &&
      (await this.done(admin.removeHook(id)))
    ) {
      await this.load();
    }
  }
}

function sayHealth({ active, attempts, nextTry }: Hook) {
  const { hooks } = panelWords;
  if (!active) {
    return chip(hooks.stopped, "bad");
  }
  return attempts === 0
    ? chip(hooks.active, "good")
    : html`${chip(hooks.failing(attempts), "warn")} <span class="small">${hooks.nextTry(sayTime(nextTry))}</span>`;
}
