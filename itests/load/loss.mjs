import { BadPath } from './path.mjs';

/** One packet in fifty lost, 50 ms on the way, one in fifty overtaken by those behind it: what a real browser shows of it. */
export async function run({ 'measure-s': measureS }) {
  const seconds = Number(measureS);
  const path = await BadPath.open();
  try {
    const good = await path.during(seconds);
    Object.assign(path.link.down, { loss: 0.02, delay: 25, late: 0.02 });
    Object.assign(path.link.up, { delay: 25 });
    const bad = await path.during(seconds);
    return [
      { path: 'good', ...good },
      { path: '2 % lost, 50 ms, reordered', ...bad },
    ];
  } finally {
    await path.close();
  }
}
