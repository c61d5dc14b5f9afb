import { html, nothing, type ReactiveController, type ReactiveControllerHost } from "lit";
import { type FileTerms, fileTerms, refusalOf, type Sending, sendFile } from "../api/files";
import type { Ticket } from "../conference/seat";
import type { Audience, Problem } from "../protocol/vocabulary";
import { X } from "./icons";
import { sayBytes } from "./size";
import { sayProblem, words } from "./words";

/** Where the secret of the own seat is to be had; it changes when the connection was lost. */
export type ShowTicket = () => Ticket | undefined;

/** The files that somebody sends, one after another. */
export class Parcels implements ReactiveController {
  private readonly queue: { file: File; to: Audience }[] = [];
  private sending: Sending | undefined;
  private share = 0;
  private problem: Problem | undefined;
  private terms: FileTerms | undefined;

  constructor(private readonly host: ReactiveControllerHost & { readonly ticket: ShowTicket | undefined }) {
    host.addController(this);
  }

  hostConnected() {
    void fileTerms().then((known) => {
      this.terms = known;
    });
  }

  /** Sends them to those who are chosen now. */
  send(files: Iterable<File>, to: Audience): void {
    this.problem = undefined;
    for (const file of files) {
      this.queue.push({ file, to });
    }
    this.host.requestUpdate();
    if (this.sending === undefined) {
      void this.work();
    }
  }

  private async work() {
    for (let next = this.queue[0]; next !== undefined; next = this.queue[0]) {
      const ticket = this.host.ticket?.();
      const refusal = this.terms && refusalOf(next.file, this.terms);
      if (ticket === undefined || refusal !== undefined) {
        this.problem = refusal ?? this.problem;
      } else {
        this.share = 0;
        this.sending = sendFile(next.file, next.to, ticket, (share) => {
          this.share = share;
          this.host.requestUpdate();
        });
        this.problem = (await this.sending.done) ?? this.problem;
        this.sending = undefined;
      }
      this.queue.shift();
      this.host.requestUpdate();
    }
  }

  private cancel() {
    this.queue.length = 1;
    this.sending?.cancel();
  }

  render() {
    const now = this.queue[0];
    if (now === undefined) {
      return this.problem === undefined
        ? nothing
        : html`<p class="problem" role="alert" data-testid="file-problem">${say(this.problem)}</p>`;
    }
    const percent = Math.round(this.share * 100);
    return html`<div class="parcel" data-testid="file-sending">
      <span class="name">${now.file.name}</span>
      <span class="muted">${words.files.progress(percent, this.queue.length - 1)}</span>
      <button type="button" class="quiet only-icon" data-testid="file-cancel" aria-label=${words.files.cancel}
        title=${words.files.cancel} @click=${() => this.cancel()}>
        <rostrum-icon .of=${X}></rostrum-icon>
      </button>
      <progress max="100" value=${percent} aria-label=${words.files.sending(now.file.name)}></progress>
    </div>`;
  }
}

const say = (problem: Problem) =>
  problem.code === "file.too-large" ? words.files.tooLarge(sayBytes(Number(problem.detail))) : sayProblem(problem);
