import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { LINK_ADDRESS, Link } from '../lib/link.mjs';
import { Person } from '../lib/person.mjs';
import { freePort, Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';

const WIDE = { width: 1920, height: 1080 };
const SMALL = { width: 500, height: 400 };

/** The browser's own figures of one kind, each with the type of its codec. */
function streams(person, type) {
  return person.page.evaluate(async (wanted) => {
    const [connection] = window.peerConnections.slice(-1);
    const reports = await connection.getStats();
    return [...reports.values()]
      .filter((report) => report.type === wanted)
      .map((report) => ({ ...report, codec: reports.get(report.codecId)?.mimeType }));
  }, type);
}

/** What comes in of a kind, if anything. */
async function received(person, kind) {
  const all = await streams(person, 'inbound-rtp');
  return all.find((report) => report.kind === kind && report.packetsReceived > 0);
}

const bytesOfEach = (report) => report.bytesReceived / report.packetsReceived;

/** The voice that comes in the largest packets: Chromium calls it Opus whether it comes once or twice. */
async function voice(person) {
  const all = await streams(person, 'inbound-rtp');
  const voices = all.filter((report) => report.kind === 'audio' && report.packetsReceived > 50);
  return voices.sort((one, other) => bytesOfEach(other) - bytesOfEach(one))[0];
}

/** Offers as a browser that knows no redundant sound. */
function withoutRedundancy() {
  const { createOffer } = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.createOffer = async function create(...options) {
    const { type, sdp } = await createOffer.apply(this, options);
    const types = [...sdp.matchAll(/a=rtpmap:(\d+) red\/48000\/2/g)].map(([, number]) => number);
    const lines = sdp
      .split('\r\n')
      .filter((line) => !types.some((number) => new RegExp(`^a=(rtpmap|fmtp|rtcp-fb):${number} `).test(line)))
      .map((line) => (line.startsWith('m=audio') ? types.reduce((all, number) => all.replace(` ${number}`, ''), line) : line));
    return { type, sdp: lines.join('\r\n') };
  };
}

/** One server that prefers a codec, with people in one room. */
async function meeting(codecs, names, prepare = async () => {}) {
  const port = await freePort();
  const link = await Link.start(port);
  const rostrum = await Rostrum.start({
    ROSTRUM_MEDIA_PORT: port,
    ROSTRUM_MEDIA_ANNOUNCE: LINK_ADDRESS,
    ROSTRUM_VIDEO_CODECS: codecs,
  });
  const accounts = [];
  for (const name of names) {
    accounts.push(await rostrum.person(name.toLowerCase(), name));
  }
  const people = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  await prepare(people);
  const room = await rostrum.room();
  for (const person of people) {
    await person.joins(room);
  }
  return {
    rostrum,
    link,
    people,
    async ends() {
      await Promise.all(people.map((person) => person.goes()));
      await rostrum.stop();
      link.stop();
    },
  };
}

for (const codec of ['VP9', 'AV1']) {
  describe(`with ${codec} first`, () => {
    let all;
    let ann;
    let bob;

    before(async () => {
      all = await meeting(`${codec.toLowerCase()},vp8`, ['Ann', 'Bob'], async ([, second]) => {
        await second.page.setViewportSize(WIDE);
      });
      [ann, bob] = all.people;
    });

    after(() => all?.ends());

    test('both see each other', async () => {
      for (const person of [ann, bob]) {
        const picture = await until(`${person.account.name} sees a picture`, 60_000, async () => {
          const now = await received(person, 'video');
          return now?.framesDecoded > 10 && now;
        });
        assert.equal(picture.codec, `video/${codec}`);
      }
    });

    test('a large tile gets the largest picture, and it does not stand still', async () => {
      await until('Bob sees more than the smallest', 60_000, async () => (await received(bob, 'video')).frameWidth >= 640);
      const start = await received(bob, 'video');
      await pause(6_000);
      const end = await received(bob, 'video');
      assert.ok(end.framesDecoded - start.framesDecoded >= 30, JSON.stringify({ start, end }));
      assert.ok(end.totalFreezesDuration - start.totalFreezesDuration < 1, JSON.stringify({ start, end }));
    });

    test('a small tile gets a smaller one, in the same stream, and back again', async () => {
      const large = await received(bob, 'video');
      await bob.page.setViewportSize(SMALL);
      const small = await until('Bob sees a smaller picture', 30_000, async () => {
        const now = await received(bob, 'video');
        return now.frameWidth < large.frameWidth && now;
      });
      assert.equal(small.ssrc, large.ssrc);
      await pause(2_000);
      const later = await received(bob, 'video');
      assert.ok(later.framesDecoded - small.framesDecoded >= 10, JSON.stringify({ small, later }));
      await bob.page.setViewportSize(WIDE);
      // Not as large as before where the machine has too much to do for the encoder.
      await until('Bob sees a larger picture again', 30_000, async () => {
        const now = await received(bob, 'video');
        return now.frameWidth > later.frameWidth && now.framesDecoded > later.framesDecoded + 10;
      });
    });
  });
}

describe('sound that is sent twice', () => {
  let all;
  let bob;
  let cem;

  before(async () => {
    all = await meeting('vp8', ['Ann', 'Bob', 'Cem'], async ([, , third]) => {
      await third.page.addInitScript(withoutRedundancy);
    });
    [, bob, cem] = all.people;
  });

  after(() => all?.ends());

  test('comes twice to who knows how, and once to who does not', async () => {
    const twice = await until('Bob hears somebody', 30_000, () => voice(bob));
    const once = await until('Cem hears somebody', 30_000, () => voice(cem));
    assert.ok(bytesOfEach(twice) > 1.5 * bytesOfEach(once), JSON.stringify({ twice, once }));
  });

  test('is heard although one packet in twenty is lost', async (t) => {
    Object.assign(all.link.down, { loss: 0.05, delay: 25 });
    await pause(5_000);
    const heard = async () => [await voice(bob), await voice(cem)];
    const before = await heard();
    await pause(20_000);
    const after = await heard();
    Object.assign(all.link.down, { loss: 0, delay: 0 });
    const [twice, once] = [0, 1].map((which) => {
      const change = (figure) => after[which][figure] - before[which][figure];
      return {
        lost: change('packetsLost') / (change('packetsLost') + change('packetsReceived')),
        concealed: change('concealedSamples') / change('totalSamplesReceived'),
      };
    });
    t.diagnostic(JSON.stringify({ twice, once }));
    assert.equal(after[0].ssrc, before[0].ssrc);
    assert.ok(once.lost > 0.02 && twice.lost > 0.02, JSON.stringify({ twice, once }));
    assert.ok(twice.concealed < once.concealed / 2, JSON.stringify({ twice, once }));
  });
});
