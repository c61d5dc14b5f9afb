import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { german } from "../../../main/web/view/languages/de";
import { germanAccount } from "../../../main/web/view/languages/de-account";
import { germanPanel } from "../../../main/web/view/languages/de-panel";
import { germanPlanPages } from "../../../main/web/view/languages/de-plan-pages";
import { germanSettings } from "../../../main/web/view/languages/de-settings";
import { turkish } from "../../../main/web/view/languages/tr";
import { turkishAccount } from "../../../main/web/view/languages/tr-account";
import { turkishPanel } from "../../../main/web/view/languages/tr-panel";
import { turkishPlanPages } from "../../../main/web/view/languages/tr-plan-pages";
import { turkishSettings } from "../../../main/web/view/languages/tr-settings";
import { words } from "../../../main/web/view/words";
import { accountWords } from "../../../main/web/view/words-account";
import { panelWords } from "../../../main/web/view/words-panel";
import { planWords } from "../../../main/web/view/words-plan";
import { settingsWords } from "../../../main/web/view/words-settings";
import { textsOf } from "./texts";
import { visit } from "./visit";

/**
 * Visits every page in every state in another language and says one line of JSON for each, with what is English there:
 * `npx vite-node src/test/web/fake/foreign.ts de [name part]`.
 */
const [language = "de", wanted = ""] = process.argv.slice(2);

/** Words that stand in most English sentences and in no German or Turkish ones. */
const TELLING =
  /(?<![\p{L}’-])(the|and|you|your|of|is|are|this|that|with|have|cannot|they|there|their|from)(?![\p{L}’-])/u;

/** What people of the fake server have written, and what servers say in English everywhere; the longest first. */
const written = readdirSync(fileURLToPath(new URL(".", import.meta.url)))
  .map((name) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8"))
  .flatMap((source) => source.match(/"(?:[^"\\\n]|\\.)+"/g) ?? [])
  .map((literal) => literal.slice(1, -1).replaceAll("\\n", "\n"))
  .sort((one, other) => other.length - one.length);
const sentences = written.filter((text) => text.includes(" "));
const ZONE = /^[A-Z]\w+\/[\w /-]+$/;

const TRANSLATIONS = {
  de: [german, germanAccount, germanPanel, germanPlanPages, germanSettings],
  tr: [turkish, turkishAccount, turkishPanel, turkishPlanPages, turkishSettings],
};
const said = new Set(textsOf(TRANSLATIONS[language === "tr" ? "tr" : "de"]).values());

/** Everything that the client says in English and not in the other language, and that nobody has written. */
const english = new Set(
  [...textsOf([words, accountWords, panelWords, planWords, settingsWords]).values()].filter(
    (text) => !said.has(text) && !written.includes(text),
  ),
);

/** The same for what has a name or a number in it. */
const phrases = [...english]
  .filter((text) => /\p{L}{3}/u.test(text) && /(?<![\p{L}\d])[234](?![\p{L}\d])/u.test(text))
  .map((text) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[234]/g, ".+")}$`, "u"));

function isEnglish(text: string): boolean {
  const own = sentences.reduce((rest, sentence) => rest.replaceAll(sentence, ""), text);
  const phrase = phrases.some((pattern) => pattern.test(text)) && !written.includes(text);
  return english.has(text) || phrase || (TELLING.test(own) && !ZONE.test(text));
}

/** Everything that is read or read out on a page. */
function textsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const spoken = ["aria-label", "title", "placeholder", "alt"];
    const read = (node: Node): string[] => {
      if (node instanceof Text) {
        return [node.data];
      }
      if (!(node instanceof Element || node instanceof DocumentFragment || node instanceof Document)) {
        return [];
      }
      if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) {
        return [];
      }
      const said = node instanceof Element ? spoken.map((name) => node.getAttribute(name) ?? "") : [];
      const inside = node instanceof Element && node.shadowRoot !== null ? read(node.shadowRoot) : [];
      return [...said, ...inside, ...[...node.childNodes].flatMap(read)];
    };
    return [document.title, ...read(document.body)].map((text) => text.trim()).filter((text) => text !== "");
  });
}

await visit(
  { wanted, sizes: { laptop: ["light"] }, language },
  async (page, { state }) => {
    const foreign = [...new Set(await textsOn(page))].filter(isEnglish);
    const spoken = await page.evaluate(() => document.documentElement.lang);
    process.stdout.write(`${JSON.stringify({ state, spoken, english: foreign })}\n`);
  },
  ({ state }, text) => console.warn(state, text),
);
