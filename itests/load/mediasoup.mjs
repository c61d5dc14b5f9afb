import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('mediasoup/', import.meta.url));

/** Why mediasoup cannot be measured here, or nothing. Installs it and builds its worker where that has not been done. */
export function obstacle() {
  const { status, stderr, error } = spawnSync(`${FOLDER}build`, { stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim().split('\n').at(-1));
}

/**
 * A mediasoup with one worker and one router on the loopback, every value its own default: a port for each transport, ICE and DTLS-SRTP. Of
 * what bots offer to every server those who receive leave out transport-wide numbers, and with them its congestion control: bots report no
 * arrivals, and it would keep every packet's number for a minute in wait of that. No RTX, which bots do not offer.
 * The process is Node's; the worker is its child and counts with it.
 */
export class Mediasoup {
  static async start() {
    const mediasoup = new Mediasoup();
    await mediasoup.launch();
    return mediasoup;
  }

  /** As its package says. */
  name = `mediasoup ${JSON.parse(readFileSync(`${FOLDER}node_modules/mediasoup/package.json`)).version}`;

  /** What starts a program beside it. */
  prefix = [];

  async launch() {
    this.process = spawn(process.execPath, [`${FOLDER}server.mjs`], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.exited = new Promise((done) => this.process.once('exit', done));
    const lines = createInterface({ input: this.process.stdout });
    const first = await Promise.race([new Promise((done) => lines.once('line', done)), this.exited]);
    if (typeof first !== 'string') {
      throw new Error('mediasoup ended at its start');
    }
    Object.assign(this, JSON.parse(first));
  }

  get pid() {
    return this.process.pid;
  }

  async stop() {
    this.process.stdin.end();
    await this.exited;
  }
}
