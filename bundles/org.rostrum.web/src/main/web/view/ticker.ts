import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Has its element drawn every second, while it is on the page and something counts. */
export class Ticker implements ReactiveController {
  private ticking: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly counts: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected() {
    this.ticking = setInterval(() => {
      if (this.counts()) {
        this.host.requestUpdate();
      }
    }, 1_000);
  }

  hostDisconnected() {
    clearInterval(this.ticking);
  }
}
