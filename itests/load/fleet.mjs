import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { createInterface } from 'node:readline';
import { freePorts, Rostrum } from '../e2e/lib/rostrum.mjs';
import { until } from '../e2e/lib/until.mjs';
import { classPath } from './servers.mjs';

const MEBI = 1024;
const LECTURE = 'org.rostrum.mode.lecture';

/**
 * Starts a server with the conferences that a load needs, lets the fleet of bots do it, and gathers its rows. With everybody seated the
 * server's memory is looked at: what one seat takes is the heap that lives, shared by all seats.
 *
 * @param mode of the conferences; of a lecture's bots one performs, with an account of its own, and moderates
 * @param seen called with each row and the server while everybody is there
 */
export async function fleet({ mode, conferences, ...load }, seen = () => {}) {
  const workers = cpus().length; // as an operator gets it
  const rostrum = await Rostrum.start({ ROSTRUM_MEDIA_PORT: await freePorts(workers), ROSTRUM_MEDIA_WORKERS: workers });
  try {
    const [stage, hall] = await tokens(rostrum);
    const capacity = load.performers + load.watchers;
    if (mode === 'lecture') {
      await rostrum.shell(`config:property-set --pid ${LECTURE} limits 1/${capacity}`);
    }
    const rooms = [];
    for (let i = 0; i < conferences; i++) {
      rooms.push(await opened(rostrum, `Load ${i}`, capacity, mode));
    }
    const before = memory(rostrum.pid);
    const task = { url: rostrum.url, server: rostrum.pid, conferences: rooms, ...load };
    return await rowsOf(task, { ROSTRUM_STAGE: stage, ROSTRUM_TOKEN: hall }, (row) => {
      const now = memory(rostrum.pid);
      const figures = { ...row, kb_per_seat: Math.round((now.heap_kb - before.heap_kb) / row.seats), rss_mb: now.rss_mb };
      seen(figures, now);
      return { ...figures, machine_load: Math.round(loadavg()[0] * 10) / 10 };
    });
  } finally {
    if (mode === 'lecture') {
      await rostrum.shell(`config:property-delete --pid ${LECTURE} limits`); // the file belongs to all tests
    }
    await rostrum.stop();
  }
}

/** Opens a conference as soon as the mode has heard how large one may be. */
function opened(rostrum, topic, capacity, mode) {
  return until(`a conference of ${capacity}`, 30_000, () =>
    rostrum.room(topic, capacity, { mode, moderators: ['stage'] }).catch((refused) => {
      if (!String(refused).includes('limit.exceeded')) {
        throw refused;
      }
      return false;
    }),
  );
}

async function tokens(rostrum) {
  const people = [await rostrum.person('stage', 'Stage'), await rostrum.person('hall', 'Hall')];
  return Promise.all(people.map(({ id, password }) => rostrum.login(id, password)));
}

async function rowsOf(task, env, complete) {
  const bots = spawn('java', ['-Xmx2g', '-cp', classPath(), 'org.rostrum.itests.load.Fleet', JSON.stringify(task)], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise((done) => bots.once('exit', done));
  const found = [];
  for await (const line of createInterface({ input: bots.stdout })) {
    found.push(complete(JSON.parse(line)));
    if (found.length === task.rows) {
      bots.stdin.end(); // everybody may leave
    }
  }
  const code = await exited;
  if (code !== 0) {
    throw new Error(`the bots ended with ${code}`);
  }
  return found;
}

/** What a process holds at this moment: the heap is what is left of it after a collection. */
export function memory(pid) {
  spawnSync('jcmd', [String(pid), 'GC.run']);
  const heap = spawnSync('jcmd', [String(pid), 'GC.heap_info']).stdout.toString().split('Metaspace')[0];
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return {
    heap_kb: [...heap.matchAll(/used (\d+)K/g)].reduce((sum, [, used]) => sum + Number(used), 0),
    rss_mb: Math.round(kilobytes / MEBI),
    threads: readdirSync(`/proc/${pid}/task`).length,
    files: readdirSync(`/proc/${pid}/fd`).length,
  };
}
