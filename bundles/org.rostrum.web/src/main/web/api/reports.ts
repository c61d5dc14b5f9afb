import { count, type Guard, listOf, optional, record, text } from "../protocol/guards";
import { asking, type Query } from "./admin";
import { call } from "./rest";

/** The server over one step of time. */
export interface Sample {
  readonly at: string;
  /** The most that ran at once. */
  readonly conferences: number;
  /** The most inside at once. */
  readonly people: number;
  /** Packets lost, 0 to 1. */
  readonly loss?: number;
  readonly roundTripMillis?: number;
  /** Who entered and got sound or picture. */
  readonly joins: number;
  readonly failed: number;
  readonly firstMediaMillis?: number;
}

/** One run of a conference. */
export interface Run {
  readonly id: string;
  readonly topic: string;
  readonly began: string;
  /** Not while it goes on. */
  readonly ended?: string;
  readonly most: number;
  readonly entered: number;
  readonly failed: number;
  readonly firstMediaMillis?: number;
  readonly loss?: number;
  readonly worstLoss?: number;
  readonly roundTripMillis?: number;
}

export interface Report {
  readonly samples: readonly Sample[];
  /** The newest first. */
  readonly runs: readonly Run[];
}

const number: Guard<number> = (value): value is number => typeof value === "number";
const sample = record<Sample>({
  at: text,
  conferences: count,
  people: count,
  loss: optional(number),
  roundTripMillis: optional(number),
  joins: count,
  failed: count,
  firstMediaMillis: optional(number),
});
const run = record<Run>({
  id: text,
  topic: text,
  began: text,
  ended: optional(text),
  most: count,
  entered: count,
  failed: count,
  firstMediaMillis: optional(number),
  loss: optional(number),
  worstLoss: optional(number),
  roundTripMillis: optional(number),
});

export const readReport = (span: Query) =>
  call("GET", asking("/reports", span), record<Report>({ samples: listOf(sample), runs: listOf(run) }));

/** The samples, or the quality of each conference, for a spreadsheet. */
export const reportSheetPath = (of: "samples" | "conferences", span: Query) =>
  `/api/v1${asking(`/reports/${of}.csv`, span)}`;
