import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { Talker } from '../lib/talker.mjs';

const MODE = 'org.rostrum.mode.allonscreen';

let rostrum;
let people = [];
let talker;

before(async () => {
  rostrum = await Rostrum.start();
  const accounts = [await rostrum.person('ann', 'Ann'), await rostrum.person('bob', 'Bob')];
  people = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  const room = await rostrum.room();
  for (const person of people) {
    await person.joins(room);
  }
  talker = await Talker.connects(rostrum, await rostrum.person('dot', 'Dot'));
  const { type } = await talker.joins(room, 'Dot');
  assert.equal(type, 'joined');
});

after(async () => {
  await talker?.leaves();
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

test('a mode that is stopped refuses commands and does not stop media; started again it goes on', async () => {
  for (const person of people) {
    await person.receives(1, 1, 30_000);
  }
  assert.equal((await talker.orders({ type: 'raiseHand', up: true })).type, 'accepted');

  await rostrum.shell(`bundle:stop ${MODE}`);
  const refused = await talker.orders({ type: 'raiseHand', up: false });
  assert.equal(refused.problem?.code, 'mode.unavailable');
  const before = await Promise.all(people.map((person) => person.received()));
  await new Promise((done) => setTimeout(done, 5_000));
  for (const [i, person] of people.entries()) {
    assert.deepEqual(Person.growth(before[i], await person.received()), { pictures: 1, sounds: 1 });
  }
  assert.equal((await fetch(`${rostrum.url}/health/ready`)).status, 200, 'conferences of other modes go on');

  await rostrum.shell(`bundle:start ${MODE}`);
  const accepted = await talker.orders({ type: 'raiseHand', up: false });
  assert.equal(accepted.type, 'accepted');
  for (const person of people) {
    await person.receives(1, 1);
    assert.equal(await person.peerConnections(), 1);
  }
});
