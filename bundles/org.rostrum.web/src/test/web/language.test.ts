import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { directionOf, LANGUAGES, languageOf, localeOf, pluralsOf } from "../../main/web/view/language";
import { german } from "../../main/web/view/languages/de";
import { germanAccount } from "../../main/web/view/languages/de-account";
import { germanPanel } from "../../main/web/view/languages/de-panel";
import { germanPlanPages } from "../../main/web/view/languages/de-plan-pages";
import { germanSettings } from "../../main/web/view/languages/de-settings";
import { turkish } from "../../main/web/view/languages/tr";
import { turkishAccount } from "../../main/web/view/languages/tr-account";
import { turkishPanel } from "../../main/web/view/languages/tr-panel";
import { turkishPlanPages } from "../../main/web/view/languages/tr-plan-pages";
import { turkishSettings } from "../../main/web/view/languages/tr-settings";
import { sayProblem, speak, words } from "../../main/web/view/words";
import { accountWords } from "../../main/web/view/words-account";
import { panelWords } from "../../main/web/view/words-panel";
import { planWords } from "../../main/web/view/words-plan";
import { settingsWords } from "../../main/web/view/words-settings";
import { textsOf } from "./fake/texts";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
    expect([1, 2].map(words.people.wanted)).toEqual(["1 waits for you", "2 wait for you"]);
    expect([1, 2].map(german.people.wanted)).toEqual(["1 wartet auf Sie", "2 warten auf Sie"]);
    expect([1, 2].map(turkish.people.wanted)).toEqual(["1 kişi sizi bekliyor", "2 kişi sizi bekliyor"]);
  });
});

describe.each([
  [
    "German",
    { words: german, account: germanAccount, panel: germanPanel, plans: germanPlanPages, settings: germanSettings },
  ],
  [
    "Turkish",
    {
      words: turkish,
      account: turkishAccount,
      panel: turkishPanel,
      plans: turkishPlanPages,
      settings: turkishSettings,
    },
  ],
] as const)("what is said in %s", (_, translation) => {
  const english = textsOf({
    words,
    account: accountWords,
    panel: panelWords,
    plans: planWords,
    settings: settingsWords,
  });
  const said = textsOf(translation);

  it("is everything that is said in English, and nothing else", () => {
    expect([...said.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("is empty only where the English is", () => {
    const empty = (texts: ReadonlyMap<string, string>) =>
      [...texts]
        .filter(([, text]) => text === "")
        .map(([at]) => at)
        .sort();
    expect(empty(said)).toEqual(empty(english));
  });

  it("is no English", () => {
    const same = [...said].filter(([at, text]) => english.get(at) === text && /\p{L}{2} \p{L}{2}/u.test(text));
    expect(same).toEqual([]);
  });
});

describe("a problem", () => {
  const documented = readFileSync(file("../../../../../distribution/docs/problems.md"), "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter(([, code]) => code?.startsWith("`"))
    .map(([, code = "", , , advice = ""]) => ({ code: code.replaceAll("`", ""), advice }));

  it("has words of the client, unless only the server can say what is wrong", () => {
    // What the client itself sent wrongly is a bug of the client, and nothing it could have words for.
    const own = new Set(["request.invalid"]);
    const wordless = documented.filter(({ code, advice }) => !(code in words.problems) && advice !== "See the detail");
    expect(wordless.map(({ code }) => code).filter((code) => !own.has(code))).toEqual([]);
  });

  it("that only the server has words for is quoted in other languages", () => {
    const problem = { code: "plan.invalid", detail: "capacity: 0" };
    const before = words;
    expect(sayProblem(problem)).toBe("capacity: 0");
    speak(german);
    expect(sayProblem(problem)).toBe("Das ging nicht. Der Server sagt dazu: „capacity: 0“");
    speak(before);
  });
});

describe("the source", () => {
  const folder = file("../../main/web");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.includes("words") && !path.includes("languages"))
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));

  it.each(files)("of $path leaves words to the language", ({ text }) => {
    expect(sentencesIn(text)).toEqual([]);
  });

  it.each(files)("of $path writes no date or number in a language that was not chosen", ({ text }) => {
    expect(text).not.toMatch(/toLocale(Date|Time)?String\((undefined|\))/);
  });

  it("counts in no words but by the rules of the language", () => {
    const view = join(folder, "view");
    const counting = readdirSync(view, { recursive: true, encoding: "utf8" })
      .filter((path) => /words|languages/.test(path) && path.endsWith(".ts"))
      .filter((path) => readFileSync(join(view, path), "utf8").includes("=== 1 "));
    expect(counting).toEqual([]);
  });
});

/** What stands between tags, or in an attribute that is read out, of templates in a source. */
function sentencesIn(source: string): readonly string[] {
  const plain = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const between = [...plain.matchAll(/(?<!=)>([^<>{}$`=;()]*\p{L}{3}[^<>{}$`=;()]*)<\//gu)].map(
    ([, text = ""]) => text,
  );
  const attributes = [...plain.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"$]*\p{L}[^"$]*)"/gu)];
  return [...between, ...attributes.map(([, text = ""]) => text)].map((text) => text.trim());
}
