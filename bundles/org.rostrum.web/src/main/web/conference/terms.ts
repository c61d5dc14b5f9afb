/** So many participants with so many speakers. */
export interface Limit {
  readonly speakers: number;
  readonly participants: number;
}

/** The most seats of any conference. */
export const MOST_SEATS = 2000;

const bySpeakers = (limits: readonly Limit[]) => [...limits].sort((a, b) => a.speakers - b.speakers);

/** How many speakers can be chosen: from the first limit to the last. Without limits any number. */
export function speakersIn(limits: readonly Limit[]): { readonly least: number; readonly most: number } {
  const sorted = bySpeakers(limits);
  return { least: sorted[0]?.speakers ?? 1, most: sorted.at(-1)?.speakers ?? MOST_SEATS };
}

/** The most participants with so many speakers; undefined if so many cannot be chosen. */
export function participantsWith(limits: readonly Limit[], speakers: number): number | undefined {
  if (limits.length === 0) {
    return MOST_SEATS;
  }
  const { least } = speakersIn(limits);
  return speakers < least ? undefined : bySpeakers(limits).find((limit) => limit.speakers >= speakers)?.participants;
}

/** The most participants there can be at all. */
export function mostParticipants(limits: readonly Limit[]): number {
  return limits.length === 0 ? MOST_SEATS : Math.max(...limits.map((limit) => limit.participants));
}

/** How many speakers there are unless somebody says otherwise: as many as go with so many participants. */
export function usualSpeakers(limits: readonly Limit[], participants: number): number {
  if (limits.length === 0) {
    return participants;
  }
  const fitting = limits.filter((limit) => limit.participants >= participants).map((limit) => limit.speakers);
  return fitting.length === 0 ? speakersIn(limits).least : Math.max(...fitting);
}
