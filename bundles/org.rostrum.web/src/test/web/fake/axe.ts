import axe, { type AxeResults, type ImpactValue } from "axe-core";
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

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results: AxeResults = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
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
  { wanted, sizes: { laptop: ["light", "dark"], phone: ["light"] } },
  async (page, view) => say({ ...view, violations: await violationsOf(page) }),
  (view, text) => console.warn(view.state, view.size, text),
);
