import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { Talker } from '../lib/talker.mjs';

const PATIENCE = { timeout: 20_000 };

let rostrum;
const accounts = {};
const open = [];

before(async () => {
  rostrum = await Rostrum.start();
  for (const name of ['Ann', 'Bob']) {
    accounts[name] = await rostrum.person(name.toLowerCase(), name);
  }
});

after(async () => {
  await Promise.all(open.map((one) => one.goes()));
  await rostrum?.stop();
});

async function arrives(name) {
  const person = await Person.arrives(accounts[name], rostrum.url);
  open.push(person);
  await person.opens('/conferences');
  await person.page.getByTestId('messages').waitFor(PATIENCE);
  return person.page;
}

test('two write to each other, and see what is new without looking', async () => {
  const [ann, bob] = [await arrives('Ann'), await arrives('Bob')];

  await ann.getByTestId('messages').click();
  await ann.getByTestId('letters-search').fill('bob');
  await ann.getByTestId('found-person').first().click();
  await ann.getByTestId('letter-text').fill('Lunch <b>today</b>?');
  await ann.getByTestId('letter-send').click();
  await bob.getByTestId('unread').filter({ hasText: '1' }).waitFor(PATIENCE);

  await bob.getByTestId('messages').click();
  await bob.getByTestId('conversation').click();
  await bob.getByTestId('letter').filter({ hasText: 'Lunch <b>today</b>?' }).waitFor(PATIENCE);
  await bob.getByTestId('unread').waitFor({ ...PATIENCE, state: 'detached' });

  await bob.getByTestId('letter-text').fill('At noon');
  await bob.getByTestId('letter-text').press('Enter');
  await ann.getByTestId('letter').filter({ hasText: 'At noon' }).waitFor(PATIENCE);
  assert.equal(await ann.getByTestId('letter').count(), 2);
});

test('the chat of a conference is read from its card when it is over', async () => {
  const token = await rostrum.login('ann', accounts.Ann.password);
  const plan = { topic: 'Town hall', description: '', moderators: [], mode: 'all-on-screen', capacity: 9 };
  const room = await rostrum.api('POST', 'conferences', { ...plan, launch: { type: 'virtualRoom' } }, token);
  const bob = await Talker.connects(rostrum, accounts.Bob);
  await bob.joins(room.id, 'Bob');
  await bob.orders({ type: 'say', to: { type: 'everyone' }, text: 'Is anybody here?' });
  await bob.leaves();
  await rostrum.api('POST', `conferences/${room.id}/stop`, undefined, token);

  const ann = await arrives('Ann');
  await ann.locator(`[data-conference="${room.id}"]`).getByTestId('history').click();
  await ann.getByTestId('history-message').filter({ hasText: 'Is anybody here?' }).waitFor(PATIENCE);
  await open.at(-1).screenshot('history');
});
