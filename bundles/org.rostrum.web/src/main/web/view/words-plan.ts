import { pluralsOf } from "./language";
import type { Wording } from "./wording";

const plural = pluralsOf("en");

const english = {
  pictureOf: (topic: string) => `Picture of the link to ${topic}`,

  dates: "Dates",
  datesOf: (topic: string) => `Dates of ${topic}`,
  noDates: "There are no more dates.",
  moved: "Moved",
  move: "Move",
  moveOf: (when: string) => `Move: ${when}`,
  cancelDate: "Cancel date",
  cancelOf: (when: string) => `Cancel date: ${when}`,
  confirmCancel: (when: string) => `Cancel the date ${when}? Everybody invited is told.`,
  cancelled: (when: string) => `The date ${when} does not take place.`,
  undo: "Take place after all",
  restore: "Back to the rule",
  restoreOf: (when: string) => `Back to the rule: ${when}`,
  original: (when: string) => `otherwise ${when}`,
  saveDate: "Move it",

  calendar: {
    title: "Calendar",
    view: "Shown at once",
    views: { month: "Month", week: "Week" },
    back: { month: "Month before", week: "Week before" },
    on: { month: "Next month", week: "Next week" },
    keys: "The arrow keys go from day to day, Page Up and Page Down turn the sheet, Enter leads into the day.",
    day: (day: string, count: number) =>
      `${day}, ${plural(count, { one: "1 conference", other: count === 0 ? "nothing planned" : `${count} conferences` })}`,
    create: (day: string) => `New conference on ${day}`,
    more: (count: number) => plural(count, { one: "1 more", other: `${count} more` }),
    none: "Nothing is planned for this time.",
  },

  templates: "Templates",
  templatesHint: "Settings for conferences to come, without a time of their own.",
  noTemplates: "There are no templates yet.",
  newTemplate: "New template",
  use: "Use",
  useOf: (topic: string) => `Use: ${topic}`,
  confirmRemove: (topic: string) => `Delete the template “${topic}”? Conferences made with it stay.`,

  invitations: "Invitations",
  allSent: "All invitations were sent.",
  noneSent: "Nobody was invited by e-mail.",
  states: {
    QUEUED: "Waits to be sent",
    SENT: "Sent",
    FAILED: "Not delivered",
    UNADDRESSED: "No e-mail address known",
  } as Readonly<Record<string, string>>,
  tries: (tries: number) => plural(tries, { one: "1 try", other: `${tries} tries` }),
  resend: "Send again",
  resendOf: (whom: string) => `Send again to ${whom}`,
  resendAll: "Send again to all who have none",
  resent: "They are sent again.",
} as const;

export type PlanWords = Wording<typeof english>;

/** What stands around the form of a conference. It comes with those pages, not with the first one. */
export let planWords: PlanWords = english;

/** Called before those pages are. */
export function speakOfPlans(translation: PlanWords): void {
  planWords = translation;
}
