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

/** The longest time in so many seconds in which Bob got no new frame, in milliseconds. */
function longestStandstill(seconds) {
  return bob.page.evaluate(async (length) => {
    const [connection] = window.peerConnections.slice(-1);
    const frames = async () => {
      const reports = [...(await connection.getStats()).values()];
      return Math.max(...reports.map((report) => (report.kind === 'video' && report.framesDecoded) || 0));
    };
    const end = performance.now() + length * 1000;
    let [shown, since, longest] = [await frames(), performance.now(), 0];
    while (performance.now() < end) {
      await new Promise((done) => setTimeout(done, 50));
      const now = await frames();
      longest = Math.max(longest, performance.now() - since);
      if (now > shown) {
        [shown, since] = [now, performance.now()];
      }
    }
    return Math.round(longest);
  }, seconds);
}

/** How the figures of Bob's browser change in so many seconds. */
async function within(seconds) {
  const before = await received();
  const standstill = await longestStandstill(seconds);
  const now = await received();
  const change = (kind, figure) => now[kind][figure] - before[kind][figure];
  return {
    kilobits: (change('video', 'bytesReceived') * 8) / seconds / 1000,
    frames: change('video', 'framesDecoded'),
    standstill,
    voiceLost: change('audio', 'packetsLost') / (change('audio', 'packetsReceived') + change('audio', 'packetsLost')),
    lost: change('video', 'packetsLost') / (change('video', 'packetsReceived') + change('video', 'packetsLost')),
  };
}

test('with one packet in fifty lost and 50 ms on the way the picture never stands still for a second', async () => {
  const usual = await within(8);
  Object.assign(link.down, { loss: 0.02, delay: 25 });
  Object.assign(link.up, { delay: 25 });
  const lossy = await within(8);
  assert.ok(lossy.standstill - usual.standstill < 1_000, JSON.stringify({ usual, lossy }));
  assert.ok(lossy.frames > usual.frames / 2, JSON.stringify({ usual, lossy }));
});

test('where there is little room the picture gets smaller, and the voice stays whole', async () => {
  const { frameWidth } = await until('more than the smallest layer comes', 60_000, async () => {
    const { video } = await received();
    return video.frameWidth >= 640 && video;
  });
  const usual = await within(5);
  const kilobits = 250;
  const tooLarge = usual.kilobits > kilobits; // a machine with too much to do makes so few frames that even a large picture has room
  Object.assign(link.down, { kilobits });
  await pause(5_000);
  const windows = [];
  const fits = ({ voiceLost, lost, frames, width }) =>
    voiceLost < 0.05 && lost < 0.1 && frames > 0 && (width < frameWidth || !tooLarge);
  do {
    windows.push({ ...(await within(5)), width: (await received()).video.frameWidth }); // and may need a second look
  } while (!fits(windows.at(-1)) && windows.length < 3);
  assert.ok(fits(windows.at(-1)), JSON.stringify({ usual, frameWidth, windows }));
  assert.ok(windows.at(-1).kilobits < kilobits, JSON.stringify({ usual, windows }));
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
