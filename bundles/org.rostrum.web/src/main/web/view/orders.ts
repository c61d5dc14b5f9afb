import { html, type ReactiveController, type ReactiveControllerHost } from "lit";
import type { Outcome } from "../conference/line";
import type { Command, Problem } from "../protocol/vocabulary";
import { sayProblem } from "./words";

/** Gives a command and says what came of it. */
export type Give = (command: Command) => Promise<Outcome>;

/** The orders of one part of a panel, one at a time, with the refusal of the last. */
export class Orders implements ReactiveController {
  busy = false;
  problem: Problem | undefined;

  constructor(private readonly host: ReactiveControllerHost & { readonly give: Give | undefined }) {
    host.addController(this);
  }

  /** A controller has to have one. */
  hostConnected() {}

  /** Whether it was done. */
  async give(command: Command): Promise<boolean> {
    const give = this.host.give;
    if (give === undefined || this.busy) {
      return false;
    }
    this.busy = true;
    this.forget();
    const outcome = await give(command);
    this.busy = false;
    this.problem = "problem" in outcome ? outcome.problem : undefined;
    this.host.requestUpdate();
    return this.problem === undefined;
  }

  forget(): void {
    this.problem = undefined;
    this.host.requestUpdate();
  }

  /** @param invalid what this client itself has against the value, if anything */
  render(id: string, invalid = "") {
    const text = this.problem === undefined ? invalid : sayProblem(this.problem);
    return html`<p class="problem" id=${id} role="alert" ?hidden=${text === ""}>${text}</p>`;
  }
}
