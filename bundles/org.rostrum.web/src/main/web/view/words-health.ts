import { pluralsOf } from "./language";

const plural = pluralsOf("en");

/** What the readiness checks of the house find, by the code of its sentence. */
export const healthWords = {
  checks: {
    database: "Database",
    core: "Conferences",
    media: "Media",
    mode: "Modes",
    drain: "Running empty",
  } as Readonly<Record<string, string>>,
  "database.answers": "The database answers.",
  "database.closed": "The database is not open; the log says why.",
  "database.silent": "The database does not answer.",
  "core.runs": (count: number) => plural(count, { one: "1 conference runs.", other: `${count} conferences run.` }),
  "core.behind": (count: number) =>
    `What happens cannot be written down; ${plural(count, { one: "1 event waits", other: `${count} events wait` })}.`,
  "core.refusing": (count: number) =>
    `${plural(count, { one: "1 event waits", other: `${count} events wait` })} for the database; commands are refused.`,
  "mode.none": "No mode of conferences is installed.",
  "mode.installed": (modes: string) => modes,
  "media.closed": "A port for media is closed.",
  "media.stuck": (millis: number) => `A media worker has not moved for ${millis} ms.`,
  "media.runs": (workers: number, by: string) =>
    `The ports are open, ${plural(workers, { one: "1 worker is", other: `${workers} workers are` })} alive; datagrams by ${by}.`,
  "drain.off": "No: new conferences are taken.",
  "drain.on": (count: number) =>
    `Yes: ${plural(count, { one: "1 conference goes", other: `${count} conferences go` })} on, no other is let in.`,
  "check.failed": "This check gave no answer; the log says why.",
  "check.missing": "Nobody checks this: what it belongs to does not run.",
};
