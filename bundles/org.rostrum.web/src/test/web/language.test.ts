import { describe, expect, it } from "vitest";
import { directionOf, LANGUAGES, languageOf, localeOf, pluralsOf } from "../../main/web/view/language";
import { german } from "../../main/web/view/languages/de";
import { turkish } from "../../main/web/view/languages/tr";
import { speak, words } from "../../main/web/view/words";

describe("the language", () => {
  it.each([
    [null, ["de-AT", "en"], "de"],
    [null, ["fr-FR", "TR"], "tr"],
    [null, ["fr-FR"], "en"],
    [null, [], "en"],
    ["tr", ["de-DE"], "tr"],
    ["nonsense", ["de-DE"], "de"],
    ["constructor", [], "en"],
  ] as const)("chosen as %s in a browser of %o is %s", (chosen, preferred, language) => {
    expect(languageOf(chosen, preferred)).toBe(language);
  });

  it("writes times as in the browser's region, if people there speak it", () => {
    expect(localeOf("de", ["en-GB", "de-CH"])).toBe("de-CH");
    expect(localeOf("de", ["en-GB"])).toBe("de");
  });

  it("runs from the right where it is written so", () => {
    expect(Object.keys(LANGUAGES).map(directionOf)).toEqual(["ltr", "ltr", "ltr"]);
    expect(directionOf("ar")).toBe("rtl");
  });

  it("has its own forms for numbers", () => {
    const forms = { one: "one", few: "few", other: "other" };
    expect([1, 2, 5].map((count) => pluralsOf("pl")(count, forms))).toEqual(["one", "few", "other"]);
    expect([1, 2].map((count) => pluralsOf("de")(count, { other: "other" }))).toEqual(["other", "other"]);
    expect(german.people?.wanted(1)).toBe("1 wartet auf Sie");
    expect(german.people?.wanted(2)).toBe("2 warten auf Sie");
  });
});

describe("a translation", () => {
  const texts = (part: unknown): readonly string[] =>
    typeof part === "string"
      ? [part]
      : typeof part === "object" && part !== null
        ? Object.values(part).flatMap(texts)
        : [];

  it.each([
    ["German", german],
    ["Turkish", turkish],
  ])("into %s says something of its own for every part of a conference", (_, translation) => {
    const parts = [
      "door",
      "guest",
      "stage",
      "badges",
      "install",
      "sharing",
      "test",
      "keys",
      "meeting",
      "podium",
      "asked",
      "people",
      "reactions",
      "chat",
      "files",
      "room",
      "over",
    ] as const;
    for (const part of parts) {
      expect(texts(translation[part]).length).toBe(texts(words[part]).length);
      expect(texts(translation[part])).not.toEqual(texts(words[part]));
    }
  });

  it("leaves in English what it does not say", () => {
    const before = words;
    speak({ cancel: "Abbrechen" });
    expect(words.cancel).toBe("Abbrechen");
    expect(words.door.name).toBe("Your name");
    expect(words.problems["pin.refused"]).toBe("That is not the PIN.");
    speak(before);
  });
});
