import type { Server } from "../../api/admin";

const BITS_PER_MEGABYTE = 8 / 1_000_000;

/** A figure of the server, all its parts together; nothing if nobody measures it. */
export function figure(server: Server, name: string): number | undefined {
  const parts = server.figures.filter((it) => it.name === name);
  return parts.length === 0 ? undefined : parts.reduce((sum, { value }) => sum + value, 0);
}

/** What was counted in bytes between two looks, in Mbit/s to one place; nothing if it was counted anew in between. */
export function rate(before: Server | undefined, now: Server, name: string, seconds: number): number | undefined {
  const from = before === undefined ? undefined : figure(before, name);
  const to = figure(now, name);
  if (from === undefined || to === undefined || to < from || seconds <= 0) {
    return undefined;
  }
  return Math.round((to - from) * BITS_PER_MEGABYTE * (10 / seconds)) / 10;
}
