import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { delimiter } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Rostrum } from '../e2e/lib/rostrum.mjs';
import * as janus from './janus.mjs';
import * as mediasoup from './mediasoup.mjs';

/** Other servers that do the same work: why one cannot be measured here, and how to start it. */
const PEERS = {
  janus: { obstacle: janus.obstacle, start: janus.Janus.start },
  mediasoup: { obstacle: mediasoup.obstacle, start: mediasoup.Mediasoup.start },
};

const TARGET = fileURLToPath(new URL('target/', import.meta.url));

/** The rows of one load at this server, with each back end that is wanted, and at each peer in turn. */
export async function measured(load, { backend: backends, peer: peers = [], ...options }) {
  const found = [];
  for (const backend of backends) {
    found.push(...(await atRostrum(backend, load, options)));
  }
  for (const peer of peers) {
    const why = PEERS[peer].obstacle();
    if (why) {
      console.log(`${peer} is left out: ${why}`);
      continue;
    }
    found.push(...(await atPeer(peer, load, options)));
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

async function atPeer(peer, load, options) {
  const server = await PEERS[peer].start();
  try {
    const found = await rows(server.prefix, '', [peer, server.url, '-', server.pid], load, options);
    return found.map((row) => ({ server: server.name, ...row }));
  } finally {
    await server.stop();
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
