import type { BlurProblem } from "../media/blur/blurred";

/** What the client says of what is behind people. */
export const blurWords = {
  label: "Blur my background",
  unable: "This browser cannot do that.",
  problems: {
    failed: "Your background cannot be blurred at present. Nobody sees a sharp picture of you until you decide.",
    slow: "This device is too slow to blur your background alone, so your whole picture is blurred until you decide.",
  } satisfies Record<BlurProblem, string>,
  end: "Show me and my background",
  stay: "Leave it so",
};
