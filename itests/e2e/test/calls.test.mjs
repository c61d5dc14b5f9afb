import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { Talker } from '../lib/talker.mjs';
import { until } from '../lib/until.mjs';

const RING_SECONDS = 12;

let rostrum;
let people = [];
let ann;
let bob;
let bobsTablet;
let cem;
let eve;

before(async () => {
  rostrum = await Rostrum.start({ ROSTRUM_RING_SECONDS: RING_SECONDS });
  const accounts = [
    await rostrum.person('ann', 'Ann'),
    await rostrum.person('bob', 'Bob'),
    await rostrum.person('cem', 'Cem'),
  ];
  eve = await rostrum.person('eve', 'Eve');
  people = await Promise.all(
    [...accounts, accounts[1]].map((account) => Person.arrives(account, rostrum.url, { sound: 'packets' })),
  );
  [ann, bob, cem, bobsTablet] = people;
  for (const person of people) {
    await atCalls(person);
  }
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

async function atCalls(person) {
  await person.opens('/conferences');
  await person.page.getByTestId('new-conference').waitFor();
  await person.page.getByTestId('calls').click();
  await person.page.getByTestId('place-call').waitFor();
}

async function calls(person, user) {
  await person.page.getByTestId('call-user').fill(user);
  await person.page.getByTestId('place-call').click();
}

const rings = (person) => person.page.getByTestId('incoming-call').waitFor({ timeout: 10_000 });
const isQuiet = (person) => person.page.getByTestId('incoming-call').waitFor({ state: 'detached', timeout: 10_000 });
const accepts = (person) => person.page.getByTestId('accept-incoming').click();
const hears = (person, text) => person.page.getByTestId('call-told').getByText(text).waitFor({ timeout: 20_000 });

/** The ID of the call's conference, which only those inside know. */
const meeting = (person) => decodeURIComponent(new URL(person.page.url()).pathname.split('/').at(-1));

async function isOver(person) {
  await person.page.getByTestId('call-over').waitFor({ timeout: 20_000 });
  await person.page.getByTestId('back-to-calls').click();
  await person.page.getByTestId('place-call').waitFor();
}

async function hangsUp(person) {
  await person.page.getByTestId('leave').click();
  const forMe = person.page.getByTestId('leave-me');
  if (await forMe.waitFor({ timeout: 2_000 }).then(() => true, () => false)) {
    await forMe.click();
  }
}

test('a call rings on every device, the first that answers stops the others, and both see and hear each other', async () => {
  await calls(ann, 'bob');
  await Promise.all([rings(bob), rings(bobsTablet)]);
  await ann.page.getByTestId('outgoing-call').waitFor();
  await ann.screenshot('call-outgoing');
  await bob.screenshot('call-incoming');
  await accepts(bob);
  await isQuiet(bobsTablet);
  await Promise.all([ann.isInside(), bob.isInside()]);
  await ann.sees(2);
  await bob.sees(2);
  await ann.receives(1, 1, 30_000);
  await bob.receives(1, 1, 30_000);
  await ann.screenshot('call-two');
  assert.equal(await bobsTablet.peerConnections(), 0, 'only the device that answered is in it');
});

test('somebody else does not enter, even if they know the ID', async () => {
  const conference = meeting(ann);
  assert.match(conference, /^call-[\w-]{22}$/);
  for (const stranger of [eve, { id: 'admin', password: eve.password }]) {
    const talker = await Talker.connects(rostrum, stranger);
    const answer = await talker.joins(conference, 'Stranger');
    assert.equal(answer.problem?.code, 'conference.unknown');
    await talker.leaves();
  }
  const plans = await rostrum.api('GET', 'conferences');
  assert.ok(!JSON.stringify(plans).includes(conference), 'it is in no list');
});

test('who talks is busy, and sees later who called', async () => {
  await calls(cem, 'bob');
  await hears(cem, 'talking to somebody else');
  await bobsTablet.page.getByTestId('missed-call').getByText('cem').waitFor();
});

test('a third joins, and the first two keep their connection and go on receiving', async () => {
  const before = { ann: await ann.received(), bob: await bob.received() };
  await ann.page.getByTestId('participants').click();
  await ann.page.getByTestId('add-user').fill('cem');
  await ann.page.getByTestId('add-person').click();
  await rings(cem);
  await cem.screenshot('call-invitation');
  await accepts(cem);
  await cem.isInside();
  for (const person of [ann, bob, cem]) {
    await person.sees(3);
    await person.receives(2, 2, 30_000);
  }
  await bob.screenshot('call-grown');
  for (const [name, person] of [['ann', ann], ['bob', bob]]) {
    assert.equal(await person.peerConnections(), 1, `${name} has the connection of the beginning`);
    const now = await person.received();
    for (const row of before[name]) {
      const same = now.find((other) => other.mid === row.mid);
      assert.ok(same?.packets > row.packets, `stream ${row.mid} of ${name} goes on`);
    }
  }
  await hangsUp(ann);
  await bob.sees(2);
  await bob.receives(1, 1);
  await hangsUp(bob);
  await hangsUp(cem);
  for (const person of [ann, bob, cem]) {
    await isOver(person);
  }
});

test('when one hangs up the call is over for both', async () => {
  await calls(bob, 'ann');
  await rings(ann);
  await accepts(ann);
  await Promise.all([ann.isInside(), bob.isInside()]);
  await bob.receives(1, 1, 30_000);
  await hangsUp(ann);
  await isOver(ann);
  await isOver(bob);
});

test('a call that is declined stops on every device', async () => {
  await calls(ann, 'bob');
  await Promise.all([rings(bob), rings(bobsTablet)]);
  await bobsTablet.page.getByTestId('reject-call').click();
  await hears(ann, 'declined the call');
  await isQuiet(bob);
});

test('a call that nobody answers is missed, and listed', async () => {
  await ann.page.getByTestId('calls').waitFor();
  const missed = await bob.page.getByTestId('missed-call').count();
  await calls(ann, 'bob');
  await rings(bob);
  const started = Date.now();
  await hears(ann, 'did not answer');
  const rang = (Date.now() - started) / 1000;
  assert.ok(rang > RING_SECONDS - 4 && rang < RING_SECONDS + 6, `rang for ${rang} s`);
  await isQuiet(bob);
  await until('Bob sees what he missed', 10_000, async () => (await bob.page.getByTestId('missed-call').count()) > missed);
  await bob.screenshot('calls-missed');
  const { items } = await rostrum.api('GET', 'calls/missed', undefined, await rostrum.login('bob', eve.password));
  assert.deepEqual([items[0].caller, items[0].cause], ['ann', 'NO_ANSWER']);
});

test('the caller gives up, and it stops ringing', async () => {
  await calls(ann, 'bob');
  await rings(bob);
  await ann.page.getByTestId('give-up').click();
  await isQuiet(bob);
});

test('two who call each other reach each other', async () => {
  await ann.page.getByTestId('call-user').fill('cem');
  await cem.page.getByTestId('call-user').fill('ann');
  await Promise.all([ann.page.getByTestId('place-call').click(), cem.page.getByTestId('place-call').click()]);
  await Promise.all([ann.isInside(), cem.isInside()]);
  assert.equal(meeting(ann), meeting(cem));
  await ann.receives(1, 1, 30_000);
  await hangsUp(cem);
  await isOver(ann);
  await isOver(cem);
});

test('whoever may not place calls can be called', async () => {
  const mayNot = await rostrum.api('PATCH', 'groups/everybody', { rights: ['SHARE_CONTENT', 'COLLABORATE'] });
  assert.ok(!mayNot.rights.includes('PLACE_CALLS'));
  await rostrum.api('POST', 'users', { id: 'nora', name: 'Nora', password: eve.password, rights: [] });
  const nora = await Person.arrives({ id: 'nora', name: 'Nora', password: eve.password }, rostrum.url);
  try {
    await atCalls(nora);
    await calls(nora, 'ann');
    await hears(nora, 'may not do this');
    await calls(ann, 'nora');
    await rings(nora);
    await accepts(nora);
    await Promise.all([ann.isInside(), nora.isInside()]);
    await ann.receives(1, 1, 30_000);
    await hangsUp(nora);
    await isOver(ann);
  } finally {
    await nora.goes();
  }
});

test('a caller whose browser dies stops the ringing', async () => {
  await calls(cem, 'bob');
  await rings(bob);
  await cem.goes();
  await isQuiet(bob);
  people = people.filter((person) => person !== cem);
});
