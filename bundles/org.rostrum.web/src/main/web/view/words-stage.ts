/** What the client says on and beside the stage. */
export const stageWords = {
  title: "View",
  gallery: "Gallery",
  speaker: "Speaker",
  hideOwn: "Hide my own picture",
  popOut: "Picture in a window",
  popOutRefused: "The browser does not open the window now.",
  fullScreen: "Full screen",
  pages: "Pages of people",
  page: (page: number, pages: number) => `${page} of ${pages}`,
  pageBack: "Page before",
  pageOn: "Next page",
  pin: (name: string) => `Pin ${name}`,
  unpin: (name: string) => `Unpin ${name}`,
  trouble: { weak: "weak connection", bad: "bad connection" },
} as const;

/** Of devices that come and go in the middle of a conference. */
export const deviceWords = {
  lost: (name: string) => `“${name}” was unplugged.`,
  found: (name: string) => `“${name}” is there now. Choose it in the settings to use it.`,
} as const;
