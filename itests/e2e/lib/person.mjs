import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { Receiver, rememberPeerConnections } from './receiver.mjs';
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
export class Person extends Receiver {
  /**
   * @param voice the path of a file that is their microphone; without one it beeps once a second
   * @param picture the path of a file that is their camera; without one it is a test picture
   * @param sound by what a sound that comes in is known: among silent people by its packets alone
   */
  static async arrives(account, url, { voice, picture, sound = 'energy' } = {}) {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: [
        ...FLAGS,
        ...(voice ? [`--use-file-for-fake-audio-capture=${voice}`] : []),
        ...(picture ? [`--use-file-for-fake-video-capture=${picture}`] : []),
      ],
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
    super(account, page, sound);
    this.browser = browser;
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

  async screenshot(name) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: `${SCREENSHOTS}${name}.png` });
  }

  async goes() {
    await this.browser.close();
  }
}
