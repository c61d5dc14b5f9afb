import type { Occurrence } from "../../api/plans";
import type { Plan } from "../../api/rest";
import { minutesOf } from "../time";

/** A day of the reader's own calendar, such as 2026-11-23. */
export type Day = string;
export type View = "month" | "week";

const DAYS = 7;
const MONDAY = 1;

export function dayOf(at: Date): Day {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Noon of that day, which no change of the clocks takes away. */
export function dateOf(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date, 12);
}

/** What stands for a day somewhere from outside; nothing if it is none. */
export function parseDay(text: string | null): Day | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(text ?? "") ? (text ?? "") : "";
  return day !== "" && dayOf(dateOf(day)) === day ? day : undefined;
}

export function daysAfter(day: Day, days: number): Day {
  const date = dateOf(day);
  date.setDate(date.getDate() + days);
  return dayOf(date);
}

/** The same day of another month, or its last one. */
export function monthsAfter(day: Day, months: number): Day {
  const date = dateOf(day);
  const wanted = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + months);
  const last = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  date.setDate(Math.min(wanted, last));
  return dayOf(date);
}

/** Where the reader's weeks begin: 1 is Monday, 7 is Sunday. */
export function firstWeekday(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? MONDAY;
}

export function firstOfWeek(day: Day, first: number): Day {
  return daysAfter(day, -((dateOf(day).getDay() - first + DAYS) % DAYS));
}

const weekFrom = (day: Day): readonly Day[] => Array.from({ length: DAYS }, (_, i) => daysAfter(day, i));

/** The weeks on a sheet of the calendar: the one, or all that have a day in the month. */
export function sheetOf(view: View, day: Day, first: number): readonly (readonly Day[])[] {
  if (view === "week") {
    return [weekFrom(firstOfWeek(day, first))];
  }
  const month = day.slice(0, 7);
  const weeks: (readonly Day[])[] = [];
  for (let at = firstOfWeek(`${month}-01`, first); at.slice(0, 7) <= month; at = daysAfter(at, DAYS)) {
    weeks.push(weekFrom(at));
  }
  return weeks;
}

/** One time at which a conference takes place. */
export interface Meeting {
  readonly plan: Plan;
  readonly start: Date;
  readonly end: Date;
  /** Who has seen it is not told of it any more. */
  readonly over: boolean;
}

/** @param dates of those conferences that repeat; what is cancelled is not among them */
export function meetingsOf(
  plans: readonly Plan[],
  dates: ReadonlyMap<string, readonly Occurrence[]>,
  now: Date,
): readonly Meeting[] {
  return plans
    .flatMap((plan) =>
      (dates.get(plan.id) ?? onceOf(plan)).map(({ start, end }) => ({
        plan,
        start: new Date(start),
        end: new Date(end),
        over: plan.state === "ENDED" || (plan.state !== "RUNNING" && Date.parse(end) < now.getTime()),
      })),
    )
    .sort((one, other) => one.start.getTime() - other.start.getTime());
}

function onceOf({ launch: { type, start, duration } }: Plan): readonly Pick<Occurrence, "start" | "end">[] {
  if (type !== "scheduled" || start === undefined) {
    return [];
  }
  const minutes = (duration === undefined ? undefined : minutesOf(duration)) ?? 0;
  return [{ start, end: new Date(Date.parse(start) + minutes * 60_000).toISOString() }];
}

export const meetingsOn = (day: Day, meetings: readonly Meeting[]): readonly Meeting[] =>
  meetings.filter(({ start }) => dayOf(start) === day);

/** Where a key leads from a day, as in a grid of ARIA; nothing if it is none of these. */
export function dayAfterKey(key: string, day: Day, view: View, first: number, rightToLeft: boolean): Day | undefined {
  const ahead = rightToLeft ? -1 : 1;
  const begin = firstOfWeek(day, first);
  switch (key) {
    case "ArrowRight":
      return daysAfter(day, ahead);
    case "ArrowLeft":
      return daysAfter(day, -ahead);
    case "ArrowDown":
      return daysAfter(day, DAYS);
    case "ArrowUp":
      return daysAfter(day, -DAYS);
    case "Home":
      return begin;
    case "End":
      return daysAfter(begin, DAYS - 1);
    case "PageDown":
      return turned(day, view, 1);
    case "PageUp":
      return turned(day, view, -1);
    default:
      return undefined;
  }
}

/** The same day on another sheet. */
export const turned = (day: Day, view: View, by: number): Day =>
  view === "week" ? daysAfter(day, by * DAYS) : monthsAfter(day, by);
