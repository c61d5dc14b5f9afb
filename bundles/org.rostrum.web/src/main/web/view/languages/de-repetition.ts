import { pluralsOf } from "../language";
import type { Words } from "../words";

const plural = pluralsOf("de");

export const germanRepetition: Words["repetition"] = {
  ways: {
    never: "Nie",
    daily: "Täglich",
    weekly: "Wöchentlich",
    monthly: "Monatlich, gleicher Tag",
    monthlyByWeekday: "Monatlich am Wochentag",
    other: "Wie bisher",
  },
  every: {
    daily: "Alle wie viele Tage",
    weekly: "Alle wie viele Wochen",
    monthly: "Alle wie viele Monate",
    monthlyByWeekday: "Alle wie viele Monate",
  },
  daily: (every) => plural(every, { one: "Jeden Tag", other: `Alle ${every} Tage` }),
  weekly: (every, days) => plural(every, { one: `Jeden ${days}`, other: `Alle ${every} Wochen am ${days}` }),
  monthly: (every, day) => plural(every, { one: `Am ${day}. jedes Monats`, other: `Alle ${every} Monate am ${day}.` }),
  monthlyByWeekday: (every, nth, day) =>
    plural(every, { one: `Am ${nth} ${day} jedes Monats`, other: `Alle ${every} Monate am ${nth} ${day}` }),
  nth: { 1: "ersten", 2: "zweiten", 3: "dritten", 4: "vierten", last: "letzten" },
  other: "Nach einer eigenen Regel, beginnend am Tag oben",
  at: (what, time) => `${what} um ${time}`,
  until: (what, day) => `${what}, bis ${day}`,
  times: (what, count) => plural(count, { one: `${what}, einmal`, other: `${what}, ${count}-mal` }),
  inZone: (what, zone) => `${what} (Zeit von ${zone})`,
  repeats: "Wiederholt sich",
  cancelled: (dates) => `Nicht am ${dates}.`,
  moved: (count) => plural(count, { one: "1 Termin ist verschoben.", other: `${count} Termine sind verschoben.` }),
};
