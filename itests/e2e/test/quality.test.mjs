import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';

/** Two tiles in this are higher than the middle layer, and fewer pixels than that in the other. */
const WIDE = { width: 1920, height: 1080 };
const SMALL = { width: 800, height: 500 };

let rostrum;
let room;
let people = [];
let ann;
let bob;
let cem;
/** Where Bob sees Ann. */
let mid;

before(async () => {
  rostrum = await Rostrum.start();
  const accounts = [
    await rostrum.person('ann', 'Ann'),
    await rostrum.person('bob', 'Bob'),
    await rostrum.person('cem', 'Cem'),
  ];
  people = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  [ann, bob, cem] = people;
  await bob.page.setViewportSize(WIDE);
  await bob.page.addInitScript(canTire);
  room = await rostrum.room();
  await ann.joins(room);
  await bob.joins(room);
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
});

/** Runs in the page: while `isTired` is set its browser says that decoding takes nearly all the time there is. */
function canTire() {
  const { getStats } = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.getStats = async function tired() {
    const reports = [...(await getStats.call(this))];
    const worn = ({ timestamp }) => ({ decoderImplementation: 'libvpx', totalDecodeTime: (timestamp / 1000) * 0.97 });
    const isPicture = ({ type, kind }) => type === 'inbound-rtp' && kind === 'video';
    return new Map(reports.map(([id, report]) => [id, window.isTired && isPicture(report) ? { ...report, ...worn(report) } : report]));
  };
}

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

/** The picture of Ann that Bob has. */
async function annAtBobs() {
  return (await pictures(bob)).find((known) => known.mid === mid);
}

/** What both sides and the server know, for the case that a picture does not come. */
async function situation() {
  const sent = (await stats(ann, 'outbound-rtp')).map((report) => ({
    rid: report.rid,
    active: report.active,
    width: report.frameWidth,
    frames: report.framesEncoded,
    target: report.targetBitrate,
    limited: report.qualityLimitationReason,
    plis: report.pliCount,
  }));
  const [path] = (await stats(ann, 'candidate-pair')).filter((pair) => pair.nominated);
  const server = (await rostrum.metrics()).split('\n').filter((line) => /^rostrum_media_/.test(line));
  const outgoing = path?.availableOutgoingBitrate;
  return JSON.stringify({ sent, outgoing, received: await pictures(bob), server }, null, 1);
}

/** Waits for a picture; says why it does not come if it does not. */
async function picture(promise, condition) {
  try {
    return await until(promise, 30_000, condition);
  } catch (failure) {
    throw new Error(`${failure.message}\n${await situation()}`, { cause: failure });
  }
}

test('a camera comes in several sizes, and a large tile gets the largest', async () => {
  const sent = await until('three layers are encoded', 60_000, async () => {
    const known = await layers(ann);
    return ['q', 'h', 'f'].every((rid) => known[rid]?.framesEncoded > 0) && known;
  });
  assert.ok(sent.q.frameWidth < sent.h.frameWidth && sent.h.frameWidth < sent.f.frameWidth, JSON.stringify(sent));
  const largest = await picture('Bob sees the largest', async () => {
    const [only] = await pictures(bob);
    return only?.frameWidth === sent.f.frameWidth && only;
  });
  mid = largest.mid;
});

test('when tiles get smaller the picture does too, in the same stream, and nobody encodes the largest layer', async () => {
  const before = await annAtBobs();
  await cem.joins(room);
  await bob.page.setViewportSize(SMALL);
  const smaller = await picture('Bob sees a smaller picture of Ann', async () => {
    const now = await annAtBobs();
    return now?.frameWidth < before.frameWidth && now;
  });
  assert.ok(smaller.framesDecoded > before.framesDecoded);
  await until('the largest layer rests', 15_000, async () => {
    const first = (await layers(ann)).f.framesEncoded;
    await pause(2_000);
    return (await layers(ann)).f.framesEncoded - first === 0;
  });
});

test('and back again, without a freeze of more than a second', async () => {
  const early = await annAtBobs();
  await pause(3_000);
  const before = await annAtBobs();
  await cem.leaves();
  await bob.page.setViewportSize(WIDE);
  const larger = await picture('Bob sees a large picture again', async () => {
    const now = await annAtBobs();
    return now?.frameWidth > before.frameWidth && now;
  });
  // A machine with too much to do freezes a picture without any switch as well.
  const without = before.totalFreezesDuration - early.totalFreezesDuration;
  const switching = larger.totalFreezesDuration - before.totalFreezesDuration;
  assert.ok(switching - without < 1, JSON.stringify({ early, before, larger }));
});

test('a device that does not keep up gets a smaller picture by itself, says so, and the large one when it has recovered', async () => {
  const before = await annAtBobs();
  await bob.page.evaluate(() => {
    window.isTired = true;
  });
  await bob.page.getByTestId('device-busy').waitFor({ timeout: 60_000 });
  await picture('Bob sees a smaller picture of Ann', async () => (await annAtBobs())?.frameWidth < before.frameWidth);
  await bob.page.evaluate(() => {
    window.isTired = false;
  });
  await bob.page.getByTestId('device-busy').waitFor({ state: 'detached', timeout: 240_000 });
  await picture('Bob sees the large picture again', async () => (await annAtBobs())?.frameWidth === before.frameWidth);
});

test('packets are numbered for the whole transport, and retransmissions have a stream of their own', async () => {
  const [answer] = await bob.page.evaluate(() =>
    window.peerConnections.slice(-1).map((connection) => connection.remoteDescription.sdp),
  );
  assert.match(answer, /a=ssrc-group:FID \d+ \d+/);
  assert.match(answer, /transport-wide-cc-extensions-01/);
});
