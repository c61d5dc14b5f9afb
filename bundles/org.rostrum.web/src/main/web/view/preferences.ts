/** What somebody likes in every conference, kept on this device only. */
export interface Preferences {
  readonly view: "gallery" | "speaker";
  readonly hidesOwn: boolean;
  /** Single keys do something without a field being in focus (WCAG 2.1.4 asks that they can be switched off). */
  readonly keys: boolean;
}

const KEY = "rostrum.preferences";
const DEFAULTS: Preferences = { view: "gallery", hidesOwn: false, keys: true };

export function preferences(): Preferences {
  try {
    const { view, hidesOwn, keys } = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>;
    return { view: view === "speaker" ? view : DEFAULTS.view, hidesOwn: hidesOwn === true, keys: keys !== false };
  } catch {
    return DEFAULTS;
  }
}

export function prefer(change: Partial<Preferences>): Preferences {
  const next = { ...preferences(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage may be full or forbidden: then it holds for this page only.
  }
  return next;
}
