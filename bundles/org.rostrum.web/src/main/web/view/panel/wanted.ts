import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Query } from "../../api/admin";
import { PAGE } from "./pager";

const TYPING_MS = 250;

/** What of a list is wanted; it stands in the address, so that who comes back finds it as it was. */
export class Wanted implements ReactiveController {
  private said = new URLSearchParams(location.search);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param names what can be asked for besides a part
   * @param look is called when something else is wanted
   */
  constructor(
    host: ReactiveControllerHost,
    private readonly names: readonly string[],
    private readonly look: () => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    this.said = new URLSearchParams(location.search);
    addEventListener("popstate", this.moved);
  }

  hostDisconnected() {
    clearTimeout(this.timer);
    removeEventListener("popstate", this.moved);
  }

  /** Whoever goes to the same list without a filter wants all of it. */
  private readonly moved = () => {
    if (this.said.toString() !== new URLSearchParams(location.search).toString()) {
      this.said = new URLSearchParams(location.search);
      this.look();
    }
  };

  get(name: string): string {
    return this.said.get(name) ?? "";
  }

  get offset(): number {
    return Math.max(0, Number.parseInt(this.get("offset"), 10) || 0);
  }

  get query(): Query {
    return {
      ...Object.fromEntries(this.names.map((name) => [name, this.get(name)])),
      offset: this.offset,
      limit: PAGE,
    };
  }

  /** For the events of fields whose names are asked for. Whoever types is waited for. */
  readonly edited = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    if (this.get(name) !== value) {
      this.say(name, value);
      this.say("offset", "");
      clearTimeout(this.timer);
      this.timer = setTimeout(this.look, event.type === "input" ? TYPING_MS : 0);
    }
  };

  readonly leaf = (event: CustomEvent<number>) => {
    this.say("offset", event.detail === 0 ? "" : String(event.detail));
    this.look();
  };

  private say(name: string, value: string) {
    if (value === "") {
      this.said.delete(name);
    } else {
      this.said.set(name, value);
    }
    const query = this.said.toString();
    history.replaceState(null, "", location.pathname + (query === "" ? "" : `?${query}`));
  }
}
