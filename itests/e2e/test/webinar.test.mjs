import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { Talker } from '../lib/talker.mjs';
import { until } from '../lib/until.mjs';

const FEATURE = 'rostrum-webinar';
const PUBLIC = { access: 'PUBLIC', description: 'What we do, and why.\nBring questions.' };

let rostrum;
let room;
let olga;
let gina;
let gus;

before(async () => {
  rostrum = await Rostrum.start();
  olga = await Person.arrives(await rostrum.person('account-of-olga', 'Olga'), rostrum.url);
  gina = await Person.arrives({ name: 'Gina' }, rostrum.url);
  gus = await Person.arrives({ name: 'Gus' }, rostrum.url);
});

after(async () => {
  await Promise.all([olga, gina, gus].map((person) => person?.goes()));
  await rostrum?.stop();
});

test('without the extension nothing is public and no guest is heard', async () => {
  await assert.rejects(rostrum.room('Open day', 20, PUBLIC), /extension\.required.*|rostrum-webinar/);
  await assert.rejects(Talker.asGuest(rostrum), /503/);
  assert.equal((await fetch(`${rostrum.url}/api/v1/webinar/conferences/open-day`)).status, 404);
});

test('installed at run time, it lets a guest in by link who is seen and heard', async () => {
  await rostrum.shell(`feature:install ${FEATURE}`);
  const token = await rostrum.login('account-of-olga', olga.account.password);
  room = await until('a public conference is planned', 60_000, () => publicRoom(token));
  await olga.opens('/conferences');
  await olga.page.getByTestId('new-conference').waitFor();
  await olga.joins(room);

  await gina.page.goto(`/c/${room}`);
  await gina.page.getByTestId('about').waitFor();
  assert.match(await gina.page.getByTestId('about').textContent(), /Bring questions/);
  await look(gina, 'public-door');
  await entersAsGuest(gina);
  await gina.receives(1, 1, 30_000);
  await olga.receives(1, 1, 30_000);
  await gina.screenshot('guest-inside');
});

test('a guest is told no account, neither as attendee nor as moderator', async () => {
  const dora = await Talker.asGuest(rostrum);
  const joined = await dora.joins(room, 'Dora', await ticketFor(room));
  assert.equal(joined.type, 'joined', JSON.stringify(joined));
  const { participants } = await rostrum.live(room);
  assert.ok(participants.some((seat) => seat.user === 'account-of-olga'), 'who has an account is known to the house');

  assert.equal((await dora.orders({ type: 'lock', on: true })).problem.code, 'role.required');
  await rostrum.order(room, { type: 'appoint', who: joined.seat, moderator: true });
  await dora.hears((message) => message.type === 'resynced');
  assert.equal((await dora.orders({ type: 'raiseHand', up: true })).type, 'accepted');
  assert.equal((await dora.orders({ type: 'muteOnEntry', sources: [] })).type, 'accepted');
  const told = JSON.stringify(dora.heard);
  assert.ok(!told.includes('account-of-olga') && !told.includes('"user"') && !told.includes('"owner"'), told);
  await dora.leaves();
  await rostrum.order(room, { type: 'remove', who: joined.seat, keepOut: true });
});

test('what is denied to guests falls silent at once', async () => {
  await olga.receives(1, 1);
  await rostrum.order(room, { type: 'allowGuests', feature: 'MICROPHONE', on: false });
  await olga.receives(1, 0);
  await gina.receives(1, 1);
});

test('a guest is made a moderator', async () => {
  const seat = await rostrum.seat(room, 'Gina');
  await rostrum.order(room, { type: 'appoint', who: seat.id, moderator: true });
  await until('Gina moderates', 10_000, async () => (await rostrum.seat(room, 'Gina')).role === 'MODERATOR');
});

test('uninstalled with a guest inside, media goes on, nobody new comes in, and who is inside comes back', async () => {
  await rostrum.shell(`feature:uninstall ${FEATURE}`);
  await until('the page is gone', 30_000, async () => (await fetch(pageOf(room))).status === 404);
  const before = [await olga.received(), await gina.received()];
  await new Promise((done) => setTimeout(done, 3_000));
  assert.equal(Person.growth(before[0], await olga.received()).pictures, 1);
  assert.deepEqual(Person.growth(before[1], await gina.received()), { pictures: 1, sounds: 1 });

  const late = await Talker.asGuest(rostrum);
  assert.equal((await late.joins(room, 'Late')).problem.code, 'extension.required');
  await late.leaves();
  await gus.page.goto(`/c/${room}`);
  await gus.page.getByTestId('login-name').waitFor();

  const seat = (await rostrum.seat(room, 'Gina')).id;
  await gina.page.reload();
  await gina.isInside();
  assert.equal((await rostrum.seat(room, 'Gina')).id, seat);
  await gina.receives(1, 1, 30_000);
});

test('installed again, who comes from where somebody was removed waits for a moderator', async () => {
  await rostrum.shell(`feature:install ${FEATURE}`);
  await until('the page is back', 60_000, async () => (await fetch(pageOf(room))).status === 200);
  await gus.page.goto(`/c/${room}`);
  await knocksAsGuest(gus);
  await rostrum.sits(room, 'Gus', 'WAITING_ROOM', 20_000);
  await rostrum.order(room, { type: 'admitAll' });
  await gus.isInside();
  await gus.sees(3);
});

test('where registration is asked for, only who has registered enters', async () => {
  const held = await rostrum.room('Workshop', 20, PUBLIC);
  await rostrum.api('PUT', `webinar/hosting/${held}/terms`, {
    asked: true,
    limit: 1,
    questions: [{ name: 'team', label: 'Your team', required: true, choices: ['Red', 'Blue'] }],
  });
  await assert.rejects(ticketFor(held), /registration\.required/);
  await gus.page.goto(`/c/${held}`);
  await gus.page.getByTestId('register-name').fill('Gus');
  await gus.page.getByTestId('register-email').fill('gus@example.com');
  await gus.page.getByTestId('answer-team').selectOption('Red');
  await look(gus, 'registration');
  await gus.page.getByTestId('register').click();
  await entersAsGuest(gus);
  const { items } = await rostrum.api('GET', `webinar/hosting/${held}/registrations`);
  assert.deepEqual(items.map(({ email, answers }) => ({ email, answers })), [
    { email: 'gus@example.com', answers: { team: 'Red' } },
  ]);
  assert.match(await rostrum.shell(`rostrum:registration-list ${held}`), /gus@example\.com/);
  assert.match(await rostrum.shell(`rostrum:guest-list ${held}`), /Gus/);
});

test('who must confirm their address has no ticket by registering', async () => {
  const held = await rostrum.room('Course', 20, PUBLIC);
  await rostrum.api('PUT', `webinar/hosting/${held}/terms`, {
    asked: true,
    confirmed: true,
    agreement: 'We keep this for a month.',
    questions: [],
  });
  const who = { name: 'Gus', email: 'gus@example.com', answers: {} };
  await assert.rejects(
    rostrum.api('POST', `webinar/conferences/${held}/registrations`, { ...who, agreed: false }, null),
    /registration\.invalid/,
  );
  await gus.page.goto(`/c/${held}`);
  await gus.page.getByTestId('register-name').fill('Gus');
  await gus.page.getByTestId('register-email').fill('gus@example.com');
  await gus.page.getByTestId('register-agree').check();
  await gus.page.getByTestId('register').click();
  await gus.page.getByTestId('link-sent').waitFor();
  await assert.rejects(ticketFor(held), /registration\.required/);
  await assert.rejects(
    rostrum.api('POST', `webinar/conferences/${held}/confirmations`, { token: 'A'.repeat(32) }, null),
    /registration\.unknown/,
  );
  const token = await rostrum.login('account-of-olga', olga.account.password);
  const sheet = `${rostrum.url}/api/v1/webinar/hosting/${held}/registrations.csv`;
  assert.equal((await fetch(sheet, { headers: { Authorization: `Bearer ${token}` } })).status, 404);
});

test('where guests must register, nobody sets a PIN, neither in the plan nor while it runs', async () => {
  const held = await rostrum.room('Seminar', 20, PUBLIC);
  await rostrum.api('PUT', `webinar/hosting/${held}/terms`, { asked: true, questions: [] });
  await rostrum.api('POST', `conferences/${held}/start`);
  await assert.rejects(rostrum.order(held, { type: 'changePin', pin: '86420975' }), /plan\.invalid/);
  await rostrum.api('POST', `conferences/${held}/stop`);
});

test('a site that is named shows the conference, and no other', async () => {
  const held = await rostrum.room('Fair', 20, PUBLIC);
  const policy = async (path) => (await fetch(rostrum.url + path)).headers.get('content-security-policy');
  assert.match(await policy(`/c/${held}`), /frame-ancestors 'none'$/);
  const site = await anotherSite(`<iframe src="${rostrum.url}/c/${held}"></iframe>`);
  try {
    await rostrum.api('PUT', `webinar/hosting/${held}/widget`, { origins: [site.origin] });
    assert.ok((await policy(`/c/${held}`)).endsWith(`frame-ancestors ${site.origin}`));
    assert.match(await policy(`/c/${room}`), /frame-ancestors 'none'$/);
    assert.match(await policy('/login'), /frame-ancestors 'none'$/);

    await gus.page.goto(site.origin);
    const frame = gus.page.frameLocator('iframe');
    await frame.getByTestId('widget').getByText('Fair').waitFor();
    assert.equal(await frame.getByTestId('widget-way').getAttribute('target'), '_blank');

    await rostrum.api('PUT', `webinar/hosting/${held}/widget`, { origins: [] });
    await gus.page.reload();
    await until('the frame stays empty', 10_000, async () => (await gus.page.frames()[1]?.url())?.startsWith('chrome-error'));
  } finally {
    site.close();
  }
});

test('of private conferences a guest learns nothing', async () => {
  const board = await rostrum.room('Board');
  assert.deepEqual(await (await fetch(pageOf(board))).json(), await (await fetch(pageOf('nothing-at-all'))).json());
  await assert.rejects(ticketFor(board), /conference\.unknown/);
  const late = await Talker.asGuest(rostrum);
  assert.equal((await late.joins(board, 'Late', await ticketFor(room))).problem.code, 'login.required');
  await late.leaves();
});

/** A page of somebody else, at an origin of its own. */
async function anotherSite(markup) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><title>A shop</title>${markup}`);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const pageOf = (id) => `${rostrum.url}/api/v1/webinar/conferences/${id}`;

/** As somebody without an account; there may be none yet. */
async function ticketFor(id) {
  return (await rostrum.api('POST', `webinar/conferences/${id}/guests`, undefined, null)).ticket;
}

async function publicRoom(token) {
  const wanted = {
    topic: 'Open day',
    moderators: [],
    launch: { type: 'virtualRoom' },
    mode: 'all-on-screen',
    capacity: 20,
    ...PUBLIC,
  };
  return (await rostrum.api('POST', 'conferences', wanted, token).catch(() => undefined))?.id;
}

async function entersAsGuest(person) {
  await knocksAsGuest(person);
  await person.isInside();
}

async function knocksAsGuest(person) {
  const name = person.page.getByTestId('join-name');
  await name.waitFor({ timeout: 20_000 });
  await name.fill(person.account.name);
  await person.page.locator('rostrum-preview video').waitFor({ timeout: 20_000 });
  await person.page.getByTestId('join').click({ timeout: 20_000 });
}

/** On a desk and in a hand, by day and by night. */
async function look(person, name) {
  for (const colorScheme of ['light', 'dark']) {
    await person.page.emulateMedia({ colorScheme });
    await person.screenshot(`${name}-${colorScheme}`);
    await person.page.setViewportSize({ width: 390, height: 844 });
    await person.screenshot(`${name}-${colorScheme}-phone`);
    await person.page.setViewportSize({ width: 1024, height: 640 });
  }
  await person.page.emulateMedia({ colorScheme: null });
}
