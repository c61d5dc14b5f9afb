import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';

// What a browser does in a network that lets no UDP out.
const NO_UDP = ['--force-webrtc-ip-handling-policy=disable_non_proxied_udp'];

let rostrum;
let people = [];

before(async () => {
  rostrum = await Rostrum.start();
  const accounts = [
    await rostrum.person('ann', 'Ann'),
    await rostrum.person('bob', 'Bob'),
    await rostrum.person('cem', 'Cem'),
  ];
  people = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url, NO_UDP)));
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
