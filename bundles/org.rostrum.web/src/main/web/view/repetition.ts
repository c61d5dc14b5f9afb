import { wallTimeOf } from "./time";

export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** How a conference repeats, as far as the form can say it. */
export interface Repetition {
  /** "other": by a rule that the form cannot say; it is kept as it is. */
  readonly repeats: "never" | "weekly" | "other";
  /** None: the weekday of the start. */
  readonly weekdays: readonly Weekday[];
  readonly repeatsUntil: "forever" | "date" | "count";
  /** Such as 2027-03-29; included. */
  readonly lastDay: string;
  readonly count: number;
}

export const ONCE: Repetition = {
  repeats: "never",
  weekdays: [],
  repeatsUntil: "forever",
  lastDay: "",
  count: 10,
};

const WEEKLY = /^FREQ=WEEKLY(?:;BYDAY=([A-Z,]+))?(?:;COUNT=(\d+))?(?:;UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z)?$/;

/** A rule of RFC 5545, in the order in which the server writes its parts. */
export function repetitionOf(rule: string | undefined, zone: string): Repetition {
  if (rule === undefined) {
    return ONCE;
  }
  const match = WEEKLY.exec(rule);
  if (match === null) {
    return { ...ONCE, repeats: "other" };
  }
  const [, days = "", count, year, month, day, hour, minute, second] = match;
  const weekly: Repetition = {
    ...ONCE,
    repeats: "weekly",
    weekdays: WEEKDAYS.filter((weekday) => days.split(",").includes(weekday)),
  };
  if (count !== undefined) {
    return { ...weekly, repeatsUntil: "count", count: Number(count) };
  }
  if (year === undefined) {
    return weekly;
  }
  const end = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return { ...weekly, repeatsUntil: "date", lastDay: wallTimeOf(end, zone).date };
}

/** @param before the rule it was filled with: the same again if nobody said otherwise */
export function ruleOf(wanted: Repetition, before: string | undefined, zone: string): string | undefined {
  if (wanted.repeats === "never") {
    return undefined;
  }
  if (wanted.repeats === "other" || isSame(wanted, repetitionOf(before, zone))) {
    return before;
  }
  const days = WEEKDAYS.filter((weekday) => wanted.weekdays.includes(weekday));
  return `FREQ=WEEKLY${days.length > 0 ? `;BYDAY=${days.join(",")}` : ""}${endOf(wanted)}`;
}

function endOf({ repeatsUntil, lastDay, count }: Repetition): string {
  if (repeatsUntil === "count") {
    return `;COUNT=${count}`;
  }
  return repeatsUntil === "date" && lastDay !== "" ? `;UNTIL=${lastDay.replaceAll("-", "")}` : "";
}

function isSame(one: Repetition, other: Repetition): boolean {
  const days = ({ weekdays }: Repetition) => [...weekdays].sort().join();
  return one.repeats === other.repeats && days(one) === days(other) && endOf(one) === endOf(other);
}
