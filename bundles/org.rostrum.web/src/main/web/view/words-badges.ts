/** Of what holds for the whole conference, or for one's own picture of it. */
export const badgeWords = {
  outlets: { recorder: "Recorded", streamer: "Live" },
  hints: {
    recorder: "Picture and sound of this conference are recorded",
    streamer: "Picture and sound of this conference are sent to people outside",
  },
  consents: {
    recorder:
      "This conference is being recorded. Who stays agrees that their voice, picture and messages are recorded.",
    streamer: "This conference is shown live to people outside. Who stays agrees that these see and hear them.",
  },
  consentToBoth:
    "This conference is being recorded and shown live to people outside. Who stays agrees that their voice, picture and messages are.",
  stay: "Stay",
  leave: "Leave",
  offer: "Your connection has been bad for a while. Without pictures the voices arrive better.",
  soundOnly: "Sound only",
  pictures: "Keep pictures",
  showPictures: "Show pictures again",
  busy: "Device busy",
  busyHint: "This device cannot keep up with all pictures: some are smaller or paused. Whoever you pin stays large.",
} as const;
