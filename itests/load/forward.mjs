import { measured } from './servers.mjs';

const BURSTS = [12, 4, 1];

/** Processor time of the server for each packet it forwards: one publisher, many subscribers, 360 packets of 1,100 bytes a second. */
export function run(options) {
  const load = { publishers: 1, subscribers: Number(options.subscribers), packetsPerS: 360, bursts: BURSTS };
  return measured(load, options);
}
