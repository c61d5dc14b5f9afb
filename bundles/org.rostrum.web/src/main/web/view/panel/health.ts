import type { Check } from "../../api/admin";
import { panelWords } from "../words-panel";

type Sentence = string | ((...values: readonly (string | number)[]) => string);

/** What is checked; an extension's check has the name that it says itself. */
export const sayCheck = ({ name }: Pick<Check, "name">): string => panelWords.health.checks[name] ?? name;

/** What was found, if the client has words for it. */
export function sayFinding({ code, values = [] }: Pick<Check, "code" | "values">): string | undefined {
  const { checks: _, ...sentences } = panelWords.health;
  const known: Readonly<Record<string, Sentence>> = sentences as Readonly<Record<string, Sentence>>;
  const sentence = Object.hasOwn(known, code ?? "") ? known[code ?? ""] : undefined;
  if (typeof sentence !== "function") {
    return sentence;
  }
  return values.length < sentence.length ? undefined : sentence(...values.map(counted));
}

const counted = (value: string): string | number => (/^\d{1,15}$/.test(value) ? Number(value) : value);
