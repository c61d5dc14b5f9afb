import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';

const CALLS = 'org.rostrum.calling.core';
/** The reports take everything down once a minute. */
const ROUND_MS = 90_000;

let rostrum;
let people = [];
let root;
let saul;
let nina;

before(async () => {
  rostrum = await Rostrum.start();
  const guard = await rostrum.person('saul', 'Saul Security');
  await rostrum.api('PATCH', 'users/saul', { rights: ['SECURITY_ADMINISTRATOR'] });
  const guest = await rostrum.person('nina', 'Nina New');
  const admin = { id: 'admin', name: 'Administrator', password: guard.password };
  people = await Promise.all([admin, guard, guest].map((account) => Person.arrives(account, rostrum.url)));
  [root, saul, nina] = people;
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

const part = (person, id) => person.page.getByTestId(id);
const field = (person, key) => person.page.locator(`[id="${key}"]`);

/** Opens a page that is not for everybody; the form to log in leads back to what was asked for. */
async function opensPanel(person, path, shown) {
  await person.page.goto(path);
  const form = part(person, 'login-name');
  await form.or(part(person, shown)).first().waitFor({ timeout: 20_000 });
  if (await form.isVisible()) {
    await person.opens(path);
  }
  await part(person, shown).first().waitFor({ timeout: 20_000 });
}

async function valueOf(key) {
  const { settings } = await rostrum.api('GET', `settings/${CALLS}`);
  return settings.find((setting) => setting.key === key).value;
}

test('a setting is looked up, checked in the page, saved, and holds on the server', async () => {
  await opensPanel(root, '/admin/settings', 'settings-section');
  await root.page.locator(`[data-section="${CALLS}"] a`).click();
  await field(root, 'ring.seconds').fill('5000');
  await part(root, 'settings-save').click();
  await part(root, 'setting-problem').waitFor();
  assert.equal(await valueOf('ring.seconds'), '45', 'nothing was sent');
  await field(root, 'ring.seconds').fill('30');
  await part(root, 'settings-save').click();
  await part(root, 'panel-told').waitFor();
  await root.screenshot('administration-settings');
  assert.equal(await valueOf('ring.seconds'), '30');
});

test('who has seen an older state keeps what they typed and is told', async () => {
  await opensPanel(root, `/admin/settings/${CALLS}`, 'setting');
  await field(root, 'seats').fill('12');
  const { version } = await rostrum.api('GET', `settings/${CALLS}`);
  const answer = await fetch(`${rostrum.url}/api/v1/settings/${CALLS}`, {
    method: 'PATCH',
    headers: {
      Authorization: `Bearer ${rostrum.token}`,
      'Content-Type': 'application/json',
      'If-Match': `"${version}"`,
    },
    body: JSON.stringify({ values: { 'join.seconds': '20' } }),
  });
  assert.equal(answer.status, 200);
  await part(root, 'settings-save').click();
  await part(root, 'settings-conflict').waitFor();
  assert.equal(await field(root, 'seats').inputValue(), '12');
  await part(root, 'settings-save').click();
  await part(root, 'panel-told').waitFor();
  assert.deepEqual([await valueOf('seats'), await valueOf('join.seconds')], ['12', '20']);
});

test('a value that a part of the server does not run with is refused and put back', async () => {
  await opensPanel(root, '/admin/settings/org.rostrum.mode.lecture', 'setting');
  await field(root, 'limits').fill('as many as come');
  await part(root, 'settings-save').click();
  await part(root, 'panel-problem').waitFor();
  await root.screenshot('administration-refused');
  const { settings } = await rostrum.api('GET', 'settings/org.rostrum.mode.lecture');
  assert.equal(settings.find(({ key }) => key === 'limits').value, '1/49');
  await part(root, 'settings-discard').click();
});

test('settings are named in the language of the reader', async () => {
  for (const [language, name] of [
    ['de', 'Klingeln'],
    ['tr', 'Çalma süresi'],
    ['en', 'Ring for'],
  ]) {
    await root.page.evaluate((chosen) => localStorage.setItem('rostrum.language', chosen), language);
    await opensPanel(root, `/admin/settings/${CALLS}`, 'setting');
    const label = root.page.locator('label[for="ring.seconds"]');
    assert.equal(await label.innerText(), name);
    assert.equal(await label.getAttribute('lang'), language);
  }
});

test('a security administrator sees the settings and can change none', async () => {
  await opensPanel(saul, `/admin/settings/${CALLS}`, 'setting');
  assert.equal(await field(saul, 'ring.seconds').inputValue(), '30');
  assert.equal(await field(saul, 'ring.seconds').isDisabled(), true);
  assert.equal(await part(saul, 'settings-save').count(), 0);
});

test('the log shows what was done, finds it by its words, and goes on by itself', async () => {
  await opensPanel(root, '/admin/logs', 'log-line');
  await part(root, 'filter-q').fill('ring.seconds');
  const lines = part(root, 'log-line');
  await until('only that line is left', 15_000, async () => {
    const texts = await lines.allInnerTexts();
    return texts.length === 1 && texts[0].includes('admin changed');
  });
  const { version } = await rostrum.api('GET', `settings/${CALLS}`);
  await fetch(`${rostrum.url}/api/v1/settings/${CALLS}`, {
    method: 'PATCH',
    headers: {
      Authorization: `Bearer ${rostrum.token}`,
      'Content-Type': 'application/json',
      'If-Match': `"${version}"`,
    },
    body: JSON.stringify({ reset: ['ring.seconds'] }),
  });
  await until('the new line has come', 20_000, async () => (await lines.count()) === 2);
  await part(root, 'filter-level').selectOption('ERROR');
  await part(root, 'state-empty').waitFor();
  await root.screenshot('administration-logs');
});

test('a conference appears in the reports, and its figures in a sheet', { timeout: 300_000 }, async () => {
  const room = await rostrum.room('Measured');
  await nina.joins(room);
  await until('somebody was counted', 2 * ROUND_MS, async () => {
    const { samples } = await rostrum.api('GET', 'reports');
    return samples.some(({ people: inside }) => inside >= 1);
  });
  await opensPanel(root, '/admin/reports', 'report-span');
  await part(root, 'report-run').filter({ hasText: 'Measured' }).waitFor({ timeout: 20_000 });
  await root.screenshot('administration-reports');
  const download = root.page.waitForEvent('download');
  await part(root, 'report-conferences').click();
  const sheet = readFileSync(await (await download).path(), 'utf8');
  assert.match(sheet, /Measured/);
  await part(root, 'report-span').selectOption('month');
  await part(root, 'report-run').filter({ hasText: 'Measured' }).waitFor();
  await nina.leaves();
});

test('a web hook is tried out with a letter that is signed, and a refusal is shown', async () => {
  const letters = [];
  let status = 204;
  const receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) {
      body += chunk;
    }
    letters.push({ body, signature: request.headers['rostrum-signature'] });
    response.writeHead(status).end();
  });
  await new Promise((ready) => receiver.listen(0, '127.0.0.1', ready));
  try {
    await opensPanel(root, '/admin/hooks', 'hook-url');
    await part(root, 'hook-url').fill(`http://127.0.0.1:${receiver.address().port}/`);
    await part(root, 'hook-events').fill('banned');
    await part(root, 'hook-add').click();
    const secret = (await part(root, 'secret').innerText()).trim();
    await part(root, 'ping-hook').click();
    await part(root, 'panel-told').waitFor();
    const [{ body, signature }] = letters;
    assert.deepEqual(JSON.parse(body).ping, true);
    const [, moment, code] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature);
    assert.equal(code, createHmac('sha256', secret).update(`${moment}.${body}`).digest('hex'));
    status = 500;
    await part(root, 'ping-hook').click();
    await part(root, 'ping-refused').waitFor();
    await root.screenshot('administration-hook');
    await opensPanel(saul, '/admin/hooks', 'hook');
    assert.equal(await part(saul, 'ping-hook').count(), 0, 'who only looks sends nothing');
  } finally {
    receiver.close();
  }
});
