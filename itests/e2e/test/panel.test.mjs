import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';

const NINA = { id: 'nina', name: 'Nina New', password: 'a-password-of-her-own' };

let rostrum;
let people = [];
let root;
let nina;
let saul;

before(async () => {
  rostrum = await Rostrum.start();
  const guard = await rostrum.person('saul', 'Saul Security');
  await rostrum.api('PATCH', 'users/saul', { rights: ['SECURITY_ADMINISTRATOR'] });
  const admin = { id: 'admin', name: 'Administrator', password: guard.password };
  people = await Promise.all([admin, NINA, guard].map((account) => Person.arrives(account, rostrum.url)));
  [root, nina, saul] = people;
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

const part = (person, id) => person.page.getByTestId(id);

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

test('an administrator makes an account, and its person is in', async () => {
  await opensPanel(root, '/admin/users', 'account');
  await part(root, 'new-user').click();
  await part(root, 'user-id').fill(NINA.id);
  await part(root, 'user-name-field').fill(NINA.name);
  await part(root, 'user-password').fill(NINA.password);
  await part(root, 'user-save').click();
  await part(root, 'deactivate').waitFor();
  await part(root, 'right-CREATE_CONFERENCES').check();
  await part(root, 'user-save').click();
  await part(root, 'panel-told').waitFor();
  await root.screenshot('panel-user');
  assert.deepEqual((await rostrum.api('GET', 'users/nina')).ownRights, ['CREATE_CONFERENCES']);

  await nina.opens('/conferences');
  await part(nina, 'new-conference').waitFor({ timeout: 20_000 });
  assert.equal(await part(nina, 'panel').count(), 0, 'who is no administrator is shown no way to the panel');
  await nina.page.goto('/admin/users');
  await part(nina, 'panel-forbidden').waitFor();
});

test('who sits in a conference is found there and removed from it', async () => {
  const room = await rostrum.room('Under control');
  await nina.joins(room);
  await opensPanel(root, `/admin/conferences/${room}`, 'seat');
  await part(root, 'seat-remove').click();
  await root.page.getByTestId('confirm').click();
  await until('nobody is inside', 10_000, async () => (await rostrum.live(room)).participants.length === 0);
  await part(nina, 'state-removed').waitFor({ timeout: 10_000 });
});

test('who is deactivated is out at once, leaves the conference soon, and does not come back', async () => {
  const token = await rostrum.login(NINA.id, NINA.password);
  const room = await rostrum.room('Soon without Nina');
  await nina.joins(room);
  await opensPanel(root, '/admin/users/nina', 'session');
  await part(root, 'deactivate').click();
  await root.page.getByTestId('confirm').click();
  await part(root, 'activate').waitFor();
  await root.screenshot('panel-deactivated');
  await assert.rejects(rostrum.api('GET', 'session', undefined, token), /401/);
  await until('the door has looked at the log-ins', 40_000, async () => {
    const seat = await rostrum.seat(room, NINA.name);
    return seat === undefined || seat.connection === 'RECONNECTING';
  });
  await nina.opens('/conferences');
  await part(nina, 'login-problem').waitFor({ timeout: 20_000 });
  await nina.screenshot('panel-out');
});

test('a security administrator looks at everything and can change nothing', async () => {
  const room = await rostrum.room('Not his');
  await opensPanel(saul, '/admin/users/nina', 'panel-read-only');
  await part(saul, 'right-OPERATOR').waitFor();
  assert.equal(await part(saul, 'right-OPERATOR').isDisabled(), true);
  for (const control of ['user-save', 'activate', 'set-password', 'disconnect']) {
    assert.equal(await part(saul, control).count(), 0, control);
  }
  await saul.screenshot('panel-looks');
  await opensPanel(saul, '/admin/conferences', 'conference');
  assert.ok((await part(saul, 'conference').allTextContents()).some((row) => row.includes('Not his')));
  for (const [path, shown] of [['users', 'account'], ['groups', 'group']]) {
    await opensPanel(saul, `/admin/${path}`, shown);
    assert.equal(await saul.page.locator('[data-testid^="new-"]').count(), 0, path);
  }

  const token = await rostrum.login('saul', saul.account.password);
  assert.equal((await rostrum.api('GET', 'users/nina', undefined, token)).active, false);
  for (const [method, path, body] of [
    ['POST', 'users', { id: 'mole', name: 'Mole', password: 'of-the-security-administrator' }],
    ['PATCH', 'users/nina', { active: true }],
    ['PATCH', 'users/saul', { rights: ['ADMINISTRATOR'] }],
    ['DELETE', 'users/admin/sessions'],
    ['POST', 'groups', { id: 'moles', name: 'Moles' }],
    ['POST', 'webhooks', { url: 'https://example.org/' }],
    ['POST', `conferences/${room}/start`],
  ]) {
    await assert.rejects(rostrum.api(method, path, body, token), /: 40[34] /, `${method} ${path}`);
  }
});

test('people look after their own account', async () => {
  await opensPanel(saul, '/account', 'own-session');
  await part(saul, 'profile-company').fill('<b>Ärger & Söhne</b>');
  await part(saul, 'profile-save').click();
  await part(saul, 'panel-told').first().waitFor();
  assert.equal((await rostrum.api('GET', 'users/saul')).profile.company, '<b>Ärger & Söhne</b>');
  await part(saul, 'key-name').fill('Timetable');
  await part(saul, 'scope-READ').check();
  await part(saul, 'make-key').click();
  const key = await part(saul, 'secret').textContent();
  assert.ok((await rostrum.api('GET', 'users', undefined, key)).items.length > 0, 'the key that was shown opens the door');

  await part(saul, 'password-present').fill(saul.account.password);
  await part(saul, 'password-next').fill('another-password-entirely');
  await part(saul, 'password-again').fill('another-password-entirely');
  await part(saul, 'password-save').click();
  await part(saul, 'login-name').waitFor();
  saul.account.password = 'another-password-entirely';
  await opensPanel(saul, '/account', 'own-session');
});

test('no page has broken the content security policy', () => {
  for (const person of people) {
    assert.deepEqual(person.console.filter((line) => /Content.Security|pageerror/i.test(line)), []);
  }
});
