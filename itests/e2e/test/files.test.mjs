import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { Talker } from '../lib/talker.mjs';

const PAGE = '<script>alert(1)</script>';

let rostrum;
const accounts = {};
const open = [];

before(async () => {
  rostrum = await Rostrum.start();
  for (const name of ['Ann', 'Bob', 'Dot', 'Eve', 'Wim']) {
    accounts[name] = await rostrum.person(name.toLowerCase(), name);
  }
});

after(async () => {
  await Promise.all(open.map((one) => one.goes?.() ?? one.leaves()));
  await rostrum?.stop();
});

async function sits(name, room) {
  const talker = await Talker.connects(rostrum, accounts[name]);
  open.push(talker);
  const { seat, token } = await talker.joins(room, name);
  return { talker, seat, secret: `Seat ${seat}:${token}` };
}

function sends({ secret }, to, name = 'notes.html') {
  return fetch(`${rostrum.url}/files/v1?to=${to}`, {
    method: 'POST',
    headers: { Authorization: secret, 'File-Name': encodeURIComponent(name) },
    body: PAGE,
  });
}

async function sent(who, to) {
  const answer = await sends(who, to);
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()).id;
}

async function statuses(file, readers) {
  const found = {};
  for (const [name, authorization] of Object.entries(readers)) {
    const headers = authorization ? { Authorization: authorization } : {};
    found[name] = (await fetch(`${rostrum.url}/files/v1/${file}`, { headers })).status;
  }
  return found;
}

test('a file that somebody picks in the chat arrives with another as it was', async () => {
  const room = await rostrum.room('Files');
  const [ann, bob] = await Promise.all(['Ann', 'Bob'].map((name) => Person.arrives(accounts[name], rostrum.url)));
  open.push(ann, bob);
  for (const person of [ann, bob]) {
    await person.joins(room);
    await person.page.getByTestId('toggle-chat').click();
  }
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 31) % 256));
  await ann.page.getByTestId('file-input').setInputFiles({ name: 'Plan für Mai.bin', mimeType: 'text/html', buffer: bytes });
  const message = bob.page.getByTestId('chat-message').filter({ hasText: 'Plan für Mai.bin' });
  await message.waitFor({ timeout: 20_000 });
  await bob.screenshot('chat-file');
  const [download] = await Promise.all([
    bob.page.waitForEvent('download', { timeout: 20_000 }),
    message.getByRole('button').click(),
  ]);
  assert.equal(download.suggestedFilename(), 'Plan für Mai.bin');
  assert.ok(bytes.equals(await readFile(await download.path())));
});

test('a file is for those whom the message is for, and for nobody else', async () => {
  const room = await rostrum.room('Papers', 20, { moderators: ['ann'], invited: ['bob', 'dot'], waiting: ['UNINVITED'] });
  const elsewhere = await rostrum.room('Elsewhere');
  const [ann, bob, dot, wim, eve] = [
    await sits('Ann', room),
    await sits('Bob', room),
    await sits('Dot', room),
    await sits('Wim', room),
    await sits('Eve', elsewhere),
  ];
  const readers = {
    ann: ann.secret,
    bob: bob.secret,
    dot: dot.secret,
    waiting: wim.secret,
    elsewhere: eve.secret,
    liar: `Seat ${dot.seat}:${'x'.repeat(22)}`,
    stranger: `Bearer ${await rostrum.login('eve', accounts.Eve.password)}`,
    owner: `Bearer ${rostrum.token}`,
    nobody: undefined,
  };
  const refused = { waiting: 404, elsewhere: 404, liar: 401, stranger: 404, nobody: 401 };

  const forAll = await sent(bob, 'everyone');
  assert.deepEqual(await statuses(forAll, readers), { ann: 200, bob: 200, dot: 200, owner: 200, ...refused });
  const forAnn = await sent(bob, ann.seat);
  assert.deepEqual(await statuses(forAnn, readers), { ann: 200, bob: 200, dot: 404, owner: 404, ...refused });
  const forModerators = await sent(bob, 'moderators');
  assert.deepEqual(await statuses(forModerators, readers), { ann: 200, bob: 200, dot: 404, owner: 200, ...refused });
});

test('who waits, who lies and whoever may not sends none', async () => {
  const room = await rostrum.room('Closed', 20, { invited: ['bob'], waiting: ['UNINVITED'] });
  const bob = await sits('Bob', room);
  const wim = await sits('Wim', room);
  assert.ok([403, 404].includes((await sends(wim, 'everyone')).status));
  assert.equal((await sends({ secret: `Seat ${bob.seat}:wrong` }, 'everyone')).status, 401);
  await rostrum.order(room, { type: 'allow', feature: 'FILES', on: false });
  const denied = await sends(bob, 'everyone');
  assert.equal(denied.status, 403);
  assert.equal((await denied.json()).code, 'feature.denied');
});

test('no browser shows what somebody sent', async () => {
  const room = await rostrum.room('Pages');
  const bob = await sits('Bob', room);
  const answer = await fetch(`${rostrum.url}/files/v1/${await sent(bob, 'everyone')}`, { headers: { Authorization: bob.secret } });
  assert.equal(await answer.text(), PAGE);
  assert.doesNotMatch(answer.headers.get('content-type'), /html|script|svg|xml/);
  assert.match(answer.headers.get('content-disposition'), /^attachment;/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.match(answer.headers.get('content-security-policy'), /sandbox/);
});

test('a name leads nowhere', async () => {
  const room = await rostrum.room('Names');
  const bob = await sits('Bob', room);
  for (const name of ['../../etc/passwd', '..\\..\\boot.ini', 'a\u0000b.txt', '/etc/shadow']) {
    const answer = await sends(bob, 'everyone', name);
    const shown = answer.status === 201 ? (await answer.json()).name : '';
    assert.ok([201, 400].includes(answer.status), `${name}: ${answer.status}`);
    assert.doesNotMatch(shown, /[/\\\u0000]/);
  }
});
