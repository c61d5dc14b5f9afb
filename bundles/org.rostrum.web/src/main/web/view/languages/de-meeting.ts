import type { Words } from "../words";

/** What the client says in German of sound, networks and pictures. */
export const germanMeeting = {
  sharing: {
    withSound: (name) => `${name} teilt den Bildschirm, mit Ton`,
    soundOff: "Ohne Ton",
    soundStopped: "Ein Moderator hat den Ton Ihres Teilens beendet",
  },

  badges: {
    outlets: { recorder: "Aufzeichnung", streamer: "Live" },
    hints: {
      recorder: "Bild und Ton dieser Konferenz werden aufgezeichnet",
      streamer: "Bild und Ton dieser Konferenz gehen an Menschen draußen",
    },
    consents: {
      recorder:
        "Diese Konferenz wird aufgezeichnet. Wer bleibt, ist mit der Aufnahme von Stimme, Bild und Nachrichten einverstanden.",
      streamer:
        "Diese Konferenz wird live nach draußen übertragen. Wer bleibt, ist damit einverstanden, dort gesehen und gehört zu werden.",
    },
    consentToBoth:
      "Diese Konferenz wird aufgezeichnet und live nach draußen übertragen. Wer bleibt, ist damit für Stimme, Bild und Nachrichten einverstanden.",
    stay: "Bleiben",
    leave: "Verlassen",
    offer: "Ihre Verbindung ist schon länger schlecht. Ohne Bilder kommen die Stimmen besser an.",
    soundOnly: "Nur Ton",
    pictures: "Bilder behalten",
    showPictures: "Bilder wieder zeigen",
    busy: "Gerät ausgelastet",
    busyHint:
      "Dieses Gerät kommt mit allen Bildern nicht nach: Einige sind kleiner oder angehalten. Wen Sie anheften, der bleibt groß.",
  },

  blur: {
    label: "Hintergrund unscharf zeigen",
    unable: "Das kann dieser Browser nicht.",
    problems: {
      failed:
        "Ihr Hintergrund kann zurzeit nicht unscharf gezeigt werden. Bis Sie entscheiden, sieht niemand ein scharfes Bild von Ihnen.",
      slow: "Dieses Gerät ist zu langsam, um nur den Hintergrund unscharf zu zeigen. Bis Sie entscheiden, ist Ihr ganzes Bild unscharf.",
    },
    end: "Mich mit Hintergrund zeigen",
    stay: "So lassen",
  },

  install: {
    updated: "Der Server wurde aktualisiert.",
    reload: "Neu laden",
  },

  test: {
    start: "Verbindung testen",
    again: "Noch einmal testen",
    title: "Verbindungstest",
    running: "Der Test läuft. Er dauert etwa zehn Sekunden.",
    steps: {
      server: "Server erreichen",
      udp: "Bild und Ton über UDP",
      tcp: "Bild und Ton über TCP",
      speed: "Messen, wie viel durchkommt",
    },
    verdicts: {
      good: "Ihre Verbindung ist gut",
      fair: "Ihre Verbindung reicht aus",
      poor: "Ihre Verbindung ist schlecht",
      none: "Bild und Ton kommen nicht durch",
    },
    hints: {
      good: "Bild und Ton werden gut sein.",
      fair: "Bilder können kleiner oder verspätet sein. Ein Kabel statt WLAN hilft oft.",
      poor: "Nehmen Sie ohne Kamera teil oder aus einem anderen Netz. Schließen Sie, was sonst das Netz nutzt.",
      none: "Eine Firewall ist im Weg. Bitten Sie, wer Ihr Netz betreibt, um Freigabe, oder nutzen Sie ein anderes. Der Chat geht.",
    },
    works: "geht",
    blocked: "gesperrt",
    up: "Hin",
    down: "Zurück",
    lost: "Verloren",
    delay: "Verzögerung",
    rate: (megabits) => `${megabits} Mbit/s`,
    code: "Code für die Hilfe",
    codeHint: "Lesen Sie ihn vor, wenn Ihnen jemand hilft.",
    failed: "Der Test war nicht möglich",
  },
} satisfies Partial<Words>;
