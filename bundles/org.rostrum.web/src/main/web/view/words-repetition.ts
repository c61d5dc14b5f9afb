import { pluralsOf } from "./language";

const plural = pluralsOf("en");

/** How a conference repeats: in the fields of its form, and as a sentence. */
export const repetitionWords = {
  ways: {
    never: "Never",
    daily: "Daily",
    weekly: "Weekly",
    monthly: "Monthly, same day",
    monthlyByWeekday: "Monthly, same weekday",
    other: "As before",
  },
  every: {
    daily: "Every how many days",
    weekly: "Every how many weeks",
    monthly: "Every how many months",
    monthlyByWeekday: "Every how many months",
  },
  daily: (every: number) => plural(every, { one: "Every day", other: `Every ${every} days` }),
  weekly: (every: number, days: string) =>
    plural(every, { one: `Every ${days}`, other: `Every ${every} weeks on ${days}` }),
  monthly: (every: number, day: number) =>
    plural(every, { one: `On day ${day} of every month`, other: `On day ${day} of every ${every} months` }),
  monthlyByWeekday: (every: number, nth: string, day: string) =>
    plural(every, {
      one: `On the ${nth} ${day} of every month`,
      other: `On the ${nth} ${day} of every ${every} months`,
    }),
  nth: { 1: "first", 2: "second", 3: "third", 4: "fourth", last: "last" },
  other: "By a rule of its own, beginning on the day above",
  at: (what: string, time: string) => `${what} at ${time}`,
  until: (what: string, day: string) => `${what}, until ${day}`,
  times: (what: string, count: number) => plural(count, { one: `${what}, once`, other: `${what}, ${count} times` }),
  inZone: (what: string, zone: string) => `${what} (time of ${zone})`,
  repeats: "Repeats",
  cancelled: (dates: string) => `Not on ${dates}.`,
  moved: (count: number) => plural(count, { one: "1 date is moved.", other: `${count} dates are moved.` }),
} as const;
