import { measured } from './servers.mjs';

const SIDE = 16;

/** The same for 16 cameras of 90 packets a second that are all shown to each of 16, packets one by one. */
export function run(options) {
  return measured({ publishers: SIDE, subscribers: SIDE, packetsPerS: 1440, bursts: [1] }, options);
}
