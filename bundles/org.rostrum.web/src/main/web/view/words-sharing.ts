/** Of what is shared and heard of it. */
export const sharingWords = {
  withSound: (name: string) => `${name} shares the screen, with sound`,
  soundOff: "Without sound",
  soundStopped: "A moderator stopped the sound of your sharing",
} as const;
