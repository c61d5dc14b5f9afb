import { pluralsOf } from "../language";
import type { PlanWords } from "../words-plan";

const plural = pluralsOf("de");

export const germanPlanPages: PlanWords = {
  pictureOf: (topic) => `Bild des Links zu ${topic}`,

  dates: "Termine",
  datesOf: (topic) => `Termine von ${topic}`,
  noDates: "Es gibt keine Termine mehr.",
  moved: "Verschoben",
  move: "Verschieben",
  moveOf: (when) => `Verschieben: ${when}`,
  cancelDate: "Termin absagen",
  cancelOf: (when) => `Termin absagen: ${when}`,
  confirmCancel: (when) => `Den Termin ${when} absagen? Alle Eingeladenen erfahren es.`,
  cancelled: (when) => `Der Termin ${when} fällt aus.`,
  undo: "Doch stattfinden lassen",
  restore: "Zurück zur Regel",
  restoreOf: (when) => `Zurück zur Regel: ${when}`,
  original: (when) => `sonst ${when}`,
  saveDate: "Verschieben",

  calendar: {
    title: "Kalender",
    view: "Auf einen Blick",
    views: { month: "Monat", week: "Woche" },
    back: { month: "Voriger Monat", week: "Vorige Woche" },
    on: { month: "Nächster Monat", week: "Nächste Woche" },
    keys: "Die Pfeiltasten gehen von Tag zu Tag, Bild auf und Bild ab blättern, die Eingabetaste führt in den Tag.",
    day: (day, count) =>
      `${day}, ${plural(count, { one: "1 Konferenz", other: count === 0 ? "nichts geplant" : `${count} Konferenzen` })}`,
    create: (day) => `Neue Konferenz: ${day}`,
    more: (count) => plural(count, { one: "1 weitere", other: `${count} weitere` }),
    none: "Für diese Zeit ist nichts geplant.",
  },

  templates: "Vorlagen",
  templatesHint: "Einstellungen für künftige Konferenzen, ohne eigene Zeit.",
  noTemplates: "Es gibt noch keine Vorlagen.",
  newTemplate: "Neue Vorlage",
  use: "Verwenden",
  useOf: (topic) => `Verwenden: ${topic}`,
  confirmRemove: (topic) => `Die Vorlage „${topic}“ löschen? Konferenzen, die damit angelegt wurden, bleiben.`,

  invitations: "Einladungen",
  allSent: "Alle Einladungen sind verschickt.",
  noneSent: "Niemand wurde per E-Mail eingeladen.",
  states: {
    QUEUED: "Wird noch verschickt",
    SENT: "Verschickt",
    FAILED: "Nicht zugestellt",
    UNADDRESSED: "Keine E-Mail-Adresse bekannt",
  },
  tries: (tries) => plural(tries, { one: "1 Versuch", other: `${tries} Versuche` }),
  resend: "Erneut senden",
  resendOf: (whom) => `Erneut senden an ${whom}`,
  resendAll: "Erneut an alle senden, die keine haben",
  resent: "Sie werden erneut verschickt.",
};
