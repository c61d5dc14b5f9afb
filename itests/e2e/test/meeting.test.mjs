import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Line } from '../lib/line.mjs';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';

let rostrum;
let line;
let people = [];
let ann;
let bob;
let cem;

before(async () => {
  rostrum = await Rostrum.start();
  line = await Line.to(rostrum.env.ROSTRUM_HTTP_PORT);
  const accounts = [
    await rostrum.person('ann', 'Ann'),
    await rostrum.person('bob', 'Bob'),
    await rostrum.person('cem', 'Cem'),
  ];
  people = await Promise.all(accounts.map((account, i) => Person.arrives(account, i === 1 ? line.url : rostrum.url)));
  [ann, bob, cem] = people;
  const room = await rostrum.room();
  for (const person of people) {
    await person.joins(room);
  }
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await line?.close();
  await rostrum?.stop();
});

test('each of three sees and hears the two others', async () => {
  for (const person of people) {
    await person.sees(3);
    await person.receives(2, 2, 30_000);
  }
  const before = await Promise.all(people.map((person) => person.received()));
  await pause(10_000);
  const after = await Promise.all(people.map((person) => person.received()));
  for (const [i, person] of people.entries()) {
    assert.deepEqual(Person.growth(before[i], after[i]), { pictures: 2, sounds: 2 }, person.account.name);
    const frames = after[i].map((row) => row.frames - (before[i].find((old) => old.mid === row.mid)?.frames ?? 0));
    const pictures = frames.filter((count) => count > 0);
    assert.ok(Math.min(...pictures) > 20, `${person.account.name} decoded ${pictures} frames in 10 s`);
    await person.screenshot(`meeting-three-${person.account.id}`);
  }
});

test('media is encrypted with an AEAD cipher over UDP, on one peer connection', async () => {
  for (const person of people) {
    assert.deepEqual(await person.transport(), { srtp: 'AEAD_AES_128_GCM', protocol: 'udp' });
    assert.equal(await person.peerConnections(), 1);
  }
});

test('one who loses the connection comes back to the same seat, and the others see no leave', async () => {
  const seats = await ann.tiles();
  const departures = await countTileRemovals(ann);
  line.cut();
  await bob.page.getByTestId('banner-reconnecting').waitFor({ timeout: 10_000 });
  await bob.screenshot('meeting-reconnecting');
  const before = await bob.received();
  await pause(3_000);
  const meanwhile = Person.growth(before, await bob.received());
  line.mend();
  assert.deepEqual(meanwhile, { pictures: 2, sounds: 2 }, 'media goes on meanwhile');
  await bob.page.getByTestId('banner-reconnecting').waitFor({ state: 'hidden', timeout: 20_000 });
  assert.deepEqual(await bob.tiles(), seats);
  assert.deepEqual(await ann.tiles(), seats);
  assert.equal(await departures(), 0);
  await bob.receives(2, 2);
  await ann.receives(2, 2);
});

test('a reload rejoins', async () => {
  await cem.page.reload();
  const again = cem.page.getByTestId('join').or(cem.page.getByTestId('leave'));
  await again.first().waitFor({ timeout: 20_000 });
  if (await cem.page.getByTestId('join').isVisible()) {
    await cem.page.getByTestId('join').click();
  }
  await cem.isInside();
  await cem.sees(3);
  await cem.receives(2, 2, 30_000);
  await ann.sees(3);
  await ann.receives(2, 2, 30_000);
});

test('a microphone that is off is heard by nobody, and again when it is on', async () => {
  await ann.page.getByTestId('toggle-microphone').click();
  await bob.receives(2, 1);
  await ann.page.getByTestId('toggle-microphone').click();
  await bob.receives(2, 2);
});

test('a camera that is first switched on inside is seen', async () => {
  await cem.leaves();
  await cem.page.getByTestId('rejoin').click();
  await cem.page.locator('rostrum-preview video').waitFor({ timeout: 20_000 });
  await cem.page.getByTestId('door-camera').click();
  await cem.page.getByTestId('join').click();
  await cem.isInside();
  await cem.receives(2, 2, 30_000);
  await ann.receives(1, 2);
  await cem.page.getByTestId('toggle-camera').click();
  await ann.receives(2, 2, 30_000);
  await bob.receives(2, 2, 30_000);
});

test('the tile of one who leaves goes within 2 s', async () => {
  await cem.leaves();
  const left = Date.now();
  await ann.sees(2, 2_000);
  await bob.sees(2, Math.max(1, 2_000 - (Date.now() - left)));
  await ann.receives(1, 1);
});

test('a moderator removes somebody, who is told so', async () => {
  await rostrum.api('GET', `conferences`).then(async ({ items }) => {
    const { items: seats } = await rostrum.api('GET', `conferences/${items[0].id}/participants`);
    const bobs = seats.find((seat) => seat.name === 'Bob');
    await rostrum.api('DELETE', `conferences/${items[0].id}/participants/${bobs.id}`);
  });
  await bob.page.getByTestId('state-removed').waitFor({ timeout: 5_000 });
  await bob.screenshot('meeting-removed');
  await ann.sees(1, 5_000);
});

test('no page logged an error', async () => {
  for (const person of people) {
    const errors = person.console.filter((line) => /^(error|pageerror)/.test(line));
    assert.deepEqual(errors.filter((line) => !/WebSocket connection|ERR_CONNECTION|ERR_EMPTY|Failed to load resource/.test(line)), []);
  }
});

async function countTileRemovals(person) {
  await person.page.evaluate(() => {
    window.seatsSeen = new Set();
    window.seatsGone = 0;
    const look = () => {
      const all = [];
      const walk = (root) => {
        root.querySelectorAll('*').forEach((element) => {
          if (element.dataset?.testid === 'tile') {
            all.push(element.dataset.participant);
          }
          if (element.shadowRoot) {
            walk(element.shadowRoot);
          }
        });
      };
      walk(document);
      window.seatsGone += [...window.seatsSeen].filter((seat) => !all.includes(seat)).length;
      all.forEach((seat) => window.seatsSeen.add(seat));
    };
    window.seatWatch = setInterval(look, 50);
  });
  return () => person.page.evaluate(() => (clearInterval(window.seatWatch), window.seatsGone));
}
