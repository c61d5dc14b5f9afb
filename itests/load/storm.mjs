import { fleet } from './fleet.mjs';

const SECONDS = 10;

/** Two hundred come within ten seconds to see one camera: how long each waits for it. */
export async function run({ joiners, 'measure-s': measureS }) {
  return fleet({
    mode: 'lecture',
    conferences: 1,
    performers: 1,
    watchers: Number(joiners),
    framesPerS: 15,
    packetsPerFrame: 1,
    packetBytes: 1200,
    joinsPerS: Math.ceil(Number(joiners) / SECONDS),
    warmUpS: 2,
    measureS: Number(measureS),
    rows: 1,
  });
}
