import type { Section, Setting, SettingsChange } from "../../api/settings";
import { settingsWords } from "../words-settings";

export type Subject = keyof typeof settingsWords.settings.subjects;

/** What belongs to what, for people; whatever is not named here comes under others. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  "org.rostrum.rest": "network",
  "org.rostrum.soap": "network",
  "org.rostrum.signaling": "network",
  "org.rostrum.webhook": "network",
  "org.rostrum.metrics.prometheus": "network",
  "org.rostrum.invitation.core": "mail",
  "org.rostrum.invitation.mail": "mail",
  "org.rostrum.media.sfu": "media",
  "org.rostrum.media.director": "media",
  "org.rostrum.conference.core": "limits",
  "org.rostrum.files.core": "limits",
  "org.rostrum.chat.core": "limits",
  "org.rostrum.calling.core": "limits",
  "org.rostrum.reports": "limits",
  "org.rostrum.identity.local": "security",
  "org.rostrum.admission.core": "security",
  "org.rostrum.audit.core": "security",
};

export const subjectOf = (id: string): Subject =>
  SUBJECTS[id] ?? (id.startsWith("org.rostrum.mode.") ? "modes" : "others");

/** What somebody typed and did not save, by key; nothing: the default again. */
export type Draft = ReadonlyMap<string, string | undefined>;

/** The default in the form in which a field has it. */
const shownOf = ({ value, fallback }: Setting): string => value ?? fallback ?? "";

/** What a field shows: what was typed, else what holds. */
export function shown(setting: Setting, draft: Draft): string {
  return draft.has(setting.key) ? (draft.get(setting.key) ?? setting.fallback ?? "") : shownOf(setting);
}

/** With what was typed into one field; what holds already is no change. */
export function typing(draft: Draft, setting: Setting, typed: string): Draft {
  const next = new Map(draft);
  const same = setting.kind === "SECRET" ? typed === "" : typed === shownOf(setting);
  if (same) {
    next.delete(setting.key);
  } else {
    next.set(setting.key, typed);
  }
  return next;
}

/** With the default for one; if it has that already, with no change. */
export function resetting(draft: Draft, setting: Setting): Draft {
  const next = new Map(draft);
  next.delete(setting.key);
  if (setting.set) {
    next.set(setting.key, undefined);
  }
  return next;
}

/** What is left of a draft when the settings were changed elsewhere. */
export function against({ settings }: Section, draft: Draft): Draft {
  const left = new Map<string, string | undefined>();
  for (const setting of settings) {
    const typed = draft.get(setting.key);
    const differs = typed === undefined ? setting.set : setting.kind === "SECRET" || typed !== shownOf(setting);
    if (draft.has(setting.key) && differs) {
      left.set(setting.key, typed);
    }
  }
  return left;
}

export function changeOf(draft: Draft): SettingsChange {
  const entries = [...draft];
  return {
    values: Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
    reset: entries.flatMap(([key, value]) => (value === undefined ? [key] : [])),
  };
}

const MOST = 2_000;
const NUMBER = /^[+-]?\d{1,18}$/;

/** Such as "1 to 600"; nothing where any number goes. */
export const sayRange = ({ min, max }: Setting): string =>
  min === undefined || max === undefined ? "" : settingsWords.settings.range(`${min}`, `${max}`);

/** Why the server would refuse it, as far as can be told here. */
export function wrong(setting: Setting, typed: string): string | undefined {
  const says = settingsWords.settings;
  const fits = (text: string) => {
    const number = Number(text.trim());
    return NUMBER.test(text.trim()) && number >= (setting.min ?? -Infinity) && number <= (setting.max ?? Infinity);
  };
  if (typed.length > MOST) {
    return says.tooLong;
  }
  if (/\$[{[]/.test(typed)) {
    return says.placeholder;
  }
  if (setting.kind === "NUMBER" && !fits(typed)) {
    return says.number(sayRange(setting));
  }
  if (setting.kind === "NUMBERS" && typed.trim() !== "" && !typed.split(",").every(fits)) {
    return says.numbers(sayRange(setting));
  }
  return undefined;
}
