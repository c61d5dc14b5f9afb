import { createSocket } from 'node:dgram';
import { Random } from './random.mjs';

/** Where browsers find it; every address of 127/8 is this machine. */
export const LINK_ADDRESS = '127.0.0.2';
const SERVER_ADDRESS = '127.0.0.1';
/** What a router at home keeps before it drops. */
const QUEUE_MS = 300;
/** How much later than the others those are that are overtaken. */
const LATE_MS = 15;
const GRAIN = 1_000_000;

/** One direction of one client's path. */
class Lane {
  constructor(conditions, random) {
    this.conditions = conditions;
    this.random = random;
    this.freeAt = 0;
  }

  /** Delivers a datagram as late as the path makes it, or never. */
  pass(bytes, deliver) {
    const { kilobits, delay, loss, late = 0 } = this.conditions;
    const now = performance.now();
    const begins = Math.max(now, this.freeAt);
    if (this.random.below(GRAIN) < loss * GRAIN || begins - now > QUEUE_MS) {
      return;
    }
    this.freeAt = begins + (bytes * 8) / kilobits;
    const held = late > 0 && this.random.below(GRAIN) < late * GRAIN ? LATE_MS : 0;
    const wait = this.freeAt + delay + held - now;
    wait < 1 ? deliver() : setTimeout(deliver, wait);
  }
}

/**
 * The way between browsers and the server's media port, as bad as a test wants it: `up` and `down` have `kilobits` (a second, for each
 * client), `delay` (ms), `loss` (0 to 1) and `late` (the share that others overtake). The same datagrams meet the same fate in every run.
 */
export class Link {
  up = { kilobits: Number.POSITIVE_INFINITY, delay: 0, loss: 0 };
  down = { kilobits: Number.POSITIVE_INFINITY, delay: 0, loss: 0 };
  clients = new Map();
  seeds = 0;

  /** @param port of the server, which must announce {@link LINK_ADDRESS} */
  static async start(port) {
    const link = new Link(port);
    await new Promise((done, taken) => link.door.once('error', taken).bind(port, LINK_ADDRESS, done));
    return link;
  }

  constructor(port) {
    this.port = port;
    this.door = createSocket('udp4');
    this.door.on('message', (packet, from) => this.client(from).say(packet));
  }

  client(from) {
    const key = `${from.address}:${from.port}`;
    if (!this.clients.has(key)) {
      this.clients.set(key, this.enter(from));
    }
    return this.clients.get(key);
  }

  enter(from) {
    const up = new Lane(this.up, new Random(++this.seeds));
    const down = new Lane(this.down, new Random(++this.seeds));
    let socket;
    const move = () => {
      socket?.close();
      const own = createSocket('udp4');
      own.on('message', (packet) => down.pass(packet.length, () => own === socket && this.door.send(packet, from.port, from.address)));
      socket = own;
    };
    move();
    return {
      move,
      say: (packet) => up.pass(packet.length, () => socket.send(packet, this.port, SERVER_ADDRESS)),
      close: () => socket.close(),
    };
  }

  /** From the server's side every client has another address now, and nothing comes to the old one any more. */
  moveAll() {
    for (const client of this.clients.values()) {
      client.move();
    }
  }

  stop() {
    this.door.close();
    for (const client of this.clients.values()) {
      client.close();
    }
  }
}
