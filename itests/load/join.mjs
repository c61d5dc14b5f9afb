import { Person } from '../e2e/lib/person.mjs';
import { Rostrum } from '../e2e/lib/rostrum.mjs';

const JOINS = 20;

/** From the click on Join to the first decoded frame of somebody else, in a browser that has joined before. */
export async function run() {
  const rostrum = await Rostrum.start();
  const host = await Person.arrives(await rostrum.person('host', 'Host'), rostrum.url);
  const guest = await Person.arrives(await rostrum.person('guest', 'Guest'), rostrum.url);
  const room = await rostrum.room();
  await host.joins(room);
  const times = [];
  for (let i = 0; i <= JOINS; i++) {
    await guest.opens(`/c/${room}`);
    const button = guest.page.getByTestId('join');
    await button.waitFor();
    await guest.page.evaluate(watchForFirstFrame);
    await button.click();
    times.push(await guest.page.evaluate(() => window.firstFrameAfter));
    await guest.leaves();
    await host.sees(1);
  }
  await host.goes();
  await guest.goes();
  await rostrum.stop();
  const [first, ...rest] = times.map(Math.round);
  rest.sort((a, b) => a - b);
  return [{ joins: JOINS, median_ms: rest[JOINS / 2], worst_ms: rest.at(-1), very_first_ms: first }];
}

function watchForFirstFrame() {
  window.firstFrameAfter = new Promise((done) => {
    window.addEventListener(
      'click',
      () => {
        const clicked = performance.now();
        const look = async () => {
          for (const connection of window.peerConnections) {
            for (const report of (await connection.getStats()).values()) {
              if (report.type === 'inbound-rtp' && report.framesDecoded > 0) {
                done(performance.now() - clicked);
                return;
              }
            }
          }
          setTimeout(look, 5);
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}
