import { directionOf, type Language } from "../language";
import { speak, type Words } from "../words";

const TRANSLATIONS: Readonly<Record<Exclude<Language, "en">, () => Promise<Words>>> = {
  de: async () => (await import("./de")).german,
  tr: async () => (await import("./tr")).turkish,
};

/** Has the client speak a language, before anything of it is drawn; English if the file cannot be fetched. */
export async function learn(language: Language): Promise<void> {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  if (language === "en") {
    return;
  }
  try {
    speak(await TRANSLATIONS[language]());
  } catch (failure) {
    console.warn("language", failure);
    document.documentElement.lang = "en";
    document.documentElement.dir = "ltr";
  }
}
