import { locale } from "./language";

/** A time as people plan it: on a clock in a zone. */
export interface WallTime {
  /** Such as 2026-03-01. */
  readonly date: string;
  /** Such as 14:30. */
  readonly time: string;
}

/** What this zone's clock shows at an instant. */
export function wallTimeOf(instant: Date, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? "";
  return { date: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

/** When this zone's clock shows that; the first of the two in autumn, nothing for the hour left out in spring. */
export function instantOf(wall: WallTime, zone: string): Date | undefined {
  const asUtc = Date.parse(`${wall.date}T${wall.time}:00Z`);
  if (Number.isNaN(asUtc)) {
    return undefined;
  }
  const day = 24 * 60 * 60 * 1000;
  const candidates = [asUtc - day, asUtc + day]
    .map((near) => asUtc - offsetAt(near, zone))
    .filter((candidate) => {
      const shown = wallTimeOf(new Date(candidate), zone);
      return shown.date === wall.date && shown.time === wall.time;
    });
  return candidates.length === 0 ? undefined : new Date(Math.min(...candidates));
}

function offsetAt(instant: number, zone: string): number {
  const wall = wallTimeOf(new Date(instant), zone);
  return Date.parse(`${wall.date}T${wall.time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
}

/** Such as PT1H30M. */
export function isoDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours > 0 ? `${hours}H` : ""}${rest > 0 || hours === 0 ? `${rest}M` : ""}`;
}

/** Hours, minutes and seconds of an ISO 8601 duration; nothing for other units. */
export function minutesOf(duration: string): number | undefined {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration);
  return match === null ? undefined : Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0) + Number(match[3] ?? 0) / 60;
}

export function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

/** Such as 14:30, in the reader's own zone. */
export const sayClock = (at: Date): string => at.toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit" });

/** Such as 4:32 or 1:04:32; 0:00 once it is over. */
export function sayLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const tail = `:${two(seconds % 60)}`;
  return minutes < 60 ? `${minutes}${tail}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}${tail}`;
}

/** Such as "today at 14:30" or "Sunday, 1 March at 14:30", in the reader's own zone. */
export function sayWhen(at: Date, now: Date, today: string, tomorrow: string): string {
  const time = sayClock(at);
  if (sameDay(at, now)) {
    return `${today}, ${time}`;
  }
  const next = new Date(now);
  next.setDate(next.getDate() + 1);
  if (sameDay(at, next)) {
    return `${tomorrow}, ${time}`;
  }
  const day = at.toLocaleDateString(locale(), { weekday: "short", day: "numeric", month: "long" });
  return `${day}, ${time}`;
}

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
