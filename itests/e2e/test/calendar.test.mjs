import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FakeServer } from '../lib/fake.mjs';

let server;
before(async () => {
  server = await FakeServer.starts();
});
after(() => server?.stops());

const focusedDay = (page) =>
  page.locator('rostrum-calendar').evaluate((calendar) => calendar.shadowRoot.activeElement?.dataset.day);

test('the calendar is walked by keys alone, and leads to a new conference on that day', { timeout: 120_000 }, async () => {
  const page = await server.opens('/calendar?view=month&day=2027-01-31');
  await page.getByTestId('period').getByText('January 2027').waitFor();
  await page.locator('[data-day="2027-01-31"]').focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await focusedDay(page), '2027-01-30');
  await page.keyboard.press('PageDown');
  await page.getByTestId('period').getByText('February 2027').waitFor();
  assert.equal(await focusedDay(page), '2027-02-28');
  assert.match(page.url(), /\/calendar\?view=month&day=2027-02-28$/);
  assert.equal(await page.locator('[role=gridcell][tabindex="0"]').count(), 1, 'one stop of the tabulator key');
  await page.keyboard.press('Enter');
  await page.getByTestId('plan-submit').waitFor();
  assert.equal(await page.locator('input[type=date]').first().inputValue(), '2027-02-28');
  await page.context().close();
});
