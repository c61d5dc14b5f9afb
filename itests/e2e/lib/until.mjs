import { setTimeout as pause } from 'node:timers/promises';

/** Waits until a condition holds and returns its value; fails with the name of the promise when it does not in time. */
export async function until(promise, milliseconds, condition, every = 100) {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const value = await condition();
    if (value) {
      return value;
    }
    if (Date.now() > deadline) {
      throw new Error(`${promise}: not within ${milliseconds} ms (last: ${JSON.stringify(value)})`);
    }
    await pause(every);
  }
}
