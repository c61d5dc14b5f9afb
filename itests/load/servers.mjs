import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { delimiter } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Rostrum } from '../e2e/lib/rostrum.mjs';
import { Janus, obstacle } from './janus.mjs';

const TARGET = fileURLToPath(new URL('target/', import.meta.url));

/** The rows of one load at this server, with each back end that is wanted, and at each peer in turn. */
export async function measured(load, { backend: backends, peer: peers = [], ...options }) {
  const found = [];
  for (const backend of backends) {
    found.push(...(await atRostrum(backend, load, options)));
  }
  for (const peer of peers) {
    const why = obstacle();
    if (why) {
      console.log(`${peer} is left out: ${why}`);
      continue;
    }
    found.push(...(await atJanus(load, options)));
  }
  return found;
}

async function atRostrum(backend, load, options) {
  const rostrum = await Rostrum.start({ ROSTRUM_UDP_BACKEND: backend });
  try {
    const { id, password } = await rostrum.person('bots', 'Bots');
    const token = await rostrum.login(id, password);
    const room = await rostrum.room('Load', load.subscribers + load.publishers);
    const found = await rows([], token, ['rostrum', rostrum.url, room, rostrum.pid], load, options);
    return found.map((row) => ({ server: `rostrum ${backend}`, ...row }));
  } finally {
    await rostrum.stop();
  }
}

async function atJanus(load, options) {
  const janus = await Janus.start();
  try {
    const found = await rows(janus.prefix, '', ['janus', janus.url, '-', janus.pid], load, options);
    return found.map((row) => ({ server: 'janus', ...row }));
  } finally {
    await janus.stop();
  }
}

async function rows(prefix, token, server, load, { 'warm-up-s': warmUp, 'measure-s': measure }) {
  const { publishers, subscribers, packetsPerS, bursts } = load;
  const args = [...server, publishers, subscribers, packetsPerS, warmUp, measure, ...bursts].map(String);
  const [command, ...rest] = [...prefix, 'java', '-cp', classPath(), 'org.rostrum.itests.load.Forward', ...args];
  const bots = spawn(command, rest, {
    env: { ...process.env, ROSTRUM_TOKEN: token },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((done) => bots.once('exit', done));
  const found = [];
  for await (const line of createInterface({ input: bots.stdout })) {
    found.push({ ...JSON.parse(line), machine_load: Math.round(loadavg()[0] * 10) / 10 });
  }
  const code = await exited;
  if (code !== 0) {
    throw new Error(`the bots ended with ${code}`);
  }
  return found;
}

/** Where the bots are. */
export function classPath() {
  if (!existsSync(`${TARGET}lib`)) {
    throw new Error(`no bots in ${TARGET}: run ./mvnw package first`);
  }
  return [`${TARGET}classes`, `${TARGET}lib/*`].join(delimiter);
}
