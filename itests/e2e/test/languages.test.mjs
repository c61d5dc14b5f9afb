import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { CLIENT } from '../lib/fake.mjs';

/** Every state of every page: far fewer are not all of them. */
const LEAST_STATES = 70;
/**
 * States that are about a language of their own; the page for those offline, which says the same in all of them; and a stranger's page
 * with the widget in it.
 */
const OWN = /^(language-|offline$|widget$)/;

// One language shows that every sentence is looked up; a unit test compares what all of them say key by key.
const LANGUAGE = 'de';
test('no page in any state says anything in English to who reads German', { timeout: 900_000 }, async (t) => {
  execFileSync('node', ['build.mjs', 'build'], { cwd: CLIENT, stdio: 'ignore' });
  const visit = spawn('npx', ['vite-node', 'src/test/web/fake/foreign.ts', LANGUAGE], {
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
    if (OWN.test(state)) {
      continue;
    }
    found.push(...english.map((text) => `${state}: ${text}`));
    if (spoken !== LANGUAGE) {
      found.push(`${state}: the page says that it is written in ${spoken}`);
    }
  }
  assert.equal(await ended, 0, 'not every page could be visited');
  assert.deepEqual(found, []);
  assert.ok(states >= LEAST_STATES, `${states} states were visited only`);
});
