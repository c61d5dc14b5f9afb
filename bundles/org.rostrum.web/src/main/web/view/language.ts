/** The languages the client speaks, by the name they have themselves. */
export const LANGUAGES = { en: "English", de: "Deutsch", tr: "Türkçe" } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = "rostrum.language";
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "dv", "fa", "he", "ps", "ur", "yi"]);

const isSpoken = (language: string): language is Language => Object.hasOwn(LANGUAGES, language);

/** What was chosen on this device, else the first language of the browser that the client speaks. */
export function languageOf(chosen: string | null, preferred: readonly string[]): Language {
  const wished = [chosen ?? "", ...preferred].map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  return wished.find(isSpoken) ?? "en";
}

/** How times and numbers are written: as in the browser's own region, if that speaks the language. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.toLowerCase().split("-")[0] === language) ?? language;
}

export const directionOf = (language: string): "ltr" | "rtl" => (RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr");

function chosenLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

const preferredLanguages = () => (typeof navigator === "object" ? (navigator.languages ?? []) : []);

export const language = (): Language => languageOf(chosenLanguage(), preferredLanguages());

export const locale = (): string => localeOf(language(), preferredLanguages());

/** Remembers the language; the page has to be drawn anew for it. */
export function chooseLanguage(chosen: Language): void {
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // Storage may be full or forbidden: then the browser's language stays.
  }
}

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>;

/** The form that a number asks for in a language, such as 1 "waits" and 2 "wait". */
export function pluralsOf(of: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(of);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}

/** Such as 1,234.5, as the reader writes it. */
export const sayNumber = (value: number): string => value.toLocaleString(locale());
