/** Of the page as an application on the device. */
export const installWords = {
  updated: "The server has been updated.",
  reload: "Load anew",
} as const;
