import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';
import { silence, speech } from '../lib/voice.mjs';

let rostrum;
let people = [];
let ann;
let bob;
let cem;

before(async () => {
  rostrum = await Rostrum.start();
  await rostrum.shell('feature:install rostrum-mode-talkingstick');
  const accounts = [
    await rostrum.person('ann', 'Ann'),
    await rostrum.person('bob', 'Bob'),
    await rostrum.person('cem', 'Cem'),
  ];
  const voices = [speech(), silence(), silence()];
  people = await Promise.all(
    accounts.map((account, i) => Person.arrives(account, rostrum.url, { voice: voices[i], sound: 'packets' })),
  );
  [ann, bob, cem] = people;
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

async function enter(mode, more = {}) {
  const room = await rostrum.room(mode, 20, { mode, moderators: ['ann'], ...more });
  for (const person of people) {
    await person.joins(room);
  }
  return room;
}

async function leave() {
  for (const person of people) {
    await person.leaves();
  }
}

test('smart meeting: the podium is for who makes sound and for who shares, not for a silent one', async () => {
  const room = await enter('smart-meeting', { moderators: [] });
  for (const person of people) {
    assert.equal((await rostrum.seat(room, person.account.name)).place, 'AUDITORIUM', 'muted on entry');
    await person.page.getByTestId('toggle-microphone').click();
  }
  await rostrum.sits(room, 'Ann', 'PODIUM', 15_000);
  // The fake screen of this browser beeps.
  await cem.page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const share = devices.getDisplayMedia.bind(devices);
    devices.getDisplayMedia = ({ video }) => share({ video });
  });
  await cem.page.getByTestId('toggle-share').click();
  await rostrum.sits(room, 'Cem', 'PODIUM', 15_000);
  await until('Bob is heard by nobody but has a microphone', 10_000, async () => {
    const seat = await rostrum.seat(room, 'Bob');
    return seat.sources.MICROPHONE === 'ON' && seat.place === 'AUDITORIUM';
  });
  await bob.receives(3, 2, 30_000); // Ann's and Cem's cameras, Cem's screen; both microphones
  assert.equal((await rostrum.seat(room, 'Bob')).place, 'AUDITORIUM', 'still');
  await bob.screenshot('smart-meeting-attendee');
  await ann.page.getByTestId('toggle-microphone').click();
  await rostrum.sits(room, 'Ann', 'AUDITORIUM');
  await ann.page.getByTestId('toggle-microphone').click();
  await rostrum.sits(room, 'Ann', 'PODIUM', 15_000);
  await leave();
});

test('lecture: an attendee receives the lecturer and nothing else, the lecturer all', async () => {
  const room = await enter('lecture', { capacity: 10 });
  assert.equal((await rostrum.seat(room, 'Ann')).place, 'PODIUM');
  await ann.receives(2, 2, 30_000);
  await bob.receives(1, 1);
  assert.equal(await bob.streams(5_000), 2, 'one picture and one sound');
  assert.equal(await cem.streams(5_000), 2, 'one picture and one sound');
  await bob.screenshot('lecture-attendee');
  await ann.screenshot('lecture-lecturer');
  const { id } = await rostrum.seat(room, 'Bob');
  await rostrum.order(room, { type: 'callToPodium', who: id });
  await bob.receives(2, 2, 20_000);
  await ann.receives(1, 1);
  assert.equal(await cem.streams(5_000), 2, 'the new lecturer alone');
  await leave();
});

test('moderated: a remark is heard while the key is held and three seconds more', async () => {
  const room = await enter('moderated');
  await rostrum.sits(room, 'Ann', 'PODIUM');
  await bob.receives(1, 1, 30_000);
  const key = cem.page.getByTestId('remark');
  await key.hover();
  await cem.page.mouse.down();
  const held = await ann.packets('audio');
  await until('Ann hears Cem', 10_000, async () => (await ann.packets('audio')) > held + 20);
  await cem.page.getByTestId('remark-countdown').or(key).first().waitFor();
  await cem.screenshot('moderated-remark');
  await cem.page.mouse.up();
  const released = Date.now();
  let last = released;
  let count = await ann.packets('audio');
  while (Date.now() - released < 7_000) {
    const now = await ann.packets('audio');
    if (now > count) {
      last = Date.now();
      count = now;
    }
    await pause(50);
  }
  const tail = last - released;
  assert.ok(tail > 2_500 && tail < 4_000, `heard for ${tail} ms after release`);
  await leave();
});

test('moderated: asking for the podium, being called, stepping down', async () => {
  const room = await enter('moderated', { speakers: 2, capacity: 20 });
  await bob.page.getByTestId('ask-podium').click();
  await ann.page.getByTestId('participants').click();
  await ann.page.getByTestId('podium-request').getByTestId('approve').click();
  await rostrum.sits(room, 'Bob', 'PODIUM');
  await cem.receives(2, 2, 30_000);
  await ann.screenshot('moderated-moderator');
  const { id } = await rostrum.seat(room, 'Cem');
  await rostrum.order(room, { type: 'callToPodium', who: id });
  await cem.page.getByTestId('podium-call').waitFor();
  await cem.screenshot('moderated-called');
  await cem.page.getByTestId('decline-call').click();
  await until('the call is gone', 5_000, async () => !(await rostrum.seat(room, 'Cem')).podium);
  await bob.page.getByTestId('leave-podium').click();
  await rostrum.sits(room, 'Bob', 'AUDITORIUM');
  await leave();
});

test('every mode is switched into every other with media flowing, on the same peer connections', async () => {
  const room = await enter('all-on-screen');
  await bob.receives(2, 2, 30_000);
  const seats = (await rostrum.live(room)).participants.map((seat) => seat.id);
  const connections = await Promise.all(people.map((person) => person.peerConnections()));
  for (const mode of circuit(['all-on-screen', 'smart-meeting', 'moderated', 'lecture', 'talking-stick']).slice(1)) {
    await rostrum.order(room, { type: 'changeMode', mode });
    const live = await rostrum.live(room);
    assert.equal(live.mode, mode);
    assert.deepEqual(live.participants.map((seat) => seat.id), seats, 'everybody stays');
    const before = await bob.received();
    await until(`Bob receives Ann in ${mode}`, 15_000, async () => {
      const growth = Person.growth(before, await bob.received());
      return growth.pictures >= 1 && growth.sounds >= 1;
    });
  }
  assert.deepEqual(await Promise.all(people.map((person) => person.peerConnections())), connections);
  await leave();
});

test('no page logged an error', () => {
  for (const person of people) {
    const errors = person.console.filter((line) => /^(error|pageerror)/.test(line));
    assert.deepEqual(errors.filter((line) => !/Failed to load resource/.test(line)), []);
  }
});

/** A walk that goes once from each to each other and ends where it began. */
function circuit(names) {
  const open = new Map(names.map((from) => [from, names.filter((to) => to !== from)]));
  const walk = [];
  const stack = [names[0]];
  while (stack.length > 0) {
    const next = open.get(stack.at(-1)).pop();
    if (next) {
      stack.push(next);
    } else {
      walk.unshift(stack.pop());
    }
  }
  return walk;
}
