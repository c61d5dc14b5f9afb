import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { CLIENT } from '../lib/fake.mjs';

/** Every state of every page: far fewer are not all of them. */
const LEAST_STATES = 70;
/** States that are about a language of their own. */
const OWN = /^language-/;

for (const language of ['de', 'tr']) {
  test(`no page in any state says anything in English to who reads ${language}`, { timeout: 600_000 }, async (t) => {
    execFileSync('node', ['build.mjs', 'build'], { cwd: CLIENT, stdio: 'ignore' });
    const visit = spawn('npx', ['vite-node', 'src/test/web/fake/foreign.ts', language], {
      cwd: CLIENT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => visit.kill());
    const ended = new Promise((resolve) => visit.once('exit', resolve));
    const found = [];
    let states = 0;
    for await (const line of createInterface({ input: visit.stdout })) {
      const { state, spoken, english } = JSON.parse(line);
      states++;
      found.push(...english.map((text) => `${state}: ${text}`));
      if (spoken !== language && !OWN.test(state)) {
        found.push(`${state}: the page says that it is written in ${spoken}`);
      }
    }
    assert.equal(await ended, 0, 'not every page could be visited');
    assert.deepEqual(found, []);
    assert.ok(states >= LEAST_STATES, `${states} states were visited only`);
  });
}
