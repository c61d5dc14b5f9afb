import { html } from "lit";
import { locale } from "../language";
import { panelWords } from "../words-panel";

/** Such as "23 Nov 2026, 14:30", in the reader's own zone. */
export const sayTime = (at: string | undefined): string =>
  at === undefined
    ? panelWords.never
    : new Date(at).toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });

/** Such as "23 Nov 2026". */
export const sayDay = (at: string): string => new Date(at).toLocaleDateString(locale(), { dateStyle: "medium" });

export const sayRight = (right: string): string => panelWords.rights[right] ?? right;

/** What stands between commas, semicolons or ends of lines, each once. */
export function eachOnce(typed: string): readonly string[] {
  const items = typed.split(/[,;\n]/).map((item) => item.trim());
  return [...new Set(items)].filter((item) => item !== "");
}

export const chip = (text: string, kind = "") => html`<span class="chip ${kind}">${text}</span>`;

/** The value of a field of a form that was sent. */
export const typed = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** The first part of what a program says of itself that tells something. */
export function sayClient(agent: string): string {
  const browser = /(Firefox|Edg|OPR)\/(\d+)/.exec(agent) ?? /(Chrome|Version)\/(\d+)/.exec(agent);
  const system = /(Windows|Mac OS X|Android|iPhone|iPad|Linux)/.exec(agent)?.[1];
  if (browser === null) {
    return agent === "" ? panelWords.unknownClient : agent.slice(0, 60);
  }
  const names: Readonly<Record<string, string>> = { Edg: "Edge", OPR: "Opera", Version: "Safari" };
  const name = names[browser[1] ?? ""] ?? browser[1];
  return [`${name} ${browser[2]}`, system].filter(Boolean).join(" · ");
}
