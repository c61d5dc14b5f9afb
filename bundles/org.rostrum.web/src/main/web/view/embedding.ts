/** What a site puts into its page to show a public conference; see {@link Widget}. */
export function frameCode(origin: string, path: string, topic: string): string {
  return [
    `<iframe src="${quoted(origin + path)}" title="${quoted(topic)}"`,
    '  width="100%" height="200" style="border: 0" loading="lazy" referrerpolicy="no-referrer"',
    '  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>',
  ].join("\n");
}

/** One origin a line, or between commas. */
export const originsOf = (text: string): readonly string[] =>
  text
    .split(/[\s,]+/)
    .map((origin) => origin.replace(/\/$/, ""))
    .filter((origin) => origin !== "");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const quoted = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
