import { fleet } from './fleet.mjs';

const PEOPLE = 10;
const ROW_S = 60;

/** A meeting of ten for half an hour, or as long as one wants, and what the server holds after each minute: it should not grow. */
export async function run({ minutes, 'warm-up-s': warmUpS }) {
  const seen = [];
  const rows = await fleet(
    {
      mode: 'all-on-screen',
      conferences: 1,
      performers: PEOPLE,
      watchers: 0,
      framesPerS: 25,
      packetsPerFrame: 2,
      packetBytes: 1100,
      joinsPerS: 0,
      warmUpS: Number(warmUpS),
      measureS: Math.min(ROW_S, Math.round(Number(minutes) * 60)),
      rows: Math.max(1, Math.round(Number(minutes))),
    },
    (_, held) => seen.push(held),
  );
  return rows.map(({ packets_per_s, us_per_packet, loss_percent, p99_ms, machine_load }, minute) => {
    const { heap_kb, ...held } = seen[minute];
    const row = { minute: minute + 1, packets_per_s, us_per_packet, loss_percent, p99_ms };
    return { ...row, heap_mb: Math.round(heap_kb / 102.4) / 10, ...held, machine_load };
  });
}
