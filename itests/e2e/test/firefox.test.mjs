import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fox } from '../lib/fox.mjs';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';

let rostrum;
let ann;
let fox;

before(async () => {
  rostrum = await Rostrum.start();
  ann = await Person.arrives(await rostrum.person('ann', 'Ann'), rostrum.url);
  fox = await Fox.arrives(await rostrum.person('fox', 'Fox'), rostrum.url);
  const room = await rostrum.room();
  await ann.joins(room);
  await fox.joins(room);
});

after(async () => {
  await ann?.goes();
  await fox?.goes();
  await rostrum?.stop();
});

test('somebody in Firefox and somebody in Chromium see and hear each other', async () => {
  await ann.sees(2);
  await ann.receives(1, 1, 30_000);
  await fox.receives(1, 1, 30_000);
  await fox.screenshot('firefox-two');
});

test('a microphone that is off in Firefox is not heard, and again when it is on', async () => {
  await fox.toggles('microphone');
  await ann.receives(1, 0);
  await fox.toggles('microphone');
  await ann.receives(1, 1);
});

test('when Firefox leaves its tile goes', async () => {
  await fox.leaves();
  await ann.sees(1, 5_000);
});

test('Firefox logged no error', () => {
  assert.deepEqual(
    fox.console.filter((line) => /^(error|pageerror)/.test(line) && !/Failed to load resource/.test(line)),
    [],
  );
});
