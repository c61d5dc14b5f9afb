/** Whether a value from outside is what it should be. A record may have more properties than it is asked for. */
export type Guard<T> = (value: unknown) => value is T;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const text: Guard<string> = (value): value is string => typeof value === "string";

export const flag: Guard<boolean> = (value): value is boolean => typeof value === "boolean";

/** A whole number from 0. */
export const count: Guard<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const DURATION = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/** An ISO 8601 duration of hours, minutes and seconds, as the server writes it. */
export const duration: Guard<string> = (value): value is string => text(value) && DURATION.test(value);

/** In milliseconds; 0 for what is no duration. */
export function millisecondsOf(duration: string): number {
  const [, hours = "0", minutes = "0", seconds = "0"] = DURATION.exec(duration) ?? [];
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** An instant, as ISO 8601. */
export const instant: Guard<string> = (value): value is string => text(value) && !Number.isNaN(Date.parse(value));

export const optional =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

export const oneOf =
  <T extends string>(words: readonly T[]): Guard<T> =>
  (value): value is T =>
    words.includes(value as T);

export const listOf =
  <T>(guard: Guard<T>): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(guard);

export const mapOf =
  <T>(guard: Guard<T>): Guard<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    isObject(value) && Object.values(value).every(guard);

/** The compiler sees to it that every property of `T` has its guard. */
export const record =
  <T>(shape: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> =>
  (value): value is T =>
    isObject(value) && Object.entries<Guard<unknown>>(shape).every(([name, guard]) => guard(value[name]));

/** One guard per `type` of the family. */
export const family =
  <T extends { readonly type: string }>(
    members: {
      readonly [K in T["type"]]: Guard<Extract<T, { readonly type: K }>>;
    },
  ): Guard<T> =>
  (value): value is T => {
    if (!isObject(value) || typeof value.type !== "string" || !Object.hasOwn(members, value.type)) {
      return false;
    }
    return members[value.type as T["type"]](value);
  };
