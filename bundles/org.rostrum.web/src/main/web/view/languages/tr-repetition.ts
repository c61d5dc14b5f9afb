import { pluralsOf } from "../language";
import type { Words } from "../words";

const plural = pluralsOf("tr");

export const turkishRepetition: Words["repetition"] = {
  ways: {
    never: "Yok",
    daily: "Günlük",
    weekly: "Haftalık",
    monthly: "Aylık, aynı gün",
    monthlyByWeekday: "Aylık, aynı hafta günü",
    other: "Eskisi gibi",
  },
  every: {
    daily: "Kaç günde bir",
    weekly: "Kaç haftada bir",
    monthly: "Kaç ayda bir",
    monthlyByWeekday: "Kaç ayda bir",
  },
  daily: (every) => plural(every, { one: "Her gün", other: `${every} günde bir` }),
  weekly: (every, days) => plural(every, { one: `Her ${days}`, other: `${every} haftada bir ${days}` }),
  monthly: (every, day) =>
    plural(every, { one: `Her ayın ${day}. günü`, other: `${every} ayda bir, ayın ${day}. günü` }),
  monthlyByWeekday: (every, nth, day) =>
    plural(every, { one: `Her ayın ${nth} ${day} günü`, other: `${every} ayda bir, ayın ${nth} ${day} günü` }),
  nth: { 1: "ilk", 2: "ikinci", 3: "üçüncü", 4: "dördüncü", last: "son" },
  other: "Kendi kuralına göre, yukarıdaki günden başlayarak",
  at: (what, time) => `${what}, saat ${time}`,
  until: (what, day) => `${what}, ${day} gününe kadar`,
  times: (what, count) => `${what}, ${count} kez`,
  inZone: (what, zone) => `${what} (${zone} saatiyle)`,
  repeats: "Yinelenir",
  cancelled: (dates) => `Yapılmayacak: ${dates}.`,
  moved: (count) => plural(count, { one: "1 tarih taşındı.", other: `${count} tarih taşındı.` }),
};
