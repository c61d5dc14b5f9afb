import axe, { type AxeResults, type ImpactValue, type RunOnly, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { type View, visit } from "./visit";

/**
 * Has axe look at every page in every state, in light and dark, and says one line of JSON for each view:
 * `npx vite-node src/test/web/fake/axe.ts [name part]`.
 */
const BAD: ReadonlySet<ImpactValue | undefined> = new Set<ImpactValue>(["serious", "critical"]);

interface Seen extends View {
  /** What axe calls serious or critical, such as "color-contrast: button.primary". */
  readonly violations: readonly string[];
}

/** What a colour scheme can change: it sets colours and nothing else, see style.test.ts. */
const COLOURS: RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

async function violationsOf(page: Page, { scheme }: View): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) {
    await page.evaluate(axe.source);
  }
  const options: RunOptions = { resultTypes: ["violations"], ...(scheme === "dark" && { runOnly: COLOURS }) };
  const results: AxeResults = await page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, given),
    options,
  );
  return results.violations
    .filter(({ impact }) => BAD.has(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.flat().join(" > ")}: ${node.failureSummary}`),
    );
}

const [wanted = ""] = process.argv.slice(2);
const say = (seen: Seen) => {
  process.stdout.write(`${JSON.stringify(seen)}\n`);
};

await visit(
  { wanted, sizes: { laptop: ["light", "dark"], phone: ["light"] }, turns: true },
  async (page, view) => say({ ...view, violations: await violationsOf(page, view) }),
  (view, text) => console.warn(view.state, view.size, text),
);
