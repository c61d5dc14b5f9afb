import { fleet } from './fleet.mjs';

const SEATS = 4;

/** Two hundred meetings of four at once. */
export async function run({ meetings, 'warm-up-s': warmUpS, 'measure-s': measureS }) {
  const rows = await fleet({
    mode: 'all-on-screen',
    conferences: Number(meetings),
    performers: SEATS,
    watchers: 0,
    framesPerS: 15,
    packetsPerFrame: 1,
    packetBytes: 1200,
    joinsPerS: 0,
    warmUpS: Number(warmUpS),
    measureS: Number(measureS),
    rows: 1,
  });
  return rows.map(({ join_median_ms, join_p99_ms, joined_in_s, ...row }) => row);
}
