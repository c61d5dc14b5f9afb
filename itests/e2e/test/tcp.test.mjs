import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';

let rostrum;
let people = [];

before(async () => {
  rostrum = await Rostrum.start();
  const accounts = [
    await rostrum.person('ann', 'Ann'),
    await rostrum.person('bob', 'Bob'),
    await rostrum.person('cem', 'Cem'),
  ];
  people = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  for (const person of people) {
    await person.page.addInitScript(blockUdp);
  }
  const room = await rostrum.room();
  for (const person of people) {
    await person.joins(room);
  }
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

test('where UDP is blocked three see and hear each other over TCP', async () => {
  for (const person of people) {
    await person.receives(2, 2, 30_000);
    assert.deepEqual(await person.transport(), { srtp: 'AEAD_AES_128_GCM', protocol: 'tcp' });
  }
});

/** As behind a firewall that drops UDP: whatever is sent to the server's UDP port ends nowhere. */
function blockUdp() {
  const { setRemoteDescription } = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.setRemoteDescription = function ({ type, sdp }) {
    const blocked = sdp.replace(/^(a=candidate:\S+ \d+ udp \d+ \S+) \d+/gim, '$1 9');
    return setRemoteDescription.call(this, { type, sdp: blocked });
  };
}
