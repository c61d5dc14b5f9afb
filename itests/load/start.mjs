import { readFileSync } from 'node:fs';
import { Person } from '../e2e/lib/person.mjs';
import { Rostrum } from '../e2e/lib/rostrum.mjs';

const RUNS = 3;

/** From a new process to /health/ready, with an empty data directory; then the memory with one conference of two. */
export async function run() {
  const rows = [];
  for (let i = 0; i < RUNS; i++) {
    const rostrum = await Rostrum.start();
    const idle = residentMegabytes(rostrum.pid);
    const people = await Promise.all(
      ['ann', 'bob'].map(async (id) => Person.arrives(await rostrum.person(id, id), rostrum.url)),
    );
    const room = await rostrum.room();
    for (const person of people) {
      await person.joins(room);
    }
    for (const person of people) {
      await person.receives(1, 1, 30_000);
    }
    rows.push({ cold_start_s: rostrum.readyAfter / 1000, idle_mb: idle, one_conference_mb: residentMegabytes(rostrum.pid) });
    await Promise.all(people.map((person) => person.goes()));
    await rostrum.stop();
  }
  return rows;
}

function residentMegabytes(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(kilobytes / 1024);
}
