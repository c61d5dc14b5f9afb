import { fleet } from './fleet.mjs';

/** A camera of 180 lines and a microphone, to a thousand. */
export async function run({ receivers, 'warm-up-s': warmUpS, 'measure-s': measureS }) {
  return fleet({
    mode: 'lecture',
    conferences: 1,
    performers: 1,
    watchers: Number(receivers),
    framesPerS: 15,
    packetsPerFrame: 1,
    packetBytes: 1200,
    joinsPerS: 0,
    warmUpS: Number(warmUpS),
    measureS: Number(measureS),
    rows: 1,
  });
}
