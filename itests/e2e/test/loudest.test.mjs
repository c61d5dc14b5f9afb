import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';
import { silence, speech } from '../lib/voice.mjs';

/** From the first syllable to the mark on somebody else's page, with a browser's capture and a busy machine. */
const SOON_MS = 10_000;

let rostrum;
let room;
let people = [];
let ann;
let bob;
let cem;
const seats = {};

before(async () => {
  rostrum = await Rostrum.start();
  const voices = { ann: speech(), bob: speech(), cem: silence() };
  for (const [id, voice] of Object.entries(voices)) {
    const account = await rostrum.person(id, id);
    people.push(await Person.arrives(account, rostrum.url, { voice, sound: 'packets' }));
  }
  [ann, bob, cem] = people;
  room = await rostrum.room();
  for (const person of people) {
    await person.joins(room);
    seats[person.account.id] = (await rostrum.seat(room, person.account.name)).id;
  }
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

const switches = (person) => person.page.getByTestId('toggle-microphone').click();

/** Waits until a page marks these seats, and no others, as the one who dominates. */
function marks(viewer, expected) {
  return until(`${viewer.account.name} sees that ${expected} dominates`, SOON_MS, async () => {
    const marked = await viewer.page
      .locator('rostrum-tile[dominant]')
      .evaluateAll((tiles) => tiles.map((tile) => tile.dataset.participant));
    return marked.length === 1 && marked[0] === seats[expected];
  });
}

test('the sound of the loudest marks the speaker on every page', async () => {
  await switches(bob);
  for (const viewer of people) {
    await marks(viewer, 'ann');
  }
});

test('the view of the speaker follows whoever takes the word, and stays through a silence', async () => {
  await cem.page.keyboard.press('w');
  const large = (seat) => cem.page.locator(`[data-testid="large"][data-participant="${seat}"]`);
  await large(seats.ann).waitFor({ timeout: SOON_MS });
  await switches(ann);
  await marks(cem, 'ann');
  assert.equal(await large(seats.ann).count(), 1, 'nobody else has spoken');
  await switches(bob);
  await marks(cem, 'bob');
  await large(seats.bob).waitFor({ timeout: SOON_MS });
  await cem.screenshot('loudest');
});

test('who leaves dominates no more', async () => {
  await bob.leaves();
  await until('nobody is marked', SOON_MS, async () => (await cem.page.locator('rostrum-tile[dominant]').count()) === 0);
});
