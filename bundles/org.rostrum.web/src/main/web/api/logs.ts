import { count, flag, listOf, optional, record, text } from "../protocol/guards";
import { asking, type Query } from "./admin";
import { call } from "./rest";

export const LEVELS = ["ERROR", "WARN", "INFO", "DEBUG", "TRACE"] as const;

/** A line of the server's log. */
export interface LogLine {
  /** From 1 since the server was started. */
  readonly number: number;
  readonly at: string;
  readonly level: string;
  /** Who says it. */
  readonly logger: string;
  readonly message: string;
  /** Where a failure happened. */
  readonly trace?: string;
  readonly conference?: string;
}

export interface LogLines {
  /** The oldest first. */
  readonly items: readonly LogLine[];
  /** The number of the last one there is. */
  readonly last: number;
  /** Whether some after those that were seen are gone. */
  readonly missed: boolean;
}

const line = record<LogLine>({
  number: count,
  at: text,
  level: text,
  logger: text,
  message: text,
  trace: optional(text),
  conference: optional(text),
});
const lines = record<LogLines>({ items: listOf(line), last: count, missed: flag });

/** The newest lines, or those behind one that was seen. */
export const readLog = (query: Query) => call("GET", asking("/logs", query), lines);
