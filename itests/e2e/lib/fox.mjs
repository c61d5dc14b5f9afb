import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { Receiver, rememberPeerConnections } from './receiver.mjs';

const SCREENSHOTS = fileURLToPath(new URL('../../target/e2e/screenshots/', import.meta.url));
const VIEWPORT = { width: 1024, height: 640 };
const PREFERENCES = {
  'media.navigator.streams.fake': true,
  // As somebody who has answered for good: else Firefox offers the address of the default route alone.
  'permissions.default.camera': 1,
  'permissions.default.microphone': 1,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  // On one machine everything is loopback, which Firefox leaves out of its candidates.
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  // No codec is fetched from elsewhere.
  'media.gmp-manager.updateEnabled': false,
  'app.update.enabled': false,
};

/** Somebody with a real Firefox, a fake camera and a fake microphone; steered over WebDriver BiDi, as it comes from Debian. */
export class Fox extends Receiver {
  static async arrives(account, url) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      headless: true,
      extraPrefsFirefox: PREFERENCES,
    });
    const page = await browser.newPage();
    await page.setViewport(VIEWPORT);
    await page.evaluateOnNewDocument(rememberPeerConnections);
    const fox = new Fox(account, url, browser, page);
    page.on('console', (message) => fox.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => fox.console.push(`pageerror: ${error}`));
    return fox;
  }

  constructor(account, url, browser, page) {
    super(account, page);
    this.url = url;
    this.browser = browser;
    this.console = [];
  }

  #part(id) {
    return this.page.locator(`>>> [data-testid="${id}"]`).setTimeout(20_000);
  }

  /** Logs in and goes through the page before joining into the meeting. */
  async joins(conference) {
    await this.page.goto(`${this.url}/c/${conference}`);
    await this.#part('login-name').fill(this.account.id);
    await this.#part('login-password').fill(this.account.password);
    await this.#part('login-submit').click();
    await this.page.locator('>>> rostrum-preview >>> video').setTimeout(20_000).wait();
    await this.#part('join').click();
    await this.#part('leave').wait();
  }

  async toggles(what) {
    await this.#part(`toggle-${what}`).click();
  }

  /** Switches an effect in the settings on or off. */
  async flips(effect) {
    await this.#part('settings').click();
    await this.#part(effect).click();
    await this.page.keyboard.press('Escape');
  }

  /** Whether a part of the page is there. */
  async shows(id) {
    return (await this.page.$(`>>> [data-testid="${id}"]`)) !== null;
  }

  async leaves() {
    await this.#part('leave').click();
  }

  async screenshot(name) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: `${SCREENSHOTS}${name}.png` });
  }

  async goes() {
    await this.browser.close();
  }
}
