import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';

let rostrum;
let room;
let people = [];
let ann;
let bob;
let cem;

before(async () => {
  rostrum = await Rostrum.start();
  const accounts = [
    await rostrum.person('ann', 'Ann'),
    await rostrum.person('bob', 'Bob'),
    await rostrum.person('cem', 'Cem'),
  ];
  people = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  [ann, bob, cem] = people;
  room = await rostrum.room();
  await ann.joins(room);
  await bob.joins(room);
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

/** The browser's own figures of one type, from its one peer connection. */
function stats(person, type) {
  return person.page.evaluate(async (wanted) => {
    const [connection] = window.peerConnections.slice(-1);
    return [...(await connection.getStats()).values()].filter((report) => report.type === wanted);
  }, type);
}

/** The layers of the camera by name: how wide, and how many frames so far. */
async function layers(person) {
  const sent = (await stats(person, 'outbound-rtp')).filter((report) => report.rid);
  return Object.fromEntries(sent.map(({ rid, frameWidth, framesEncoded }) => [rid, { frameWidth, framesEncoded }]));
}

/** How wide the pictures are that come in, and how they flow. */
async function pictures(person) {
  const received = (await stats(person, 'inbound-rtp')).filter((report) => report.kind === 'video' && report.frameWidth);
  return received.map(({ mid, frameWidth, framesDecoded, totalFreezesDuration }) => ({
    mid,
    frameWidth,
    framesDecoded,
    totalFreezesDuration,
  }));
}

test('a camera comes in several sizes, and one viewer alone gets the largest', async () => {
  const sent = await until('three layers are encoded', 30_000, async () => {
    const known = await layers(ann);
    return ['q', 'h', 'f'].every((rid) => known[rid]?.framesEncoded > 0) && known;
  });
  assert.ok(sent.q.frameWidth < sent.h.frameWidth && sent.h.frameWidth < sent.f.frameWidth, JSON.stringify(sent));
  await until('Bob sees the largest', 30_000, async () => {
    const [picture] = await pictures(bob);
    return picture?.frameWidth === sent.f.frameWidth;
  });
});

test('when tiles get smaller the picture does too, in the same stream, and nobody encodes the largest layer', async () => {
  const [before] = await pictures(bob);
  await cem.joins(room);
  const smaller = await until('Bob sees a smaller picture of Ann', 30_000, async () => {
    const picture = (await pictures(bob)).find(({ mid }) => mid === before.mid);
    return picture?.frameWidth < before.frameWidth && picture;
  });
  assert.ok(smaller.framesDecoded > before.framesDecoded);
  const first = (await layers(ann)).f.framesEncoded;
  await pause(3_000);
  assert.ok((await layers(ann)).f.framesEncoded - first <= 2, 'the largest layer rests');
});

test('and back again, without a freeze of more than a second', async () => {
  const [before] = await pictures(bob);
  await cem.leaves();
  const larger = await until('Bob sees a large picture again', 30_000, async () => {
    const picture = (await pictures(bob)).find(({ mid }) => mid === before.mid);
    return picture?.frameWidth > before.frameWidth && picture;
  });
  assert.ok(larger.totalFreezesDuration - before.totalFreezesDuration < 1, JSON.stringify({ before, larger }));
});

test('packets are numbered for the whole transport, and retransmissions have a stream of their own', async () => {
  const [answer] = await bob.page.evaluate(() =>
    window.peerConnections.slice(-1).map((connection) => connection.remoteDescription.sdp),
  );
  assert.match(answer, /a=ssrc-group:FID \d+ \d+/);
  assert.match(answer, /transport-wide-cc-extensions-01/);
});
