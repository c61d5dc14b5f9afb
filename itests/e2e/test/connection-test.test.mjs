import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';

let rostrum;
let ann;
let bob;
let room;

before(async () => {
  rostrum = await Rostrum.start();
  const accounts = [await rostrum.person('ann', 'Ann'), await rostrum.person('bob', 'Bob')];
  [ann, bob] = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  await bob.page.addInitScript(blockUdp);
  room = await rostrum.room();
});

after(async () => {
  await Promise.all([ann, bob].map((person) => person?.goes()));
  await rostrum?.stop();
});

/** The code that is read out, of letters for the ways and numbers for up, down, lost and delay. */
async function tests(person) {
  await person.opens(`/c/${room}`);
  await person.page.getByTestId('test-connection').click();
  const code = await person.page.getByTestId('test-code').textContent({ timeout: 60_000 });
  await person.screenshot(`connection-test-${person.account.id}`);
  const [ways, ...numbers] = code.trim().split('-');
  const [up, down, lost, delay] = numbers.map(Number);
  return { ways, up, down, lost, delay };
}

test('on loopback both ways work and much gets through', async () => {
  const { ways, up, down, lost } = await tests(ann);
  assert.equal(ways, 'UT');
  assert.ok(up >= 5 && down >= 5, `${up}00 kbit/s up, ${down}00 kbit/s down`);
  assert.ok(lost <= 5, `${lost} % lost`);
});

test('where UDP is blocked the test says so and measures by TCP', async () => {
  const { ways, up, down } = await tests(bob);
  assert.equal(ways, 'NT');
  assert.ok(up >= 5 && down >= 5, `${up}00 kbit/s up, ${down}00 kbit/s down`);
});

test('nothing of a test is left at the server, and one enters as ever', async () => {
  await until('no test runs', 10_000, async () => /^rostrum_media_tests 0/m.test(await rostrum.metrics()));
  await ann.joins(room);
  await bob.joins(room);
  await ann.receives(1, 1, 30_000);
});

/** As behind a firewall that drops UDP: whatever is sent to the server's UDP port ends nowhere. */
function blockUdp() {
  const { setRemoteDescription } = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.setRemoteDescription = function ({ type, sdp }) {
    const blocked = sdp.replace(/^(a=candidate:\S+ \d+ udp \d+ \S+) \d+/gim, '$1 9');
    return setRemoteDescription.call(this, { type, sdp: blocked });
  };
}
