import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Reaction } from "../protocol/vocabulary";

const SHOWN_MS = 4_000;
/** Who reads slowly needs so long for a letter. */
const READ_MS = 70;
const MOST_NEWS = 3;

/** What is shown for a moment: news, and who has reacted how. */
export class Passing implements ReactiveController {
  news: readonly string[] = [];
  reactions: ReadonlyMap<string, Reaction> = new Map();

  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private readonly reacted = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected() {
    for (const timer of this.timers) {
      clearTimeout(timer);
    }
  }

  tell(text: string): void {
    this.news = [...this.news.slice(1 - MOST_NEWS), text];
    this.later(Math.max(SHOWN_MS, text.length * READ_MS), () => {
      this.news = this.news.filter((one) => one !== text);
    });
    this.host.requestUpdate();
  }

  react(who: string, reaction: Reaction): void {
    clearTimeout(this.reacted.get(who));
    this.reactions = new Map([...this.reactions, [who, reaction]]);
    const gone = () => {
      this.reactions = new Map([...this.reactions].filter(([seat]) => seat !== who));
    };
    this.reacted.set(who, this.later(SHOWN_MS, gone));
    this.host.requestUpdate();
  }

  private later(milliseconds: number, act: () => void) {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
      this.host.requestUpdate();
    }, milliseconds);
    this.timers.add(timer);
    return timer;
  }
}
