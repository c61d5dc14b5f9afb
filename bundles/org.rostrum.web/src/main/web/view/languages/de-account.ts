import { pluralsOf } from "../language";
import type { AccountWords } from "../words-account";

const plural = pluralsOf("de");

export const germanAccount: AccountWords = {
  title: "Mein Konto",
  profile: "Wie ich erreichbar bin",
  named: (name, id) => `Sie sind ${name} (${id}). Diesen Namen ändert nur ein Administrator.`,

  security: "Passwort",
  present: "Bisheriges Passwort",
  code: "Code Ihrer App",
  codeHint: "Nur wenn Sie sich mit Codes anmelden.",
  next: "Neues Passwort",
  again: "Neues Passwort, noch einmal",
  different: "Die beiden sind nicht gleich.",
  change: "Passwort ändern",
  changeHint: "Alle Ihre Anmeldungen enden, auch diese.",
  changed: "Das Passwort ist geändert. Melden Sie sich erneut an.",

  factor: "Zweiter Faktor",
  factorHint:
    "Mit einem zweiten Faktor braucht eine Anmeldung außer dem Passwort einen Code aus einer App auf Ihrem Telefon.",
  setUp: "Einrichten",
  scan: "Fotografieren Sie das mit Ihrer App oder tippen Sie das Geheimnis ein.",
  picture: "Bild des Geheimnisses, für die App",
  confirm: "Bestätigen",
  codeOfApp: "Sechs Ziffern, die die App zeigt",
  on: "Der zweite Faktor ist in Kraft.",
  recovery: "Ersatzcodes",
  recoveryHint:
    "Für den Tag, an dem das Telefon verloren geht; jeder gilt einmal. Sie werden nur jetzt gezeigt: Bewahren Sie sie getrennt auf.",
  takeAway: "Wieder ohne Codes anmelden",
  takenAway: "Sie melden sich nur mit Ihrem Passwort an.",

  sessions: "Wo ich angemeldet bin",
  here: "diese hier",
  endOthers: "Überall abmelden",
  confirmEndOthers: "Überall abmelden, auch hier?",

  keys: "Meine API-Schlüssel",
  keysHint: "Für Anwendungen, die in Ihrem Namen handeln. Sie können nicht mehr als Sie.",
  name: "Anwendung",
  expires: "Endet",
  months: (months) => plural(months, { one: "in einem Monat", other: `in ${months} Monaten` }),
  make: "Schlüssel erstellen",

  blocked: "Personen, von denen ich keine Anrufe möchte",
  blockedHint: "Sie merken keinen Unterschied: Ihre Anrufe werden nur nie angenommen.",
  nobody: "Niemand ist blockiert.",
  block: "Blockieren",
  user: "Benutzername",
  unblock: (name) => `Anrufe von ${name} wieder annehmen`,
};
