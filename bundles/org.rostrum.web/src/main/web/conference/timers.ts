import type { Snapshot, Timer } from "../protocol/vocabulary";

/**
 * Until this timer is up, in whole seconds; undefined if it does not run.
 *
 * @param now what time it is on the server, in milliseconds since 1970
 */
export function secondsUntil(room: Snapshot, { name, who }: Timer, now: number): number | undefined {
  const timer = room.timers.find((t) => t.name === name && t.who === who);
  return timer === undefined ? undefined : Math.max(0, Math.ceil((Date.parse(timer.due) - now) / 1000));
}
