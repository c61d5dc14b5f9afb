import { setTimeout as pause } from 'node:timers/promises';
import { BadPath } from './path.mjs';

const PATIENCE_MS = 60_000;
const LOOK_MS = 1_000;
const SOUND_KILOBITS = 60;
/** What sound and the smallest layer need: on a busy machine a browser sends so little that half of it carries nothing. */
const LEAST_KILOBITS = 150;

/** The path of a real browser carries half of what came with plenty, and then all again: how long until what comes fits, and until it is back. */
export async function run({ 'measure-s': measureS }) {
  const path = await BadPath.open();
  try {
    const usual = await path.during(Number(measureS));
    const half = Math.max(LEAST_KILOBITS, Math.round((usual.kilobits + SOUND_KILOBITS) / 2));
    Object.assign(path.link.down, { kilobits: half });
    const down = await until(path, ({ kilobits, sound_loss_percent }) => kilobits <= half && sound_loss_percent < 1);
    const low = await path.during(Number(measureS));
    Object.assign(path.link.down, { kilobits: Number.POSITIVE_INFINITY });
    const up = await until(path, ({ kilobits }) => kilobits >= usual.kilobits * 0.9);
    const back = await path.during(Number(measureS));
    return [
      { path: 'as it is', ...usual },
      { path: `${half} kbit/s`, adapted_in_s: down, ...low },
      { path: 'as before', adapted_in_s: up, ...back },
    ];
  } finally {
    await path.close();
  }
}

/** Seconds until one second is as it should be; nothing where none was. */
async function until(path, fits) {
  const begun = performance.now();
  await pause(LOOK_MS / 2);
  while (performance.now() - begun < PATIENCE_MS) {
    if (fits(await path.during(LOOK_MS / 1000))) {
      return Math.round((performance.now() - begun) / 100) / 10;
    }
  }
  return null;
}
