import { pluralsOf } from "./language";
import type { Wording } from "./wording";

const plural = pluralsOf("en");

const english = {
  nav: { settings: "Settings", reports: "Reports", logs: "Log" },

  settings: {
    hint: "What is saved holds at once and after a restart, and stands in the file of the same name in etc.",
    subjects: {
      network: "Network",
      mail: "Mail",
      media: "Media",
      limits: "Limits",
      security: "Security",
      modes: "Modes of conferences",
      others: "Extensions and others",
    },
    count: (total: number, set: number) =>
      [
        plural(total, { one: "1 setting", other: `${total} settings` }),
        ...(set === 0 ? [] : [`${set} not default`]),
      ].join(", "),
    unsaved: "Not saved",
    trouble: "Does not run",
    troubleIs: (why: string) => `This part of the server does not run: ${why}`,
    all: "all settings",
    fallback: (value: string) => `Default: ${value === "" ? "empty" : value}`,
    range: (min: string, max: string) => `${min} to ${max}`,
    variable: (name: string) => `Comes from the variable ${name} of the machine; what you save stands in its place.`,
    reset: "Use default",
    resetOf: (name: string) => `Use default: ${name}`,
    changed: "Changed",
    secretSet: "A value is set. It is not shown.",
    secretUnset: "Nothing is set.",
    secretNew: "New value",
    secretGone: "It will be removed.",
    remove: "Remove",
    removeOf: (name: string) => `Remove: ${name}`,
    on: "On",
    save: "Save",
    saving: "Saving…",
    discard: "Discard",
    saved: "Saved. It holds from now on.",
    nothing: "Nothing is changed.",
    conflict: "Somebody has changed these settings meanwhile. What you typed is still here: look at it and save again.",
    wrong: "Some values cannot be saved. They are marked.",
    number: (range: string) => `Type a whole number${range === "" ? "" : `, ${range}`}.`,
    numbers: (range: string) => `Type whole numbers with commas between${range === "" ? "" : `, each ${range}`}.`,
    tooLong: "That is too long.",
    placeholder: "It cannot contain ${ or $[.",
    units: {
      millis: "milliseconds",
      seconds: "seconds",
      second: "per second",
      minutes: "minutes",
      minute: "per minute",
      hours: "hours",
      days: "days",
      kilobytes: "KB",
      megabytes: "MB",
      "per.second": "per second",
      "per.minute": "per minute",
    } as Readonly<Record<string, string>>,
    problems: {
      "settings.changed": "Somebody has changed these settings meanwhile.",
      "settings.unknown": "These settings are not there any more: what they belong to was removed.",
      "settings.unwritable": "The server cannot write its settings. Nothing has changed.",
    } as Readonly<Record<string, string>>,
  },

  mail: {
    heading: "Try it out",
    hint: "Sends one message as the settings are saved, and says what is wrong if there is something.",
    address: "E-mail address",
    send: "Send",
    sending: "Sending…",
    taken: (server: string, to: string) => `${server} has taken the message to ${to}.`,
  },

  logs: {
    hint: "The last lines of the server’s log, the newest below. They hold no passwords or PINs.",
    level: "From level",
    words: "With the words",
    follow: "Follow",
    missed: "Some lines went by too quickly to be shown.",
    none: "No such lines.",
    lines: "Lines of the log",
    trace: "Where it happened",
  },

  reports: {
    hint: "Taken down once a minute by this server.",
    span: "Time",
    spans: { day: "24 hours", week: "7 days", month: "30 days" },
    people: "People in conferences",
    conferences: "Conferences that run",
    days: "Conferences per day",
    joins: "Time from entering to first sound or picture",
    failures: "Entries without sound or picture",
    loss: "Packets lost",
    roundTrip: "Round trip",
    worst: "Worst",
    most: "Most",
    table: "As a table",
    csv: "Download (CSV)",
    at: "When",
    quality: "Quality of each conference",
    conference: "Conference",
    began: "Began",
    minutes: (count: number) => `${count} min`,
    failed: "Failed",
    seconds: (value: string) => `${value} s`,
    millis: (value: string) => `${value} ms`,
    percent: (value: string) => `${value} %`,
    none: "Nothing was taken down in this time.",
    summary: (name: string, least: string, most: string, last: string) =>
      `${name}: from ${least} to ${most}, at last ${last}`,
  },
};

export type SettingsWords = Wording<typeof english>;

/** What the pages of settings, reports and the log say. */
export let settingsWords: SettingsWords = english;

/** Called before those pages are. */
export function speakOfSettings(translation: SettingsWords): void {
  settingsWords = translation;
}
