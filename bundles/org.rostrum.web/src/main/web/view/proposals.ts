import { css, html, nothing, type ReactiveController, type ReactiveControllerHost } from "lit";
import { chats, type Person } from "../api/chats";
import { words } from "./words";

const SETTLED_MS = 250;
/** Below this too many would fit. */
const LEAST_TYPED = 2;
/** What people put between names. */
const BETWEEN = /[,;\n]/;

type Search = (typed: string) => Promise<readonly Person[]>;

const inDirectory: Search = async (typed) => {
  const answer = await chats.people(typed);
  return answer.ok ? answer.value.items : [];
};

/**
 * People whose names fit what is typed into a field, below it: the combobox with a list of the ARIA patterns. The field stays a
 * plain one: what it holds are user names, also of people whom nobody has found.
 */
export class Proposals implements ReactiveController {
  found: readonly Person[] = [];
  /** Which of them the arrow keys are at; -1: none. */
  active = -1;
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param several whether there can be several names in the field, with commas between them */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly several = false,
    private readonly search: Search = inDirectory,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  get isOpen(): boolean {
    return this.found.length > 0;
  }

  /** For aria-activedescendant of the field. */
  get activeId() {
    return this.active < 0 ? nothing : idOf(this.active);
  }

  /** Looks for who fits what stands in the field now, once nothing more is typed for a moment. */
  readonly typed = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    const wanted = (this.several ? lastIn(text) : text).trim();
    this.close();
    if (wanted.length >= LEAST_TYPED) {
      this.timer = setTimeout(() => void this.look(wanted), SETTLED_MS);
    }
  };

  readonly pressed = (event: KeyboardEvent): void => {
    if (!this.isOpen || event.isComposing) {
      return;
    }
    switch (event.key) {
      case "ArrowDown":
        this.move(1);
        break;
      case "ArrowUp":
        this.move(-1);
        break;
      case "Enter":
        if (this.active < 0) {
          return;
        }
        this.take(event.target as HTMLInputElement, this.active);
        break;
      case "Escape":
        this.close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  readonly left = (): void => this.close();

  /** Stands in a box of the class "proposing", behind the field. */
  render() {
    return html`<ul id="people-found" role="listbox" aria-label=${words.proposals.found(this.found.length)}
        ?hidden=${!this.isOpen} @pointerdown=${(event: Event) => event.preventDefault()}>
        ${this.found.map(
          ({ id, name }, at) => html`<li role="option" id=${idOf(at)} aria-selected=${at === this.active}
            data-testid="proposed" @click=${this.clicked}>
            <bdi>${name}</bdi> <span class="small">${id}</span>
          </li>`,
        )}
      </ul>
      <span class="unseen" role="status">${this.isOpen ? words.proposals.found(this.found.length) : nothing}</span>`;
  }

  private readonly clicked = (event: Event): void => {
    const option = event.currentTarget as HTMLElement;
    const field = option.closest(".proposing")?.querySelector("input");
    if (field) {
      this.take(field, [...(option.parentElement?.children ?? [])].indexOf(option));
    }
  };

  /** Between the first and the last there is the field itself. */
  private move(by: number): void {
    const places = this.found.length + 1;
    this.active = ((this.active + 1 + by + places) % places) - 1;
    this.host.requestUpdate();
  }

  private take(field: HTMLInputElement, at: number): void {
    const person = this.found[at];
    if (person === undefined) {
      return;
    }
    field.value = this.several ? withLast(field.value, person.id) : person.id;
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    this.close();
    field.focus();
  }

  private async look(wanted: string): Promise<void> {
    const asked = ++this.asked;
    const found = await this.search(wanted);
    if (asked === this.asked) {
      const isThere = found.length === 1 && found[0]?.id === wanted;
      this.found = isThere ? [] : found;
      this.host.requestUpdate();
    }
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asked++;
    this.found = [];
    this.active = -1;
    this.host.requestUpdate();
  }
}

const idOf = (at: number) => `person-found-${at}`;

const beginOfLast = (text: string): number => {
  const reversed = [...text].reverse().findIndex((letter) => BETWEEN.test(letter));
  return reversed < 0 ? 0 : [...text].length - reversed;
};

/** What stands behind the last comma. */
export const lastIn = (text: string): string => [...text].slice(beginOfLast(text)).join("").trim();

/** The same with a name in place of the last one, ready for another. */
export function withLast(text: string, name: string): string {
  const before = [...text].slice(0, beginOfLast(text)).join("").trim();
  return `${before === "" ? "" : `${before} `}${name}, `;
}

export const proposing = css`
  .proposing {
    position: relative;
    min-width: 0;
  }
  .proposing > ul {
    position: absolute;
    z-index: 5;
    inset-inline: 0;
    display: block;
    max-height: 260px;
    overflow: auto;
    margin: 4px 0;
    padding: var(--s1);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 20%);
    list-style: none;
  }
  .proposing > ul[hidden] {
    display: none;
  }
  .proposing.up > ul {
    bottom: 100%;
  }
  .proposing li {
    display: block;
    padding: var(--s2) var(--s3);
    border: none;
    border-radius: 6px;
    background: none;
    color: var(--ink);
    box-shadow: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .proposing li span {
    color: var(--muted);
  }
  .proposing li:hover,
  .proposing li[aria-selected="true"] {
    background: var(--accent-soft);
  }
`;
