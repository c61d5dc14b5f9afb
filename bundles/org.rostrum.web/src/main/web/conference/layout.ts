import type { Layout, Participant, Slot, Snapshot } from "../protocol/vocabulary";

/** What a slot shows: a person, or the screen that a person shares. */
export interface Filled {
  readonly slot: Slot;
  readonly who: Participant;
}

/** The layout a viewer is given: their own, else everybody's. */
export function layoutOf(room: Snapshot, viewer: string): Layout | undefined {
  return room.layouts.one[viewer] ?? room.layouts.everybody;
}

/**
 * Who is in which slot, in the order of the slots. Nobody's face is there twice; a slot for which nobody is left is left
 * out. Who is named has precedence over who speaks, and these over those who are there to fill the picture.
 *
 * @param people who can be shown, in the order of arrival
 * @param now milliseconds since 1970; the shuffled take turns by it
 */
export function fill({ slots }: Layout, people: readonly Participant[], now: number): readonly Filled[] {
  const faces = new Map<Slot, Participant>();
  const free = () => people.filter((p) => ![...faces.values()].includes(p));
  const give = (slot: Slot, who: Participant | undefined) => who !== undefined && faces.set(slot, who);
  const own = slots.map((slot) => ({ ...slot }));
  const ofType = <T extends Slot["type"]>(type: T) =>
    own.filter((slot): slot is Extract<Slot, { type: T }> => slot.type === type);

  for (const slot of ofType("fixed")) {
    give(
      slot,
      free().find((p) => p.id === slot.who),
    );
  }
  for (const slot of ofType("activeSpeaker")) {
    give(slot, byVoice(free())[0]);
  }
  for (const slot of ofType("random")) {
    give(slot, free()[0]);
  }
  shuffle(ofType("shuffled"), free(), now).forEach((who, slot) => {
    faces.set(slot, who);
  });
  const sharer = people.find((p) => p.sources.CONTENT === "ON");
  return own.flatMap((slot) => {
    const who = slot.type === "content" ? sharer : faces.get(slot);
    return who === undefined ? [] : [{ slot, who }];
  });
}

/** Whose faces to show, in this order, and whose screen; without a layout everybody and whatever is shared. */
export function pictureOf(layout: Layout | undefined, people: readonly Participant[], now: number) {
  if (layout === undefined) {
    return { faces: people, sharer: people.find((p) => p.sources.CONTENT === "ON") };
  }
  const filled = fill(layout, people, now);
  return {
    faces: filled.filter(({ slot }) => slot.type !== "content").map(({ who }) => who),
    sharer: filled.find(({ slot }) => slot.type === "content")?.who,
  };
}

/** Who speaks, the loudest first; then who spoke last. */
function byVoice(people: readonly Participant[]): readonly Participant[] {
  return [...people].sort(
    (a, b) => b.voice.loudness - a.voice.loudness || (a.voice.loudness > 0 ? 0 : b.voice.since - a.voice.since),
  );
}

type Shuffled = Extract<Slot, { readonly type: "shuffled" }>;

/** Slots of one interval show people one after the other; whoever is taken already makes room for the next. */
function shuffle(
  slots: readonly Shuffled[],
  people: readonly Participant[],
  now: number,
): ReadonlyMap<Slot, Participant> {
  const taken = new Map<Slot, Participant>();
  slots.slice(0, people.length).forEach((slot, place) => {
    const turn = people.length <= slots.length ? 0 : Math.floor(now / (slot.seconds * 1000));
    const first = (turn * slots.length + place) % people.length;
    const inTurn = [...people.slice(first), ...people.slice(0, first)];
    const who = inTurn.find((p) => ![...taken.values()].includes(p));
    if (who !== undefined) {
      taken.set(slot, who);
    }
  });
  return taken;
}

export const LAYOUT_KINDS = ["grid", "speaker", "speakerAndContent", "shuffle"] as const;
export type LayoutKind = (typeof LAYOUT_KINDS)[number];

/** The most slots of a layout. */
const MOST_SLOTS = 49;
/** So many at once when they take turns. */
const SHUFFLED_AT_ONCE = 4;

/**
 * The slots of a layout by its name. Where people fill the picture, shared content comes first.
 *
 * @param speakers how many slots the conference can have
 * @param seconds how long each is shown, 3 to 3600; for the shuffled alone
 */
export function slotsOf(kind: LayoutKind, speakers: number, seconds: number): readonly Slot[] {
  const content = { type: "content" } as const;
  const speaker = { type: "activeSpeaker" } as const;
  const times = (most: number, slot: Slot) => Array.from({ length: Math.max(1, Math.min(most, speakers)) }, () => slot);
  switch (kind) {
    case "grid":
      return [content, ...times(MOST_SLOTS - 1, { type: "random" })];
    case "speaker":
      return [speaker];
    case "speakerAndContent":
      return [content, speaker];
    case "shuffle":
      return [content, ...times(SHUFFLED_AT_ONCE, { type: "shuffled", seconds })];
  }
}

/** What a layout would be called; one of another make is called after the slot that says most. */
export function kindOf({ slots }: Layout): LayoutKind {
  const has = (type: Slot["type"]) => slots.some((slot) => slot.type === type);
  if (has("shuffled")) {
    return "shuffle";
  }
  if (!has("activeSpeaker")) {
    return "grid";
  }
  return has("content") ? "speakerAndContent" : "speaker";
}

/** How long each is shown, if the layout has people take turns. */
export function intervalOf({ slots }: Layout): number | undefined {
  return slots.find((slot) => slot.type === "shuffled")?.seconds;
}
