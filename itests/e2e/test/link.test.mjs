import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { LINK_ADDRESS, Link } from '../lib/link.mjs';
import { Person } from '../lib/person.mjs';
import { freePort, Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';

let rostrum;
let link;
let people = [];
let bob;

before(async () => {
  const port = await freePort();
  link = await Link.start(port);
  rostrum = await Rostrum.start({ ROSTRUM_MEDIA_PORT: port, ROSTRUM_MEDIA_ANNOUNCE: LINK_ADDRESS });
  const accounts = [await rostrum.person('ann', 'Ann'), await rostrum.person('bob', 'Bob')];
  people = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  const [ann] = people;
  bob = people[1];
  await bob.page.setViewportSize({ width: 1920, height: 1080 });
  const room = await rostrum.room();
  await ann.joins(room);
  await bob.joins(room);
  await until('more than the smallest layer comes', 90_000, async () => (await received()).video?.frameWidth >= 640);
});

afterEach(() => {
  Object.assign(link.down, { kilobits: Number.POSITIVE_INFINITY, delay: 0, loss: 0 });
  Object.assign(link.up, { delay: 0 });
});

after(async () => {
  await Promise.all(people.map((person) => person.goes()));
  await rostrum?.stop();
  link?.stop();
});

/** What Bob's browser says of the picture and the sound of Ann. */
function received() {
  return bob.page.evaluate(async () => {
    const [connection] = window.peerConnections.slice(-1);
    const reports = [...(await connection.getStats()).values()].filter(
      (report) => report.type === 'inbound-rtp' && report.packetsReceived > 0,
    );
    const of = (kind) => {
      const found = reports.find((report) => report.kind === kind);
      return found && { ...found };
    };
    return { audio: of('audio'), video: of('video') };
  });
}

/** How the figures of Bob's browser change in so many seconds. */
async function within(seconds) {
  const before = await received();
  await pause(seconds * 1000);
  const now = await received();
  const change = (kind, figure) => now[kind][figure] - before[kind][figure];
  return {
    kilobits: (change('video', 'bytesReceived') * 8) / seconds / 1000,
    frames: change('video', 'framesDecoded'),
    frozen: change('video', 'totalFreezesDuration'),
    voiceLost: change('audio', 'packetsLost') / (change('audio', 'packetsReceived') + change('audio', 'packetsLost')),
    lost: change('video', 'packetsLost') / (change('video', 'packetsReceived') + change('video', 'packetsLost')),
  };
}

test('with one packet in fifty lost and 50 ms on the way the picture does not stand still', async () => {
  const usual = await within(8);
  Object.assign(link.down, { loss: 0.02, delay: 25 });
  Object.assign(link.up, { delay: 25 });
  const lossy = await within(8);
  assert.ok(lossy.frozen - usual.frozen < 1, JSON.stringify({ usual, lossy }));
  assert.ok(lossy.frames > usual.frames / 2, JSON.stringify({ usual, lossy }));
});

test('where there is little room the picture is smaller after 5 s, and the voice whole', async () => {
  const kilobits = 250;
  const { frameWidth } = await until('more than the smallest layer comes', 60_000, async () => {
    const { video } = await received();
    return video.frameWidth >= 640 && video;
  });
  Object.assign(link.down, { kilobits });
  await pause(5_000);
  const narrow = await within(5);
  assert.ok(narrow.voiceLost < 0.05, JSON.stringify(narrow));
  assert.ok(narrow.kilobits < kilobits && narrow.frames > 0, JSON.stringify(narrow));
  const { video } = await received();
  assert.ok(video.frameWidth < frameWidth, `still ${video.frameWidth} wide`);
});

test('and larger again when there is room', async () => {
  await until('a larger layer is back', 30_000, async () => (await received()).video.frameWidth >= 640);
});

test('when the address of a client changes the call goes on', async () => {
  const before = await received();
  link.moveAll();
  const moved = Date.now();
  await until('sound and picture come again', 10_000, async () => {
    const now = await received();
    return (
      now.audio.packetsReceived > before.audio.packetsReceived + 100 &&
      now.video.framesDecoded > before.video.framesDecoded + 5
    );
  });
  assert.ok(Date.now() - moved < 6_000, `after ${Date.now() - moved} ms`);
});
