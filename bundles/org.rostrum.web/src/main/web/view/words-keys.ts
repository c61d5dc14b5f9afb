export const keyWords = {
  title: "Keyboard shortcuts",
  list: [
    ["M", "Microphone on or off"],
    ["Space", "Hold to speak while you are muted"],
    ["V", "Camera on or off"],
    ["D", "Share the screen, or stop it"],
    ["H", "Raise or lower your hand"],
    ["P", "Show or hide people"],
    ["C", "Show or hide the chat"],
    ["W", "Gallery or speaker"],
    ["S", "Full screen"],
    ["Page ↑ ↓", "Turn the pages of people"],
    ["?", "This list"],
  ] as readonly (readonly [string, string])[],
  on: "Keys work without Ctrl or Alt",
  hint: "Switch them off if you speak to your computer or press keys by accident. Everything has a button too.",
} as const;
