import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fox } from '../lib/fox.mjs';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';

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

test('what is behind somebody in Firefox can be blurred', async () => {
  const before = await sentPicture();
  await fox.flips('blur');
  await until('Firefox sends another picture', 10_000, async () => (await sentPicture()) !== before);
  await new Promise((done) => setTimeout(done, 3_000)); // in which the model may fail to come
  await ann.receives(1, 1, 30_000);
  assert.equal(await fox.shows('blur-trouble'), false);
  await fox.screenshot('firefox-blur');
  const blurred = await sentPicture();
  await fox.flips('blur');
  await until('Firefox sends another picture', 10_000, async () => (await sentPicture()) !== blurred);
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

const sentPicture = () =>
  fox.page.evaluate(() => {
    const senders = window.peerConnections.flatMap((connection) => connection.getSenders());
    return senders.find(({ track }) => track?.kind === 'video')?.track.id;
  });
