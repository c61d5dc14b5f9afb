import { pluralsOf } from "../language";
import type { Words } from "../words";

const plural = pluralsOf("de");

/** Calls, messages and what was written in conferences. */
export const germanPeople = {
  proposals: {
    found: (count) => plural(count, { one: "1 Person passt", other: `${count} Personen passen` }),
  },

  calls: {
    title: "Anrufe",
    call: "Anrufen",
    callUser: (name) => `${name} anrufen`,
    user: "Benutzername",
    userHint: "Wen möchten Sie anrufen?",
    calling: (name) => `${name} wird angerufen …`,
    giveUp: "Auflegen",
    rings: (name) => `${name} ruft an`,
    invites: (name) => `${name} lädt Sie zur Teilnahme ein`,
    accept: "Annehmen",
    reject: "Ablehnen",
    missed: "Verpasste Anrufe",
    missedCount: (count) => `${count} verpasst`,
    noneMissed: "Keine verpassten Anrufe",
    noneMissedHint: "Anrufe, die Sie nicht annehmen konnten, stehen hier.",
    forget: (name) => `Anruf von ${name} entfernen`,
    aloud: "Klingeln und Vibrieren auf diesem Gerät",
    add: "Person hinzufügen",
    addHint: "Benutzername",
    ended: "Das Gespräch ist beendet",
    presences: {
      OFFLINE: "Offline",
      ONLINE: "Online",
      BUSY: "Im Gespräch",
      IN_CONFERENCE: "In einer Konferenz",
      OWNER_OF_CONFERENCE: "Leitet eine Konferenz",
    },
    causes: {
      DECLINED: "hat abgelehnt",
      BUSY: "spricht mit jemand anderem",
      NO_ANSWER: "hat nicht geantwortet",
      CANCELLED: "hat aufgelegt",
      NOT_AVAILABLE: "ist nicht erreichbar",
      ELSEWHERE: "ist an einem anderen Gerät",
      HUNG_UP: "hat aufgelegt",
      SERVER: "konnte nicht verbunden werden",
    },
    missedWhy: {
      DECLINED: "Abgelehnt",
      BUSY: "Sie waren im Gespräch",
      NO_ANSWER: "Keine Antwort",
      CANCELLED: "Wurde aufgelegt",
      NOT_AVAILABLE: "Sie waren offline",
      ELSEWHERE: "",
      HUNG_UP: "",
      SERVER: "Der Server wurde angehalten",
    },
  },

  letters: {
    title: "Nachrichten",
    people: "Unterhaltungen",
    search: "Schreiben an …",
    searchHint: "Name einer Person",
    nobodyFound: "Es gibt niemanden dieses Namens.",
    none: "Noch keine Nachrichten",
    noneHint: "Suchen Sie jemanden beim Namen und schreiben Sie. Die Person liest es, wenn sie wieder da ist.",
    choose: "Wählen Sie links jemanden aus.",
    empty: (name) => `Sie und ${name} haben sich noch nicht geschrieben.`,
    with: (name) => `Nachrichten mit ${name}`,
    you: (text) => `Sie: ${text}`,
    unread: (count) => plural(count, { one: "1 neue Nachricht", other: `${count} neue Nachrichten` }),
    older: "Ältere Nachrichten zeigen",
    write: "Nachricht",
    send: "Senden",
    call: (name) => `${name} anrufen`,
  },

  history: {
    title: "Chatverlauf",
    show: "Chatverlauf",
    of: (topic) => `Chat von ${topic}`,
    none: "Es wurde nichts geschrieben",
    noneHint: "Was in dieser Konferenz geschrieben wird, bleibt hier erhalten.",
    you: "Sie",
    toModerators: "an die Moderatoren",
    toOne: (name) => `an ${name}`,
    toYou: "an Sie",
    guest: "Gast",
    older: "Ältere Nachrichten zeigen",
  },
} satisfies Partial<Words>;
