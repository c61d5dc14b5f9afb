/** Every text of a language by where it stands, such as "door.name"; a function says it of 2, 3 and so on. */
export function textsOf(part: unknown, at = ""): ReadonlyMap<string, string> {
  if (typeof part === "string") {
    return new Map([[at, part]]);
  }
  if (typeof part === "function") {
    const counts = Array.from({ length: part.length }, (_, index) => index + 2);
    return new Map([[at, String(part(...counts))]]);
  }
  const inner = Object.entries(part ?? {});
  return new Map(inner.flatMap(([name, value]) => [...textsOf(value, at === "" ? name : `${at}.${name}`)]));
}
