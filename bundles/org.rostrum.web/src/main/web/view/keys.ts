import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { BarAction } from "./bar";
import { preferences } from "./preferences";

export type KeyAction = BarAction | "view" | "full-screen" | "page-back" | "page-on" | "shortcuts";

/** What a key does, if anything. */
export type Meaning = KeyAction | "talk";

const MEANINGS: Readonly<Record<string, Meaning>> = {
  m: "microphone",
  v: "camera",
  d: "share",
  h: "hand",
  p: "people",
  c: "chat",
  w: "view",
  s: "full-screen",
  pageup: "page-back",
  pagedown: "page-on",
  "?": "shortcuts",
  " ": "talk",
};

/** As far as a key event matters here. */
export type Stroke = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** Where somebody types, keys are text. */
const FIELDS = "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]";
/** What has a use of its own for the space bar. */
const PRESSED_BY_SPACE = "button, a[href], summary, input, [role=button]";
/** Where one scrolls, and what covers the conference. */
const OUTSIDE = "aside, dialog";

/**
 * What a key means inside a conference.
 *
 * @param path the elements from the one that has the focus outwards
 */
export function meaningOf(
  stroke: Stroke,
  path: readonly Pick<Element, "matches">[],
  keysOn: boolean,
): Meaning | undefined {
  const [focused] = path;
  const meaning = MEANINGS[stroke.key.toLowerCase()];
  if (!keysOn || meaning === undefined || stroke.ctrlKey || stroke.metaKey || stroke.altKey) {
    return undefined;
  }
  const on = (selector: string) => focused?.matches(selector) === true;
  const turns = meaning === "page-back" || meaning === "page-on";
  if (on(FIELDS) || (meaning === "talk" && on(PRESSED_BY_SPACE))) {
    return undefined;
  }
  return path.some((element) => element.matches("dialog") || (turns && element.matches(OUTSIDE))) ? undefined : meaning;
}

/** The keys of a conference, for as long as its element is on the page. */
export class Keys implements ReactiveController {
  private talking = false;

  /**
   * @param act does what a key stands for
   * @param talk is called when the space bar goes down, and when it is let go
   */
  constructor(
    host: ReactiveControllerHost,
    private readonly act: (action: KeyAction) => void,
    private readonly talk: (on: boolean) => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    addEventListener("keydown", this.pressed);
    addEventListener("keyup", this.released);
    addEventListener("blur", this.silent);
  }

  hostDisconnected() {
    removeEventListener("keydown", this.pressed);
    removeEventListener("keyup", this.released);
    removeEventListener("blur", this.silent);
    this.silent();
  }

  private readonly pressed = (event: KeyboardEvent) => {
    const path = event.composedPath().filter((target): target is Element => target instanceof Element);
    const meaning = meaningOf(event, path, preferences().keys);
    if (meaning === undefined) {
      return;
    }
    event.preventDefault();
    if (event.repeat) {
      return;
    }
    if (meaning !== "talk") {
      this.act(meaning);
    } else if (!this.talking) {
      this.talking = true;
      this.talk(true);
    }
  };

  private readonly released = (event: KeyboardEvent) => {
    if (event.key === " ") {
      this.silent();
    }
  };

  private readonly silent = () => {
    if (this.talking) {
      this.talking = false;
      this.talk(false);
    }
  };
}
