/** Up to two letters that stand for a name. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const first = [...(parts[0] ?? "")][0] ?? "?";
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}

/** A hue for a name, always the same: 0 to 359. */
export function hue(name: string): number {
  let sum = 0;
  for (const char of name) {
    sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 360;
  }
  return sum;
}
