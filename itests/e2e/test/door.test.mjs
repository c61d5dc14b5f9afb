import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Cheat } from '../lib/cheat.mjs';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { Talker } from '../lib/talker.mjs';
import { until } from '../lib/until.mjs';

let rostrum;
let people = [];
let ann;
let bob;
let eve;
let dot;

before(async () => {
  rostrum = await Rostrum.start();
  const accounts = [
    await rostrum.person('ann', 'Ann'),
    await rostrum.person('bob', 'Bob'),
    await rostrum.person('eve', 'Eve'),
  ];
  dot = await rostrum.person('dot', 'Dot');
  people = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  [ann, bob, eve] = people;
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

test('who waits is seen by moderators alone, knows nothing, and is let in', async () => {
  const room = await rostrum.room('Waiting', 20, { moderators: ['ann'], invited: ['bob'], waiting: ['UNINVITED'] });
  await ann.joins(room);
  await bob.joins(room);
  await eve.opens(`/c/${room}`);
  await eve.page.getByTestId('join').click();
  await eve.page.getByTestId('state-waiting').waitFor();
  await eve.screenshot('waiting');
  await ann.page.getByTestId('participants').click();
  await ann.page.getByTestId('waiting-person').waitFor();
  await ann.screenshot('waiting-moderator');
  await bob.page.getByTestId('participants').click();
  assert.equal(await bob.page.getByTestId('waiting-person').count(), 0);
  assert.equal((await bob.tiles()).length, 2);
  assert.deepEqual(await eve.received(), []);
  await ann.page.getByTestId('waiting-person').getByTestId('admit').click();
  await eve.isInside();
  await eve.sees(3);
  await eve.receives(2, 2, 30_000);

  await rostrum.order(room, { type: 'sendBack', who: (await rostrum.seat(room, 'Eve')).id });
  await eve.page.getByTestId('state-waiting').waitFor();
  await bob.sees(2);
  await bob.receives(1, 1);
  assert.equal(await eve.streams(3_000), 0, 'nothing comes to who was sent back');
  await rostrum.order(room, { type: 'admitAll' });
  await eve.isInside();
  await eve.receives(2, 2, 30_000);
  assert.equal(await eve.peerConnections(), 1);
  for (const person of people) {
    await person.leaves();
  }
});

test('a client that cheats in the waiting room reaches nobody and learns nothing', async () => {
  const room = await rostrum.room('Cheated', 20, { moderators: ['ann'], waiting: ['UNINVITED'], invited: ['bob'] });
  await ann.joins(room);
  await bob.joins(room);
  await bob.receives(1, 1, 30_000);
  await eve.opens('/');
  await eve.page.getByTestId('new-conference').waitFor();
  const cheat = new Cheat(eve);
  await cheat.arrives();
  const joined = await cheat.joins(room);
  assert.deepEqual(joined.snapshot.participants.map((seat) => seat.name), ['Eve']);
  assert.deepEqual([joined.snapshot.chat, joined.snapshot.modeData, joined.snapshot.timers], [[], {}, []]);
  assert.equal((await cheat.offers()).problem?.code, 'role.required');
  const bobs = (await rostrum.seat(room, 'Bob')).id;
  for (const command of [
    { type: 'say', to: { type: 'everyone' }, text: 'let me in' },
    { type: 'say', to: { type: 'one', who: bobs }, text: 'let me in' },
    { type: 'raiseHand', up: true },
    { type: 'react', reaction: 'CLAP' },
    { type: 'askForPodium' },
    { type: 'startRemark' },
    { type: 'switchSource', who: joined.seat, source: 'CONTENT', state: 'ON' },
    { type: 'admit', seats: [joined.seat] },
    { type: 'setLayout' },
  ]) {
    const answer = await cheat.orders(command);
    assert.equal(answer.problem?.code, 'seat.waiting', JSON.stringify(command));
  }
  await bob.receives(1, 1);
  const told = (await cheat.heard()).map((message) => message.type);
  assert.deepEqual([...new Set(told)].sort(), ['joined', 'refused', 'welcome'], 'nothing of the room has left the server');

  await rostrum.order(room, { type: 'admitAll' });
  assert.equal((await cheat.offers()).type, 'answer');
  await bob.receives(2, 2, 20_000);
  await rostrum.order(room, { type: 'sendBack', who: joined.seat });
  await bob.receives(1, 1);
  const before = await cheat.packets();
  await bob.receives(1, 1);
  const after = await cheat.packets();
  assert.ok(after.sent > before.sent, 'it goes on sending');
  assert.equal(after.received, before.received, 'and receives nothing');
  for (const person of [ann, bob]) {
    await person.leaves();
  }
  await rostrum.order(room, { type: 'end' });
});

test('a client that cheats in the auditorium is neither seen nor heard', async () => {
  const room = await rostrum.room('Auditorium', 20, { mode: 'moderated', moderators: ['ann'] });
  await ann.joins(room);
  await bob.joins(room);
  await bob.receives(1, 1, 30_000);
  await eve.opens('/');
  await eve.page.getByTestId('new-conference').waitFor();
  const cheat = new Cheat(eve);
  await cheat.arrives();
  const { seat } = await cheat.joins(room);
  assert.equal((await cheat.offers()).type, 'answer');
  for (const source of ['MICROPHONE', 'CAMERA', 'CONTENT']) {
    assert.equal((await cheat.orders({ type: 'switchSource', who: seat, source, state: 'ON' })).type, 'accepted');
  }
  for (const command of [
    { type: 'callToPodium', who: seat },
    { type: 'acceptCall' },
    { type: 'pinToPodium', who: seat, pinned: true },
    { type: 'appoint', who: seat, moderator: true },
    { type: 'changeMode', mode: 'all-on-screen' },
    { type: 'heardSpeaking', voices: [{ who: seat, loudness: 127 }] },
    { type: 'timeUp', timer: { name: 'call', who: seat } },
  ]) {
    assert.equal((await cheat.orders(command)).type, 'refused', JSON.stringify(command));
  }
  await until('it sends', 10_000, async () => (await cheat.packets()).sent > 100);
  assert.equal(await ann.streams(3_000), 0, 'nobody else is on the podium');
  assert.equal(await bob.streams(3_000), 2, 'Ann alone');
  for (const person of [ann, bob]) {
    await person.leaves();
  }
  await rostrum.order(room, { type: 'end' });
});

test('the ID of a running conference changes, a newcomer joins by the new one, and nobody inside notices', async () => {
  const room = await rostrum.room('Renamed', 20, { moderators: ['ann'] });
  await ann.joins(room);
  await bob.joins(room);
  await bob.receives(1, 1, 30_000);
  const tiles = await bob.tiles();
  await ann.page.getByTestId('toggle-room').click();
  await ann.page.getByTestId('room-id').fill('Renamed-Room');
  await ann.screenshot('conference-panel');
  await ann.page.setViewportSize({ width: 390, height: 844 });
  await ann.screenshot('conference-panel-phone');
  await ann.page.setViewportSize({ width: 1024, height: 640 });
  await ann.page.getByTestId('room-id-save').click();
  await until('the address shows the new ID', 5_000, async () => bob.page.url().endsWith('/c/Renamed-Room'));
  const newcomer = await Talker.connects(rostrum, dot);
  assert.equal((await newcomer.joins(room, 'Dot')).problem?.code, 'conference.unknown', 'the old ID admits nobody');
  await eve.joins('renamed-room');
  await eve.receives(2, 2, 30_000);
  const now = await bob.sees(3);
  assert.ok(tiles.every((tile) => now.includes(tile)), 'who was inside still is');
  await bob.receives(2, 2);
  assert.equal(await bob.peerConnections(), 1);
  await bob.page.reload();
  await bob.isInside();
  await ann.sees(3);
  await newcomer.leaves();
  for (const person of people) {
    await person.leaves();
  }
});

test('a PIN is asked for, and wrong ones are counted', async () => {
  const room = await rostrum.room('Secret', 20, { moderators: ['ann'], pin: '471108' });
  await bob.opens(`/c/${room}`);
  await bob.page.locator('rostrum-preview video').waitFor();
  await bob.page.getByTestId('door-pin').fill('000000');
  await bob.page.getByTestId('join').click();
  await bob.page.getByTestId('door-pin').waitFor();
  await bob.screenshot('door-pin-wrong');
  await bob.page.getByTestId('door-pin').fill('471108');
  await bob.page.getByTestId('join').click();
  await bob.isInside();
  await ann.joins(room); // who moderates needs none
  const talker = await Talker.connects(rostrum, dot);
  const codes = [];
  for (let i = 0; i < 7; i++) {
    const answer = await talker.asks({ type: 'join', conference: room, name: 'Dot', sources: {}, pin: '12345' + i });
    codes.push(answer.problem.code);
  }
  assert.equal(codes[0], 'pin.refused');
  assert.equal(codes.at(-1), 'pin.delayed');
  await talker.leaves();
  for (const person of [ann, bob]) {
    await person.leaves();
  }
});

test('chat is read by those it is for', async () => {
  const room = await rostrum.room('Chat', 20, { moderators: ['ann'] });
  await ann.joins(room);
  await bob.joins(room);
  await bob.page.getByTestId('toggle-chat').click();
  await bob.page.getByTestId('chat-text').fill('<b>hello</b> all');
  await bob.page.getByTestId('chat-send').click();
  await ann.page.getByTestId('toggle-chat').click();
  await ann.page.getByTestId('chat-message').getByText('<b>hello</b> all').waitFor();
  await ann.screenshot('chat');
  const talker = await Talker.connects(rostrum, dot);
  const { snapshot } = await talker.joins(room, 'Dot');
  assert.deepEqual(snapshot.chat.map((message) => message.text), ['<b>hello</b> all']);
  const bobs = snapshot.participants.find((seat) => seat.name === 'Bob').id;
  await talker.orders({ type: 'say', to: { type: 'one', who: bobs }, text: 'between us' });
  await bob.page.getByTestId('chat-message').getByText('between us').waitFor();
  assert.equal(await ann.page.getByText('between us').count(), 0);
  await talker.leaves();
  for (const person of [ann, bob]) {
    await person.leaves();
  }
});
