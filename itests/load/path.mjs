import { setTimeout as pause } from 'node:timers/promises';
import { LINK_ADDRESS, Link } from '../e2e/lib/link.mjs';
import { Person } from '../e2e/lib/person.mjs';
import { freePort, Rostrum } from '../e2e/lib/rostrum.mjs';
import { until } from '../e2e/lib/until.mjs';

/** A large tile, so that more than the smallest layer is of use. */
const WIDE = { width: 1920, height: 1080 };
const SAMPLE_MS = 200;

/** Two real browsers, with a path between the second one and the server that can be made bad. */
export class BadPath {
  static async open() {
    const port = await freePort();
    const path = new BadPath();
    path.link = await Link.start(port);
    path.rostrum = await Rostrum.start({ ROSTRUM_MEDIA_PORT: port, ROSTRUM_MEDIA_ANNOUNCE: LINK_ADDRESS });
    const accounts = [await path.rostrum.person('ann', 'Ann'), await path.rostrum.person('bob', 'Bob')];
    path.people = await Promise.all(accounts.map((account) => Person.arrives(account, path.rostrum.url)));
    const [ann, bob] = path.people;
    path.viewer = bob;
    await bob.page.setViewportSize(WIDE);
    const room = await path.rostrum.room();
    await ann.joins(room);
    await bob.joins(room);
    await until('more than the smallest layer comes', 90_000, async () => (await path.figures()).width >= 640);
    return path;
  }

  async close() {
    await Promise.all(this.people.map((person) => person.goes()));
    await this.rostrum.stop();
    this.link.stop();
  }

  /** What the receiving browser says of picture and sound, since it came. */
  figures() {
    return this.viewer.page.evaluate(async () => {
      const [connection] = window.peerConnections.slice(-1);
      const reports = [...(await connection.getStats()).values()];
      const of = (kind) => reports.find((r) => r.type === 'inbound-rtp' && r.kind === kind && r.packetsReceived > 0) ?? {};
      const [video, audio] = [of('video'), of('audio')];
      return {
        width: video.frameWidth ?? 0,
        frames: video.framesDecoded ?? 0,
        bytes: video.bytesReceived ?? 0,
        freezes: video.freezeCount ?? 0,
        frozen_s: video.totalFreezesDuration ?? 0,
        nacks: video.nackCount ?? 0,
        lost: video.packetsLost ?? 0,
        retransmitted: video.retransmittedPacketsReceived ?? 0,
        sound: audio.packetsReceived ?? 0,
        soundLost: audio.packetsLost ?? 0,
        delay_s: video.totalProcessingDelay ?? 0,
      };
    });
  }

  /** How they change in so many seconds, and the longest time without a new frame. */
  async during(seconds) {
    const before = await this.figures();
    const end = performance.now() + seconds * 1000;
    let [shown, since, longest] = [before.frames, performance.now(), 0];
    let now = before;
    while (performance.now() < end) {
      await pause(SAMPLE_MS / 4);
      now = await this.figures();
      longest = Math.max(longest, performance.now() - since);
      if (now.frames > shown) {
        [shown, since] = [now.frames, performance.now()];
      }
    }
    const change = (figure) => now[figure] - before[figure];
    const rounded = (value, digits) => Math.round(value * 10 ** digits) / 10 ** digits;
    return {
      seconds,
      kilobits: rounded((change('bytes') * 8) / seconds / 1000, 0),
      frames_per_s: rounded(change('frames') / seconds, 1),
      longest_still_ms: rounded(longest, 0),
      freezes: change('freezes'),
      frozen_s: rounded(change('frozen_s'), 2),
      nacks: change('nacks'),
      retransmitted: change('retransmitted'),
      sound_loss_percent: rounded((100 * change('soundLost')) / Math.max(1, change('sound') + change('soundLost')), 2),
      delay_ms: rounded((1000 * change('delay_s')) / Math.max(1, change('frames')), 0),
      width: now.width,
    };
  }
}
