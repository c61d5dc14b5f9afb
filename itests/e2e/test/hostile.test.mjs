import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Random } from '../lib/random.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { Talker } from '../lib/talker.mjs';

const COUNT = 10_000;

let rostrum;
let people = [];
let room;
let eve;

before(async () => {
  rostrum = await Rostrum.start();
  const accounts = [await rostrum.person('ann', 'Ann'), await rostrum.person('bob', 'Bob')];
  eve = await rostrum.person('eve', 'Eve');
  people = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  room = await rostrum.room();
  for (const person of people) {
    await person.joins(room);
  }
  for (const person of people) {
    await person.receives(1, 1, 30_000);
  }
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

test('10,000 mutated packets to the media port harm nobody', async () => {
  const random = new Random(1);
  const socket = createSocket('udp4');
  const seeds = [stunRequest(), dtlsHello(), rtpPacket(), rtcpReport()];
  for (let i = 0; i < COUNT; i++) {
    const packet = random.mutate(random.pick(seeds));
    await new Promise((done) => socket.send(packet, rostrum.env.ROSTRUM_MEDIA_PORT, '127.0.0.1', done));
  }
  socket.close();
  await stillServes();
});

test('10,000 mutated messages cost only their sender', async () => {
  const random = new Random(2);
  const seeds = [
    { type: 'join', ref: 1, conference: room, name: 'Eve', sources: { CAMERA: 'ON' } },
    { type: 'order', ref: 2, command: { type: 'switchSource', who: 'x', source: 'CAMERA', state: 'ON' } },
    { type: 'order', ref: 3, command: { type: 'custom', name: 'x', data: { a: 'b' } } },
    { type: 'offer', ref: 4, sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n', sends: { 0: 'CAMERA' } },
    { type: 'return', ref: 5, conference: room, seat: 'x', token: 'y' },
  ].map((message) => Buffer.from(JSON.stringify(message)));
  let sent = 0;
  let lines = 0;
  while (sent < COUNT) {
    const talker = await Talker.connects(rostrum, eve);
    lines++;
    let closed = false;
    talker.closed.then(() => (closed = true));
    while (!closed && sent < COUNT) {
      // Without waiting for answers: the rate limit is part of what is tested.
      talker.socket.send(random.mutate(random.pick(seeds)).toString('latin1'));
      sent++;
      if (sent % 20 === 0) {
        await new Promise((done) => setImmediate(done));
      }
    }
    await talker.leaves();
  }
  assert.ok(lines > 1, 'a line that carries nothing but nonsense is closed');
  await stillServes();
});

async function stillServes() {
  assert.equal((await fetch(`${rostrum.url}/health/ready`)).status, 200);
  for (const person of people) {
    await person.receives(1, 1);
  }
}

function stunRequest() {
  return Buffer.from('000100082112a442b7e7a701bc34d686fa87dfae00060004613a6200', 'hex');
}

function dtlsHello() {
  return Buffer.concat([Buffer.from('16feff0000000000000000004001000034000000000000003400', 'hex'), Buffer.alloc(50, 1)]);
}

function rtpPacket() {
  return Buffer.concat([Buffer.from('9060000100000001123456780bede000110000', 'hex'), Buffer.alloc(200, 7)]);
}

function rtcpReport() {
  return Buffer.from('80c80006123456780102030405060708090a0b0c0000000100000002', 'hex');
}
