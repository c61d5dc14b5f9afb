import { until } from './until.mjs';

/** Somebody at a page that keeps its peer connections in `window.peerConnections`: what they receive. */
export class Receiver {
  /**
   * @param sound by what a sound that comes in is known: among silent people by its packets alone
   */
  constructor(account, page, sound = 'energy') {
    this.account = account;
    this.page = page;
    this.sound = sound;
  }

  /** What the browser itself says of the media it receives: one row for each stream that carries anything. */
  received() {
    return this.page.evaluate(async () => {
      const rows = [];
      for (const connection of window.peerConnections) {
        for (const report of (await connection.getStats()).values()) {
          if (report.type === 'inbound-rtp' && report.packetsReceived > 0) {
            rows.push({
              mid: report.mid,
              kind: report.kind,
              packets: report.packetsReceived,
              lost: report.packetsLost,
              frames: report.framesDecoded ?? 0,
              energy: report.totalAudioEnergy ?? 0,
            });
          }
        }
      }
      return rows;
    });
  }

  /** Packets received so far, by kind, in streams that carry anything. */
  async packets(kind) {
    return (await this.received()).filter((row) => row.kind === kind).reduce((sum, row) => sum + row.packets, 0);
  }

  /** How many streams of any kind brought a packet within a time. */
  async streams(milliseconds) {
    const before = await this.received();
    await new Promise((done) => setTimeout(done, milliseconds));
    const after = await this.received();
    return after.filter((row) => row.packets > (before.find((old) => old.mid === row.mid)?.packets ?? 0)).length;
  }

  /** How many streams grew between two looks: pictures decoded and sound heard. */
  static growth(before, after, sound = 'energy') {
    const grown = (kind, value) =>
      after.filter((row) => {
        const old = before.find((other) => other.mid === row.mid && other.kind === row.kind);
        return row.kind === kind && row[value] > (old?.[value] ?? 0);
      }).length;
    return { pictures: grown('video', 'frames'), sounds: grown('audio', sound) };
  }

  /** Waits until so many pictures and sounds come in; fails with what did come in, stream by stream. */
  async receives(pictures, sounds, milliseconds = 20_000) {
    let [before, after] = [[], await this.received()];
    const enough = async () => {
      [before, after] = [after, await this.received()];
      const growth = Receiver.growth(before, after, this.sound);
      return growth.pictures === pictures && growth.sounds === sounds;
    };
    const promise = `${this.account.name} receives ${pictures} pictures and ${sounds} sounds`;
    return until(promise, milliseconds, enough, 1_000).catch((failure) => {
      throw new Error(`${failure.message}\na second before: ${JSON.stringify(before)}\nlast: ${JSON.stringify(after)}`);
    });
  }

  peerConnections() {
    return this.page.evaluate(() => window.peerConnections.length);
  }
}

/** For the page, before any script of its own. */
export function rememberPeerConnections() {
  window.peerConnections = [];
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    constructor(...configuration) {
      super(...configuration);
      window.peerConnections.push(this);
    }
  };
}
