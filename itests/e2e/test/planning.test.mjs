import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';

const PATIENCE = { timeout: 20_000 };

// Markup, what closes attributes and elements, a direction that would turn the rest of the line round, a family of four.
const MARKUP = '"><img src=x onerror="document.title=1"></title><script>document.title=2</script>';
const ODD = 'Z\u0351a\u0353l go 👩‍👩‍👧‍👦 \u05E9\u05DC\u05D5\u05DD ﷽';

let rostrum;
let people = [];
let ann;
let bob;

before(async () => {
  rostrum = await Rostrum.start();
  const accounts = [await rostrum.person('ann', 'Ann'), await rostrum.person('bob', `Bob ${MARKUP}`)];
  people = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  [ann, bob] = people;
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

const part = (person, id) => person.page.getByTestId(id);

test('somebody plans a conference for every Monday and Thursday across the change of clocks', async () => {
  await ann.opens('/conferences');
  await part(ann, 'new-conference').click(PATIENCE);
  await part(ann, 'plan-topic').fill(`${ODD} ${MARKUP}`);
  await part(ann, 'launch-scheduled').check();
  await part(ann, 'plan-date').fill('2027-03-22');
  await part(ann, 'plan-time').fill('10:00');
  await part(ann, 'plan-zone').selectOption('Europe/Berlin');
  await part(ann, 'plan-repeats').selectOption('weekly');
  await part(ann, 'plan-weekday-MO').check();
  await part(ann, 'plan-weekday-TH').check();
  await part(ann, 'plan-repeats-until').selectOption('date');
  await part(ann, 'plan-last-day').fill('2027-04-05');
  const said = await part(ann, 'plan-repetition').innerText();
  assert.match(said, /Every Monday and Thursday at 10:00.AM.*April 5, 2027/s);
  await ann.screenshot('plan-weekly');
  await part(ann, 'plan-submit').click();

  await ann.page.goto('/conferences');
  const card = part(ann, 'conference').first();
  await card.waitFor(PATIENCE);
  assert.ok((await card.innerText()).includes(`${ODD} ${MARKUP}`), 'the topic is read as it was written');
  assert.match(await card.getByTestId('repetition').innerText(), /Every Monday and Thursday/);
  const id = await card.getAttribute('data-conference');
  const dates = await rostrum.api('GET', `conferences/${id}/occurrences?limit=20`);
  assert.deepEqual(
    dates.items.map((date) => new Date(date.start).toISOString()),
    ['03-22T09', '03-25T09', '03-29T08', '04-01T08', '04-05T08'].map((at) => `2027-${at}:00:00.000Z`),
  );
});

test('a name, a topic and a remark in the chat are text, whatever they look like', async () => {
  const room = await rostrum.room(`Topic ${MARKUP} ${ODD}`, 20);
  await ann.joins(room);
  await bob.joins(room);
  await ann.sees(2);
  await ann.page.getByText(`Bob ${MARKUP}`).first().waitFor(PATIENCE);
  await part(ann, 'toggle-chat').click();
  await part(bob, 'toggle-chat').click();
  await part(bob, 'chat-text').fill(`${MARKUP}${ODD}`);
  await part(bob, 'chat-send').click();
  await part(ann, 'chat-message').getByText(`${MARKUP}${ODD}`).waitFor(PATIENCE);
  await ann.screenshot('hostile-words');
  await Promise.all([ann.leaves(), bob.leaves()]);
});

test('none of it ran, and no page has broken the content security policy', async () => {
  for (const person of people) {
    assert.doesNotMatch(await person.page.title(), /^[12]$/);
    assert.equal(await person.page.locator('img[src="x"]').count(), 0);
    assert.deepEqual(person.console.filter((line) => /Content.Security|Trusted|pageerror/i.test(line)), []);
  }
});
