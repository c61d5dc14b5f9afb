import { locale } from "./language";
import { dayOfMonth, nthOf, type Repetition, repetitionOf, WEEKDAYS, type Weekday, weekdayOf } from "./repetition";
import { ownZone, type WallTime, wallTimeOf } from "./time";
import { words } from "./words";

/** What of a plan says how it repeats. */
interface Timed {
  readonly start?: string | undefined;
  readonly zone?: string | undefined;
  readonly rule?: string | undefined;
}

/** Such as "Every Monday and Thursday at 10:00, until 3 March 2027"; nothing for what does not repeat. */
export function sayRepetition(repetition: Repetition, first: WallTime, zone: string): string {
  const says = words.repetition;
  const at = new Date(`${first.date}T${first.time}:00Z`);
  if (repetition.repeats === "never" || Number.isNaN(at.getTime())) {
    return "";
  }
  if (repetition.repeats === "other") {
    return says.other;
  }
  const time = say(at, { hour: "numeric", minute: "2-digit" });
  const sentence = withEnd(repetition, says.at(pattern(repetition, first.date), time));
  return zone === ownZone() ? sentence : says.inZone(sentence, zone.replaceAll("_", " "));
}

/** The same of a plan, as it is on the server. */
export function sayRule({ start, zone = ownZone(), rule }: Timed): string {
  if (start === undefined || rule === undefined) {
    return "";
  }
  const first = wallTimeOf(new Date(start), zone);
  const repetition = repetitionOf(rule, zone, first.date);
  return repetition.repeats === "other" ? words.repetition.repeats : sayRepetition(repetition, first, zone);
}

function pattern({ repeats, every, weekdays }: Repetition, date: string): string {
  const says = words.repetition;
  switch (repeats) {
    case "weekly": {
      const days = weekdays.length === 0 ? [weekdayOf(date)] : WEEKDAYS.filter((day) => weekdays.includes(day));
      return says.weekly(every, listed(days.map(sayWeekday)));
    }
    case "monthly":
      return says.monthly(every, dayOfMonth(date));
    case "monthlyByWeekday":
      return says.monthlyByWeekday(every, says.nth[nthOf(date)], sayWeekday(weekdayOf(date)));
    default:
      return says.daily(every);
  }
}

function withEnd({ repeatsUntil, lastDay, count }: Repetition, what: string): string {
  if (repeatsUntil === "count") {
    return words.repetition.times(what, count);
  }
  return repeatsUntil === "date" && lastDay !== "" ? words.repetition.until(what, sayDay(lastDay)) : what;
}

/** Such as "Monday, Wednesday and Friday". */
export const listed = (items: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: "conjunction" }).format(items);

const sayDay = (date: string): string => say(new Date(`${date}T00:00:00Z`), { dateStyle: "long" });

/** The first of January 2024 was a Monday. */
const sayWeekday = (day: Weekday): string =>
  say(new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day))), { weekday: "long" });

/** What the clock there shows, whatever zone the reader is in. */
const say = (at: Date, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), { ...how, timeZone: "UTC" }).format(at);
