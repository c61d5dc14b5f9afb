import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FakeServer } from '../lib/fake.mjs';

let server;
let page;

before(async () => {
  server = await FakeServer.starts();
  page = await server.joins('Ann 2');
});
after(() => server?.stops());

test('the page for the offline is kept, under the policy that pages have', { timeout: 60_000 }, async () => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const shelves = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return shelves.flat().map(({ url }) => new URL(url).pathname);
  });
  assert.deepEqual(kept.sort(), ['/favicon.svg', '/offline.css', '/offline.html']);
});

test('where the server cannot be reached a page says so and leads back', { timeout: 60_000 }, async () => {
  await page.context().setOffline(true);
  await page.goto('/c/Town-Hall');
  await page.getByRole('heading', { name: 'The server cannot be reached' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/c/Town-Hall');
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.getByTestId('join-name').waitFor();
});
