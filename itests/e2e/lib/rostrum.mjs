import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shell } from './shell.mjs';
import { until } from './until.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Starts anywhere, since other processes of the machine choose too. */
let lastPort = randomInt(20_000, 32_000);

const ADMIN_PASSWORD = 'correct-horse-battery-staple';

/** One Rostrum, really started from the assembled distribution, with its own ports and data. */
export class Rostrum {
  static async start(env = {}) {
    const data = mkdtempSync(join(tmpdir(), 'rostrum-e2e-'));
    const rostrum = new Rostrum(data, {
      ROSTRUM_HTTP_PORT: await freePort(),
      ROSTRUM_HTTPS_PORT: await freePort(),
      ROSTRUM_MEDIA_PORT: await freePort(),
      ROSTRUM_MEDIA_WORKERS: 1, // as many ports as were looked for
      ROSTRUM_SSH_PORT: await freePort(),
      ROSTRUM_ADMIN_PASSWORD: ADMIN_PASSWORD,
      ROSTRUM_DATA: data,
      ...env,
    });
    await rostrum.launch();
    return rostrum;
  }

  constructor(data, env) {
    this.data = data;
    this.env = env;
    this.url = `http://127.0.0.1:${env.ROSTRUM_HTTP_PORT}`;
  }

  async launch() {
    const started = Date.now();
    const output = [];
    this.process = spawn(join(unpacked(), 'bin/karaf'), ['server'], {
      env: { ...process.env, ...stringsOf(this.env) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.exited = new Promise((done) => this.process.once('exit', done));
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.on('data', (chunk) => output.push(chunk));
    }
    await until('Rostrum is ready', 300_000, async () => {
      if (this.process.exitCode !== null) {
        throw new Error(`Rostrum ended at its start:\n${Buffer.concat(output)}`);
      }
      const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
      return answer?.status === 200;
    });
    this.readyAfter = Date.now() - started;
    this.token = await this.login('admin', ADMIN_PASSWORD);
  }

  /** The process id of the virtual machine. */
  get pid() {
    return this.process.pid;
  }

  async stop(signal = 'SIGTERM') {
    this.process.kill(signal);
    await this.exited;
    rmSync(this.data, { recursive: true, force: true });
  }

  async login(login, password) {
    const { token } = await this.api('POST', 'session', { login, password, token: true }, null);
    return token;
  }

  async api(method, path, body, token = this.token) {
    const answer = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: {
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  }

  /** Adds an account whose password is the same as that of the administrator. */
  async person(id, name) {
    await this.api('POST', 'users', { id, name, password: ADMIN_PASSWORD, rights: ['CREATE_CONFERENCES', 'PLACE_CALLS'] });
    return { id, name, password: ADMIN_PASSWORD };
  }

  /** A virtual room that anybody with an account can enter; its ID. */
  async room(topic = 'Town hall', capacity = 20, more = {}) {
    const plan = await this.api('POST', 'conferences', {
      topic,
      description: '',
      moderators: [],
      launch: { type: 'virtualRoom' },
      mode: 'all-on-screen',
      capacity,
      ...more,
    });
    return plan.id;
  }

  /** Orders something in a running conference, as the administrator. */
  order(conference, command) {
    return this.api('POST', `conferences/${conference}/commands`, command);
  }

  /** The state of a running conference. */
  live(conference) {
    return this.api('GET', `conferences/${conference}/live`);
  }

  /** A seat in a running conference, by the name of who holds it. */
  async seat(conference, name) {
    const { participants } = await this.live(conference);
    return participants.find((seat) => seat.name === name);
  }

  /** Waits until somebody sits there. */
  sits(conference, name, place, milliseconds = 10_000) {
    return until(`${name} is in ${place}`, milliseconds, async () => (await this.seat(conference, name))?.place === place);
  }

  /** What the server counts, a line for each. */
  async metrics() {
    return (await fetch(`${this.url}/metrics`)).text();
  }

  /** Runs one command in the Karaf shell, over SSH, as the administrator. */
  shell(command) {
    return shell(this.env.ROSTRUM_SSH_PORT, 'admin', ADMIN_PASSWORD, command);
  }
}

/**
 * A port that is free for TCP and UDP. It lies below the range that the system gives to outgoing connections: a port of
 * that range may be somebody's again before the server has started.
 */
export async function freePort() {
  do {
    lastPort = lastPort < 32_000 ? lastPort + 1 : 20_000;
  } while (!(await isFree(lastPort)));
  return lastPort;
}

/** So many in a row; the first of them. */
export async function freePorts(count) {
  for (;;) {
    const first = await freePort();
    let free = 1;
    while (free < count && (await isFree(first + free))) {
      free++;
    }
    if (free === count) {
      lastPort = first + count - 1;
      return first;
    }
  }
}

async function isFree(port) {
  const tcp = createServer();
  const udp = createSocket('udp4');
  try {
    await new Promise((done, taken) => tcp.once('error', taken).listen(port, '127.0.0.1', done));
    await new Promise((done, taken) => udp.once('error', taken).bind(port, '127.0.0.1', done));
    return true;
  } catch {
    return false;
  } finally {
    tcp.close();
    udp.close();
  }
}

function unpacked() {
  const archive = distribution();
  const home = join(ROOT, 'itests/target/e2e/rostrum');
  const stamp = join(home, '.unpacked');
  if (existsSync(stamp) && statSync(stamp).mtimeMs > statSync(archive).mtimeMs) {
    return home;
  }
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const tar = spawnSync('tar', ['-xzf', archive, '-C', home, '--strip-components=1'], { stdio: 'inherit' });
  if (tar.status !== 0) {
    throw new Error(`cannot unpack ${archive}`);
  }
  writeFileSync(stamp, '');
  return home;
}

function distribution() {
  const target = join(ROOT, 'distribution/target');
  const name = existsSync(target) && readdirSync(target).find((file) => file.endsWith('.tar.gz'));
  if (!name) {
    throw new Error(`no distribution in ${resolve(target)}: run ./mvnw package first`);
  }
  return join(target, name);
}

function stringsOf(env) {
  return Object.fromEntries(Object.entries(env).map(([key, value]) => [key, String(value)]));
}
