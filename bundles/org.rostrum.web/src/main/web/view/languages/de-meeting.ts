import type { Translation } from "../words";

/** What the client says in German of sound, networks and pictures. */
export const germanMeeting = {
  sharing: {
    withSound: (name) => `${name} teilt den Bildschirm, mit Ton`,
    soundOff: "Ohne Ton",
    soundStopped: "Ein Moderator hat den Ton Ihres Teilens beendet",
  },
} satisfies Translation;
