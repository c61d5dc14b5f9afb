import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const CLIENT = fileURLToPath(new URL('../../../bundles/org.rostrum.web/', import.meta.url));
const FAKE = `${CLIENT}src/test/web/fake/`;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
];

/** The web client with a server that exists in memory only, and somebody in front of it. */
export class FakeServer {
  static async starts() {
    const vite = spawn(
      'npx',
      ['vite', 'preview', '--config', `${FAKE}vite.config.ts`, '--host', '127.0.0.1', '--port', '0'],
      { cwd: CLIENT, stdio: ['ignore', 'pipe', 'inherit'], detached: true, env: { ...process.env, NO_COLOR: '1' } },
    );
    for await (const line of createInterface({ input: vite.stdout })) {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url !== undefined) {
        const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
        return new FakeServer(vite, browser, url);
      }
    }
    throw new Error('the fake server did not start');
  }

  constructor(vite, browser, url) {
    this.vite = vite;
    this.browser = browser;
    this.url = url;
  }

  /** A page of somebody who has logged in. */
  async opens(path, viewport = { width: 1366, height: 768 }) {
    const context = await this.browser.newContext({ baseURL: this.url, viewport, permissions: ['camera', 'microphone'] });
    await context.addCookies([{ name: 'rostrum_session', value: 'ann', url: this.url }]);
    const page = await context.newPage();
    await page.addInitScript(readFileSync(`${FAKE}media.js`, 'utf8'));
    await page.goto(path);
    return page;
  }

  /** As {@link opens}, and joined; the name says what happens there, see FakeRoom. */
  async joins(name, viewport) {
    const page = await this.opens('/c/Town-Hall', viewport);
    await page.getByTestId('join-name').fill(name);
    await page.getByTestId('join').click();
    await page.getByTestId('tile').first().waitFor();
    return page;
  }

  async stops() {
    await this.browser.close();
    process.kill(-this.vite.pid);
  }
}
