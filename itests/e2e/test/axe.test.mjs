import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { CLIENT } from '../lib/fake.mjs';

/** Every page there is, in light and dark: far fewer views than this are not all of them. */
const LEAST_VIEWS = 150;

test('axe finds no serious or critical violation on any page in any state', { timeout: 900_000 }, async (t) => {
  execFileSync('node', ['build.mjs', 'build'], { cwd: CLIENT, stdio: 'ignore' });
  const axe = spawn('npx', ['vite-node', 'src/test/web/fake/axe.ts'], { cwd: CLIENT, stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => axe.kill());
  const ended = new Promise((resolve) => axe.once('exit', resolve));
  const found = [];
  let views = 0;
  for await (const line of createInterface({ input: axe.stdout })) {
    const { state, size, scheme, violations } = JSON.parse(line);
    views++;
    found.push(...violations.map((violation) => `${state}, ${size}, ${scheme}: ${violation}`));
  }
  assert.equal(await ended, 0, 'axe could not look at every page');
  assert.deepEqual(found, []);
  assert.ok(views >= LEAST_VIEWS, `axe saw ${views} views only`);
});
