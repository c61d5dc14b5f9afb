import type { Layout, Participant, Slot, Snapshot } from "../protocol/vocabulary";
import { layoutOf, pictureOf } from "./layout";

/** How one likes the stage, for oneself alone. */
export interface Taste {
  /** Everybody alike, or who speaks larger than the others. */
  readonly view: "gallery" | "speaker";
  readonly hidesOwn: boolean;
  /** The seat that one keeps large, whoever speaks. */
  readonly pinned: string | undefined;
  /** Arranged by oneself, although a moderator advises otherwise. */
  readonly ownView: boolean;
}

export const USUAL_TASTE: Taste = { view: "gallery", hidesOwn: false, pinned: undefined, ownView: false };

/** What the stage shows: one large picture or none, and faces of one size, in the order of arrival. */
export interface Arrangement {
  readonly large: { readonly who: Participant; readonly source: "CAMERA" | "CONTENT" } | undefined;
  readonly faces: readonly Participant[];
}

/** The layout that somebody is to see, unless they prefer their own arrangement and may. */
export function layoutFor(room: Snapshot | undefined, viewer: string, taste: Taste): Layout | undefined {
  const given = room === undefined ? undefined : layoutOf(room, viewer);
  return given?.mandatory === false && taste.ownView ? undefined : given;
}

/**
 * Arranges the stage by a moderator's layout, else by taste. A screen that is shared is larger than anybody; who is
 * pinned then comes first beside it.
 *
 * @param speaker the seat to show large in the speaker's view
 * @param now milliseconds since 1970; the shuffled of a layout take turns by it
 */
export function arranged(
  people: readonly Participant[],
  me: string,
  taste: Taste,
  layout: Layout | undefined,
  speaker: string | undefined,
  now: number,
): Arrangement {
  if (layout !== undefined) {
    const { faces, sharer } = pictureOf(layout, people, now);
    return { large: sharer && { who: sharer, source: "CONTENT" }, faces };
  }
  const hides = taste.hidesOwn && people.some((p) => p.id !== me);
  const seen = hides ? people.filter((p) => p.id !== me) : people;
  const sharer = people.find((p) => p.sources.CONTENT === "ON");
  if (sharer !== undefined) {
    return { large: { who: sharer, source: "CONTENT" }, faces: withFirst(seen, taste.pinned) };
  }
  const large = seen.find((p) => p.id === taste.pinned) ?? speakerOf(seen, taste, speaker);
  return large === undefined || seen.length < 2
    ? { large: undefined, faces: seen }
    : { large: { who: large, source: "CAMERA" }, faces: seen.filter((p) => p !== large) };
}

function speakerOf(seen: readonly Participant[], { view }: Taste, speaker: string | undefined) {
  return view === "speaker" ? seen.find((p) => p.id === speaker) : undefined;
}

function withFirst(people: readonly Participant[], first: string | undefined): readonly Participant[] {
  const pinned = people.filter((p) => p.id === first);
  return [...pinned, ...people.filter((p) => p.id !== first)];
}

/**
 * Who is to be shown large: whoever dominates; else whoever was so stays as long as they speak, and through a silence.
 * Nobody sees themselves so while somebody else is there.
 */
export function speakerAmong(
  people: readonly Participant[],
  me: string,
  before: string | undefined,
  dominant?: string,
): string | undefined {
  const others = people.filter((p) => p.id !== me);
  if (others.some((p) => p.id === dominant)) {
    return dominant;
  }
  const still = others.find((p) => p.id === before);
  if (still !== undefined && still.voice.loudness > 0) {
    return still.id;
  }
  const loudest = [...others].sort((a, b) => b.voice.loudness - a.voice.loudness)[0];
  return loudest !== undefined && loudest.voice.loudness > 0 ? loudest.id : (still ?? others[0] ?? people[0])?.id;
}

/** In a smart meeting every layout has to have so many slots for whoever speaks. */
const SMART_SLOTS = 2;

/** Somebody large for all, with what is shared. */
export function spotlightOn(who: string, mode: string): Layout {
  const speakers = Array.from(
    { length: mode === "smart-meeting" ? SMART_SLOTS : 0 },
    (): Slot => ({ type: "activeSpeaker" }),
  );
  return { slots: [{ type: "content" }, { type: "fixed", who }, ...speakers], mandatory: false };
}

/** Who stands in the spotlight for all, if anybody does. */
export function spotlitIn(room: Snapshot): string | undefined {
  const slots = room.layouts.everybody?.slots ?? [];
  const fixed = slots.flatMap((slot) => (slot.type === "fixed" ? [slot.who] : []));
  const others = slots.some((slot) => slot.type === "random" || slot.type === "shuffled");
  return fixed.length === 1 && !others ? fixed[0] : undefined;
}
