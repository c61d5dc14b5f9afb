import type { Tile } from "../protocol/messages";
import type { Snapshot } from "../protocol/vocabulary";

/** What should be seen before what, when there is not enough for all: the larger, the more important. */
export const Weight = { OTHER: 0, SPEAKS: 1, DOMINATES: 2, PINNED: 3, CONTENT: 4 } as const;

/** How important a picture is to everybody: a shared screen, who is pinned, who dominates, who speaks. */
export function weightOf({ from, source }: Pick<Tile, "from" | "source">, room: Snapshot | undefined): number {
  const who = room?.participants.find((p) => p.id === from);
  if (source === "CONTENT") {
    return Weight.CONTENT;
  }
  if (who?.pinned) {
    return Weight.PINNED;
  }
  if (room?.dominant === from) {
    return Weight.DOMINATES;
  }
  return (who?.voice.loudness ?? 0) > 0 ? Weight.SPEAKS : Weight.OTHER;
}
