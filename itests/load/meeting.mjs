import { fleet } from './fleet.mjs';

/** What a page sends where so many are on the screen, as frames a second, packets of each, and bytes of these. */
const CAMERAS = {
  10: { framesPerS: 25, packetsPerFrame: 2, packetBytes: 1100 },
  25: { framesPerS: 20, packetsPerFrame: 1, packetBytes: 1200 },
  49: { framesPerS: 15, packetsPerFrame: 1, packetBytes: 1200 },
};

/** Meetings in which everybody sees everybody and one of them speaks. */
export async function run({ people, 'warm-up-s': warmUpS, 'measure-s': measureS }) {
  const rows = [];
  for (const performers of (people ?? Object.keys(CAMERAS)).map(Number)) {
    const camera = CAMERAS[performers] ?? CAMERAS[49];
    const times = { joinsPerS: 0, warmUpS: Number(warmUpS), measureS: Number(measureS), rows: 1 };
    rows.push(...(await fleet({ mode: 'all-on-screen', conferences: 1, performers, watchers: 0, ...camera, ...times })));
  }
  return rows.map(({ join_median_ms, join_p99_ms, joined_in_s, ...row }) => row);
}
