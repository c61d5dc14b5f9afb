/** Of what holds for the whole conference, or for one's own picture of it. */
export const badgeWords = {
  recorded: "Recorded",
  recordedHint: "Picture and sound of this conference are recorded",
  consent: "This conference is being recorded. Who stays agrees that their voice, picture and messages are recorded.",
  stay: "Stay",
  leave: "Leave",
  offer: "Your connection has been bad for a while. Without pictures the voices arrive better.",
  soundOnly: "Sound only",
  pictures: "Keep pictures",
  showPictures: "Show pictures again",
} as const;
