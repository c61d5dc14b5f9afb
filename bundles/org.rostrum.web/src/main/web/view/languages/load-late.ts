import type { Language } from "../language";

type Translated = Exclude<Language, "en">;

/** The words that come with the pages that say them, in each language a file of its own. */
const TRANSLATIONS = {
  account: {
    de: async () => (await accountWords()).speakOfAccounts((await import("./de-account")).germanAccount),
    tr: async () => (await accountWords()).speakOfAccounts((await import("./tr-account")).turkishAccount),
  },
  panel: {
    de: async () => (await panelWords()).speakOfPanel((await import("./de-panel")).germanPanel),
    tr: async () => (await panelWords()).speakOfPanel((await import("./tr-panel")).turkishPanel),
  },
  plans: {
    de: async () => (await planWords()).speakOfPlans((await import("./de-plan-pages")).germanPlanPages),
    tr: async () => (await planWords()).speakOfPlans((await import("./tr-plan-pages")).turkishPlanPages),
  },
  settings: {
    de: async () => (await settingsWords()).speakOfSettings((await import("./de-settings")).germanSettings),
    tr: async () => (await settingsWords()).speakOfSettings((await import("./tr-settings")).turkishSettings),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Translated, () => Promise<void>>>>>;

export type LateWords = keyof typeof TRANSLATIONS;

const accountWords = () => import("../words-account");
const panelWords = () => import("../words-panel");
const planWords = () => import("../words-plan");
const settingsWords = () => import("../words-settings");

/** Has a part of the client speak a language, before its code is loaded. */
export async function learnLate(language: Language, parts: readonly LateWords[]): Promise<void> {
  if (language !== "en") {
    await Promise.all(parts.map((part) => TRANSLATIONS[part][language]()));
  }
}
