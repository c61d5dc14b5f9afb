import type { Ticket } from "../conference/seat";
import { record, text } from "../protocol/guards";

/** What a tab needs to take its seat again after it was loaded anew. */
export interface Keepsake {
  readonly conference: string;
  readonly name: string;
  readonly ticket: Ticket;
}

const KEY = "rostrum.seat";
const keepsake = record<Keepsake>({
  conference: text,
  name: text,
  ticket: record<Ticket>({ seat: text, token: text }),
});

export function keep(seat: Keepsake): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(seat));
  } catch {
    // Without storage a reload leads to the door.
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Then there is nothing to forget.
  }
}

/** The seat of this tab in this conference; only after a reload, for a copy of a tab must not take the seat away. */
export function kept(conference: string): Keepsake | undefined {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (navigation?.type !== "reload") {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return keepsake(value) && value.conference.toLowerCase() === conference.toLowerCase() ? value : undefined;
  } catch {
    return undefined;
  }
}
