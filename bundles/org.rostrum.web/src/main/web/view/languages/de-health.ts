import { pluralsOf } from "../language";
import type { PanelWords } from "../words-panel";

const plural = pluralsOf("de");

export const germanHealth: PanelWords["health"] = {
  checks: {
    database: "Datenbank",
    core: "Konferenzen",
    media: "Medien",
    mode: "Konferenzarten",
    drain: "Läuft leer",
  },
  "database.answers": "Die Datenbank antwortet.",
  "database.closed": "Die Datenbank ist nicht offen; warum, steht im Protokoll.",
  "database.silent": "Die Datenbank antwortet nicht.",
  "core.runs": (count) => plural(count, { one: "1 Konferenz läuft.", other: `${count} Konferenzen laufen.` }),
  "core.behind": (count) =>
    `Was geschieht, kann nicht aufgeschrieben werden; ${plural(count, { one: "1 Ereignis wartet", other: `${count} Ereignisse warten` })}.`,
  "core.refusing": (count) =>
    `${plural(count, { one: "1 Ereignis wartet", other: `${count} Ereignisse warten` })} auf die Datenbank; Befehle werden abgelehnt.`,
  "mode.none": "Es ist keine Konferenzart installiert.",
  "mode.installed": (modes) => modes,
  "media.closed": "Ein Port für Medien ist geschlossen.",
  "media.stuck": (millis) => `Ein Arbeiter für Medien hat sich seit ${millis} ms nicht gerührt.`,
  "media.runs": (workers, by) =>
    `Die Ports sind offen, ${plural(workers, { one: "1 Arbeiter lebt", other: `${workers} Arbeiter leben` })}; Datagramme durch ${by}.`,
  "drain.off": "Nein: neue Konferenzen werden angenommen.",
  "drain.on": (count) =>
    `Ja: ${plural(count, { one: "1 Konferenz geht", other: `${count} Konferenzen gehen` })} weiter, keine andere wird angenommen.`,
  "check.failed": "Diese Prüfung hat nicht geantwortet; warum, steht im Protokoll.",
  "check.missing": "Niemand prüft das: Was dazu gehört, läuft nicht.",
};
