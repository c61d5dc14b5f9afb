import { wallTimeOf } from "./time";

export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** By what it can repeat in the form. */
export const WAYS = ["daily", "weekly", "monthly", "monthlyByWeekday"] as const;
export type Way = (typeof WAYS)[number];

/** How a conference repeats, as far as the form can say it. */
export interface Repetition {
  /** "other": by a rule that the form cannot say; it is kept as it is. */
  readonly repeats: "never" | Way | "other";
  /** Every so many days, weeks or months. */
  readonly every: number;
  /** None: the weekday of the start. Only of what repeats by weeks. */
  readonly weekdays: readonly Weekday[];
  readonly repeatsUntil: "forever" | "date" | "count";
  /** Such as 2027-03-29; included. */
  readonly lastDay: string;
  readonly count: number;
}

export const ONCE: Repetition = {
  repeats: "never",
  every: 1,
  weekdays: [],
  repeatsUntil: "forever",
  lastDay: "",
  count: 10,
};

const DAYS = 7;
const SAYABLE: ReadonlySet<string> = new Set(["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL"]);
const FREQUENCIES = { daily: "DAILY", weekly: "WEEKLY", monthly: "MONTHLY", monthlyByWeekday: "MONTHLY" } as const;
const INSTANT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/**
 * A rule of RFC 5545 as the form says it.
 *
 * @param date of the first time: a rule by months says another day only if it is of its own making
 */
export function repetitionOf(rule: string | undefined, zone: string, date: string): Repetition {
  if (rule === undefined) {
    return ONCE;
  }
  const parts = partsOf(rule);
  const pattern = patternOf(parts, date);
  const end = endIn(parts, zone);
  const sayable = [...parts.keys()].every((name) => SAYABLE.has(name));
  return pattern === undefined || end === undefined || !sayable
    ? { ...ONCE, repeats: "other" }
    : { ...ONCE, every: Number(parts.get("INTERVAL") ?? 1), ...pattern, ...end };
}

function partsOf(rule: string): ReadonlyMap<string, string> {
  const pairs = rule.split(";").map((part) => part.split("="));
  return new Map(pairs.map(([name = "", value = ""]) => [name, value]));
}

function patternOf(
  parts: ReadonlyMap<string, string>,
  date: string,
): Pick<Repetition, "repeats" | "weekdays"> | undefined {
  const days = parts.get("BYDAY");
  const monthDay = parts.get("BYMONTHDAY");
  switch (parts.get("FREQ")) {
    case "DAILY":
      return days === undefined && monthDay === undefined ? { repeats: "daily", weekdays: [] } : undefined;
    case "WEEKLY": {
      const named = days?.split(",") ?? [];
      const weekdays = WEEKDAYS.filter((weekday) => named.includes(weekday));
      return monthDay === undefined && weekdays.length === named.length ? { repeats: "weekly", weekdays } : undefined;
    }
    case "MONTHLY":
      if (days !== undefined) {
        return monthDay === undefined && days === nthWeekdayOf(date)
          ? { repeats: "monthlyByWeekday", weekdays: [] }
          : undefined;
      }
      return monthDay === undefined || Number(monthDay) === dayOfMonth(date)
        ? { repeats: "monthly", weekdays: [] }
        : undefined;
    default:
      return undefined;
  }
}

function endIn(parts: ReadonlyMap<string, string>, zone: string): Partial<Repetition> | undefined {
  const count = parts.get("COUNT");
  const until = parts.get("UNTIL");
  if (count !== undefined) {
    return { repeatsUntil: "count", count: Number(count) };
  }
  if (until === undefined) {
    return {};
  }
  const match = INSTANT.exec(until);
  if (match === null) {
    return undefined;
  }
  const [, year, month, day, hour, minute, second] = match;
  const end = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return { repeatsUntil: "date", lastDay: wallTimeOf(end, zone).date };
}

/**
 * @param before the rule it was filled with: the same again if nobody said otherwise
 * @param date of the first time
 */
export function ruleOf(wanted: Repetition, before: string | undefined, zone: string, date: string): string | undefined {
  if (wanted.repeats === "never") {
    return undefined;
  }
  const rule = written(wanted, date);
  return rule === undefined || rule === written(repetitionOf(before, zone, date), date) ? before : rule;
}

function written(wanted: Repetition, date: string): string | undefined {
  const { repeats, every, weekdays } = wanted;
  if (repeats === "never" || repeats === "other") {
    return undefined;
  }
  const named = repeats === "weekly" ? WEEKDAYS.filter((weekday) => weekdays.includes(weekday)).join() : "";
  const days = repeats === "monthlyByWeekday" ? nthWeekdayOf(date) : named;
  return [
    `FREQ=${FREQUENCIES[repeats]}`,
    ...(every === 1 ? [] : [`INTERVAL=${every}`]),
    ...(days === "" ? [] : [`BYDAY=${days}`]),
    ...endOf(wanted),
  ].join(";");
}

function endOf({ repeatsUntil, lastDay, count }: Repetition): readonly string[] {
  if (repeatsUntil === "count") {
    return [`COUNT=${count}`];
  }
  return repeatsUntil === "date" && lastDay !== "" ? [`UNTIL=${lastDay.replaceAll("-", "")}`] : [];
}

export const dayOfMonth = (date: string): number => Number(date.slice(8));

export function weekdayOf(date: string): Weekday {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(sundayFirst + DAYS - 1) % DAYS] ?? "MO";
}

/** Which of its weekday a day is in its month; the fifth is the last one. */
export function nthOf(date: string): 1 | 2 | 3 | 4 | "last" {
  const nth = Math.ceil(dayOfMonth(date) / DAYS);
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : "last";
}

function nthWeekdayOf(date: string): string {
  const nth = nthOf(date);
  return `${nth === "last" ? -1 : nth}${weekdayOf(date)}`;
}
