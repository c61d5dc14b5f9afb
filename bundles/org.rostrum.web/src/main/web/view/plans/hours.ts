import { type Day, dateOf, daysAfter, type Meeting } from "./days";

const HOUR = 60;
export const MINUTES_IN_A_DAY = 24 * HOUR;
/** Nothing is drawn shorter: its time could not be read. */
const SHORTEST = 25;
/** What the scale shows at first. */
export const MORNING = 7.5 * HOUR;

/** What of a meeting stands on the scale of one day, in minutes by the clock on the wall. */
export interface Block {
  readonly meeting: Meeting;
  readonly from: number;
  readonly to: number;
  /** Which column of how many beside each other, from 0. */
  readonly lane: number;
  readonly lanes: number;
  /** Whether it began before that day. */
  readonly goesOn: boolean;
}

type Span = Omit<Block, "lane" | "lanes">;

/** How far down the scale an instant stands; on the day that the clocks change, too. */
export const minutesOn = (at: Date): number => at.getHours() * HOUR + at.getMinutes();

/** What stands on a day, beside each other where it overlaps. */
export function blocksOn(day: Day, meetings: readonly Meeting[]): readonly Block[] {
  const spans = meetings
    .flatMap((meeting) => spanOn(day, meeting))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const blocks: Block[] = [];
  for (let i = 0; i < spans.length; ) {
    const together = overlapping(spans, i);
    blocks.push(...inLanes(together));
    i += together.length;
  }
  return blocks;
}

function spanOn(day: Day, meeting: Meeting): readonly Span[] {
  const { start, end } = meeting;
  const dawn = midnightOf(day);
  const night = midnightOf(daysAfter(day, 1));
  const goesOn = start < dawn;
  const isThere = start < night && (end > dawn || (!goesOn && end >= start));
  if (!isThere) {
    return [];
  }
  const from = goesOn ? 0 : minutesOn(start);
  const lasts = (Math.min(end.getTime(), night.getTime()) - Math.max(start.getTime(), dawn.getTime())) / 60_000;
  const clock = end >= night ? MINUTES_IN_A_DAY : minutesOn(end);
  // Where the clocks were put back meanwhile, the end can stand above the beginning.
  const to = clock > from ? clock : from + lasts;
  return [{ meeting, goesOn, from: Math.min(from, MINUTES_IN_A_DAY - SHORTEST), to: drawnTo(from, to) }];
}

const drawnTo = (from: number, to: number): number => Math.min(Math.max(to, from + SHORTEST), MINUTES_IN_A_DAY);

function midnightOf(day: Day): Date {
  const at = dateOf(day);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate());
}

/** Those from there on of which each overlaps one before it. */
function overlapping(spans: readonly Span[], first: number): readonly Span[] {
  let last = first;
  let until = 0;
  for (; last < spans.length; last++) {
    const span = spans[last];
    if (span === undefined || (last > first && span.from >= until)) {
      break;
    }
    until = Math.max(until, span.to);
  }
  return spans.slice(first, last);
}

function inLanes(spans: readonly Span[]): readonly Block[] {
  const ends: number[] = [];
  const placed = spans.map((span) => {
    const free = ends.findIndex((end) => end <= span.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = span.to;
    return { ...span, lane };
  });
  return placed.map((span) => ({ ...span, lanes: ends.length }));
}
