import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Rostrum } from '../e2e/lib/rostrum.mjs';

const TARGET = fileURLToPath(new URL('target/', import.meta.url));
const BURSTS = [12, 4, 1];

/** Processor time of the server for each packet it forwards: one publisher, many subscribers, 360 packets of 1,100 bytes a second. */
export async function run({ backend: backends, ...options }) {
  const found = [];
  for (const backend of backends) {
    found.push(...(await measured(backend, options)));
  }
  return found;
}

async function measured(backend, { subscribers, 'warm-up-s': warmUp, 'measure-s': measure }) {
  const rostrum = await Rostrum.start({ ROSTRUM_UDP_BACKEND: backend });
  try {
    const { id, password } = await rostrum.person('bots', 'Bots');
    const token = await rostrum.login(id, password);
    const room = await rostrum.room('Load', Number(subscribers) + 1);
    const found = await rows(token, [rostrum.url, room, rostrum.pid, subscribers, warmUp, measure, ...BURSTS]);
    return found.map((row) => ({ backend, ...row }));
  } finally {
    await rostrum.stop();
  }
}

async function rows(token, args) {
  const bots = spawn('java', ['-cp', classPath(), 'org.rostrum.itests.load.Forward', ...args.map(String)], {
    env: { ...process.env, ROSTRUM_TOKEN: token },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((done) => bots.once('exit', done));
  const found = [];
  for await (const line of createInterface({ input: bots.stdout })) {
    found.push(JSON.parse(line));
  }
  const code = await exited;
  if (code !== 0) {
    throw new Error(`the bots ended with ${code}`);
  }
  return found;
}

function classPath() {
  if (!existsSync(`${TARGET}lib`)) {
    throw new Error(`no bots in ${TARGET}: run ./mvnw package first`);
  }
  return [`${TARGET}classes`, `${TARGET}lib/*`].join(delimiter);
}
