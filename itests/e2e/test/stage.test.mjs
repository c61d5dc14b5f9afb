import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FakeServer } from '../lib/fake.mjs';
import { until } from '../lib/until.mjs';

/** A page of people; see grid.ts. */
const PAGE = 25;
/** How much longer the page may work for a full page of tiles than for four. */
const BUDGET = 12;
/** What entering itself costs is not what is measured. */
const SETTLED_MS = 2_000;
const WATCHED_MS = 5_000;

let server;
before(async () => {
  server = await FakeServer.starts();
});
after(() => server?.stops());

const seatsOf = (page) =>
  page.getByTestId('tile').evaluateAll((tiles) => tiles.map((tile) => tile.dataset.participant));
const shows = (page, count) =>
  until(`${count} tiles`, 20_000, async () => {
    const seats = await seatsOf(page);
    return seats.length === count ? seats : false;
  });

/** Seconds of the processor that the page takes in some seconds: scripts, layout, style and painting, that of the fake pictures included. */
async function workOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  await page.waitForTimeout(SETTLED_MS);
  const before = await spent();
  await page.waitForTimeout(WATCHED_MS);
  return (await spent()) - before;
}

test('of 49 people only those on the page have tiles, and the pages show everybody once', { timeout: 120_000 }, async () => {
  const page = await server.joins('Ann 49');
  const first = await shows(page, PAGE);
  await page.getByTestId('page-on').click();
  const second = await shows(page, 49 - PAGE);
  assert.equal(new Set([...first, ...second]).size, 49);
  assert.equal(await page.locator('rostrum-picture').count() <= PAGE, true, 'a picture that nobody sees is drawn');
  await page.keyboard.press('PageUp');
  assert.deepEqual(await shows(page, PAGE), first);
  await page.context().close();
});

test('a full page of tiles costs the processor no more than its share of what four do', { timeout: 120_000 }, async (t) => {
  const four = await server.joins('Ann 4');
  const little = await workOf(four);
  await four.context().close();
  const many = await server.joins('Ann 49');
  await shows(many, PAGE);
  const much = await workOf(many);
  await many.context().close();
  t.diagnostic(`${much} s of the processor with 49 people, ${little} s with 4`);
  assert.ok(much <= BUDGET * Math.max(little, 0.01), `${much} s of the processor with 49 people, ${little} s with 4`);
});

test('a double click and a button pin somebody for oneself, and the same lets them go', { timeout: 120_000 }, async () => {
  const page = await server.joins('Ann 5');
  await shows(page, 5);
  await page.locator('[data-testid="tile"][data-participant="p-2"]').dblclick();
  await page.locator('[data-testid="large"][data-participant="p-2"]').waitFor();
  const unpin = page.getByTestId('large').getByTestId('pin-tile');
  await unpin.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('large').waitFor({ state: 'detached' });
  assert.equal((await shows(page, 5)).at(3), 'p-2', 'everybody is back in the order of arrival');
  await page.context().close();
});

test('keys do what they say, and nothing once they are switched off', { timeout: 120_000 }, async () => {
  const page = await server.joins('Ann 5');
  await page.keyboard.press('w');
  await page.getByTestId('large').waitFor();
  await page.keyboard.press('?');
  await page.getByTestId('keys-on').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await page.keyboard.press('p');
  await page.getByTestId('toggle-chat').click();
  await page.getByTestId('chat-panel').waitFor();
  assert.equal(await page.getByTestId('large').count(), 1, 'the key changed the view although keys are off');
  assert.equal(await page.getByTestId('people-panel').count(), 0);
  await page.context().close();
});
