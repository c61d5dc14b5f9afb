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

test('a week stands on a scale of hours that begins in the morning and shows what time it is', { timeout: 120_000 }, async () => {
  const page = await server.opens('/calendar?view=week');
  await page.getByTestId('block').first().waitFor();
  const scale = page.getByTestId('hours');
  const morning = await scale.evaluate((it) => it.scrollTop / it.querySelector('.days').clientHeight);
  assert.ok(morning > 0.2 && morning < 0.4, `the scale begins at ${morning} of the day`);
  const stands = (testId) =>
    page.getByTestId(testId).first().evaluate((it) => it.offsetTop / it.parentElement.clientHeight);
  const [hours, minutes] = await page.evaluate(() => [new Date().getHours(), new Date().getMinutes()]);
  assert.ok(Math.abs((await stands('now')) - (hours * 60 + minutes) / 1440) < 0.01, 'the line is not where it is now');
  await page.locator('[data-testid="day"][aria-current="date"]').focus();
  await page.keyboard.press('Enter');
  const chosen = await page.locator('rostrum-calendar').evaluate((it) => it.shadowRoot.activeElement?.dataset.testid);
  assert.equal(chosen, 'meeting', 'Enter leads into the day');
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageDown');
  await page.getByTestId('now').waitFor({ state: 'detached' });
  await page.context().close();
});
