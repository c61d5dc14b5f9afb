import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { until } from './until.mjs';

const SCREENSHOTS = fileURLToPath(new URL('../../target/e2e/screenshots/', import.meta.url));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=fps=10',
  '--autoplay-policy=no-user-gesture-required',
];
const VIEWPORT = { width: 1024, height: 640 };

/** Somebody with a real browser of their own, a fake camera and a fake microphone. */
export class Person {
  /**
   * @param voice the path of a file that is their microphone; without one it beeps once a second
   * @param sound by what a sound that comes in is known: among silent people by its packets alone
   */
  static async arrives(account, url, { voice, sound = 'energy' } = {}) {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: voice ? [...FLAGS, `--use-file-for-fake-audio-capture=${voice}`] : FLAGS,
    });
    const context = await browser.newContext({
      baseURL: url,
      viewport: VIEWPORT,
      permissions: ['camera', 'microphone'],
    });
    await context.addInitScript(rememberPeerConnections);
    const page = await context.newPage();
    const person = new Person(account, browser, page, sound);
    page.on('console', (message) => person.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => person.console.push(`pageerror: ${error}`));
    return person;
  }

  constructor(account, browser, page, sound) {
    this.account = account;
    this.sound = sound;
    this.browser = browser;
    this.page = page;
    this.console = [];
  }

  /** Opens a page; logs in by the form if it is asked for. */
  async opens(path) {
    await this.page.goto(path);
    const form = this.page.getByTestId('login-name');
    const anything = form.or(this.page.getByTestId('join')).or(this.page.getByTestId('new-conference'));
    await anything.first().waitFor({ timeout: 20_000 });
    if (await form.isVisible()) {
      await form.fill(this.account.id);
      await this.page.getByTestId('login-password').fill(this.account.password);
      await this.page.getByTestId('login-submit').click();
    }
  }

  /** Goes through the page before joining into the meeting. */
  async joins(conference) {
    await this.opens(`/c/${conference}`);
    await this.page.locator('rostrum-preview video').waitFor({ timeout: 20_000 });
    await this.page.getByTestId('join').click({ timeout: 20_000 });
    await this.isInside();
  }

  async isInside() {
    await this.page.getByTestId('leave').waitFor({ timeout: 20_000 });
  }

  async leaves() {
    await this.page.getByTestId('leave').click();
    const forMe = this.page.getByTestId('leave-me');
    const gone = this.page.getByTestId('rejoin');
    await forMe.or(gone).first().waitFor();
    if (await forMe.isVisible()) {
      await forMe.click();
    }
  }

  /** The seats whose tiles are on screen, one's own included. */
  tiles() {
    return this.page
      .locator('[data-testid="tile"]')
      .evaluateAll((tiles) => tiles.map((tile) => tile.dataset.participant).sort());
  }

  sees(count, milliseconds = 20_000) {
    return until(`${this.account.name} sees ${count} tiles`, milliseconds, async () => {
      const tiles = await this.tiles();
      return tiles.length === count ? tiles : false;
    });
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

  /** Waits until so many pictures and sounds come in. */
  async receives(pictures, sounds, milliseconds = 20_000) {
    let before = await this.received();
    return until(`${this.account.name} receives ${pictures} pictures and ${sounds} sounds`, milliseconds, async () => {
      const after = await this.received();
      const growth = Person.growth(before, after, this.sound);
      before = after;
      return growth.pictures === pictures && growth.sounds === sounds;
    }, 1_000);
  }

  /** The transport of the nominated path: protocol and ciphers. */
  transport() {
    return this.page.evaluate(async () => {
      for (const connection of window.peerConnections) {
        const stats = await connection.getStats();
        for (const report of stats.values()) {
          if (report.type === 'transport' && report.selectedCandidatePairId) {
            const pair = stats.get(report.selectedCandidatePairId);
            return { srtp: report.srtpCipher.replace(/^SRTP_/, ''), protocol: stats.get(pair.remoteCandidateId).protocol };
          }
        }
      }
      return null;
    });
  }

  peerConnections() {
    return this.page.evaluate(() => window.peerConnections.length);
  }

  async screenshot(name) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: `${SCREENSHOTS}${name}.png` });
  }

  async goes() {
    await this.browser.close();
  }
}

function rememberPeerConnections() {
  window.peerConnections = [];
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    constructor(...configuration) {
      super(...configuration);
      window.peerConnections.push(this);
    }
  };
}
