import { flag, type Guard, listOf, optional, record, text } from "../protocol/guards";
import { call, items } from "./rest";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One key of a configuration, as its bundle describes it, and what holds. */
export interface Setting {
  readonly key: string;
  readonly name: string;
  readonly help: string;
  /** TEXT, NUMBER, SWITCH, CHOICE, LIST, NUMBERS or SECRET. */
  readonly kind: string;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly choices: readonly Choice[];
  /** The default; never of a secret. */
  readonly fallback?: string;
  /** Never of a secret. */
  readonly value?: string;
  /** A secret: whether there is one. */
  readonly set: boolean;
  /** Of the environment, where the value comes from one. */
  readonly variable?: string;
}

/** One configuration. */
export interface Section {
  readonly id: string;
  /** Of name, effect and help. */
  readonly language?: string;
  readonly name: string;
  /** Whom saving interrupts. */
  readonly effect: string;
  readonly version: string;
  /** Why what is configured by it does not run. */
  readonly trouble?: string;
  readonly settings: readonly Setting[];
}

/** What is not named stays. */
export interface SettingsChange {
  readonly values: Readonly<Record<string, string>>;
  /** Keys that get their default again. */
  readonly reset: readonly string[];
}

/** A message that the mail server has taken. */
export interface TakenMail {
  /** And how it was spoken to. */
  readonly server: string;
  readonly to: string;
}

const number: Guard<number> = (value): value is number => typeof value === "number";
const setting = record<Setting>({
  key: text,
  name: text,
  help: text,
  kind: text,
  unit: optional(text),
  min: optional(number),
  max: optional(number),
  choices: listOf(record<Choice>({ value: text, label: text })),
  fallback: optional(text),
  value: optional(text),
  set: flag,
  variable: optional(text),
});
const section = record<Section>({
  id: text,
  language: optional(text),
  name: text,
  effect: text,
  version: text,
  trouble: optional(text),
  settings: listOf(setting),
});

const at = (id: string) => `/settings/${encodeURIComponent(id)}`;

/** What can be set while the server runs, for administrators. */
export const settings = {
  all: (language: string) => call("GET", "/settings", items(section), { language }),
  one: (id: string, language: string) => call("GET", at(id), section, { language }),
  change: (id: string, change: SettingsChange, version: string, language: string) =>
    call("PATCH", at(id), section, { json: change, version: `"${version}"`, language }),
  /** Sends one message now, as the mail server is set. */
  testMail: (address: string) =>
    call("POST", "/mail/test", record<TakenMail>({ server: text, to: text }), { json: { address } }),
} as const;
