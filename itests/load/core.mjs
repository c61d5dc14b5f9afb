import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const TARGET = fileURLToPath(new URL('../core/target/', import.meta.url));

/** Commands a second and waiting times of the core alone, in every mode: one conference of 1,000 seats, and 1,000 of 5. */
export async function run({ 'core-s': seconds }) {
  if (!existsSync(`${TARGET}lib`)) {
    throw new Error(`no core in ${TARGET}: run ./mvnw package first`);
  }
  const classPath = [`${TARGET}classes`, `${TARGET}lib/*`].join(delimiter);
  const load = spawn('java', ['-cp', classPath, 'org.rostrum.conference.core.CoreLoad', seconds], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((done) => load.once('exit', done));
  const rows = [];
  for await (const line of createInterface({ input: load.stdout })) {
    rows.push(JSON.parse(line));
  }
  const code = await exited;
  if (code !== 0) {
    throw new Error(`the core ended with ${code}`);
  }
  const floor = rows[0].commands_per_s;
  return rows.map((row) => ({ ...row, of_floor: Math.round((row.commands_per_s / floor) * 1000) / 1000 }));
}
