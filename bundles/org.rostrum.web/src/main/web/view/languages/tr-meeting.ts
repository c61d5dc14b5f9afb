import type { Translation } from "../words";

/** What the client says in Turkish of sound, networks and pictures. */
export const turkishMeeting = {
  sharing: {
    withSound: (name) => `${name} ekranını sesiyle paylaşıyor`,
    soundOff: "Sessiz",
    soundStopped: "Bir moderatör paylaşımınızın sesini kapattı",
  },
} satisfies Translation;
