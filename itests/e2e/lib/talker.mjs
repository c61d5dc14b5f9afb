import WebSocket from 'ws';

/** Somebody who speaks the protocol without a browser. */
export class Talker {
  static async connects(rostrum, account) {
    const token = await rostrum.login(account.id, account.password);
    const socket = new WebSocket(`${rostrum.url.replace('http', 'ws')}/ws/v1`, 'rostrum.v1', {
      headers: { Authorization: `Bearer ${token}` },
    });
    const talker = new Talker(socket);
    await talker.hears((message) => message.type === 'welcome');
    return talker;
  }

  /** Somebody without an account; refused with the status of the handshake when no guest may come. */
  static async asGuest(rostrum) {
    const socket = new WebSocket(`${rostrum.url.replace('http', 'ws')}/ws/v1?guest`, 'rostrum.v1');
    const talker = new Talker(socket);
    const refused = new Promise((done) => socket.once('unexpected-response', (_, answer) => done(answer.statusCode)));
    const status = await Promise.race([refused, talker.hears((message) => message.type === 'welcome').then(() => 101)]);
    if (status !== 101) {
      throw new Error(`refused with ${status}`);
    }
    return talker;
  }

  constructor(socket) {
    this.socket = socket;
    this.heard = [];
    this.waiting = [];
    this.ref = 0;
    socket.on('message', (data) => this.#take(JSON.parse(data)));
    this.closed = new Promise((done) => {
      socket.once('close', (code) => done(code));
      socket.once('error', (error) => done(error.message));
    });
  }

  /** The first message, heard or still to come, that fits. */
  hears(fits, milliseconds = 10_000) {
    const known = this.heard.find(fits);
    if (known) {
      return Promise.resolve(known);
    }
    return new Promise((done, failed) => {
      const timer = setTimeout(() => failed(new Error(`not heard within ${milliseconds} ms: ${fits}`)), milliseconds);
      this.waiting.push({ fits, done: (message) => (clearTimeout(timer), done(message)) });
    });
  }

  /** Says something and returns the answer with the same ref. */
  asks(message) {
    const ref = ++this.ref;
    this.socket.send(JSON.stringify({ ...message, ref }));
    return this.hears((answer) => answer.ref === ref);
  }

  joins(conference, name, ticket) {
    return this.asks({ type: 'join', conference, name, sources: {}, ...(ticket && { ticket }) });
  }

  orders(command) {
    return this.asks({ type: 'order', command });
  }

  leaves() {
    this.socket.close();
    return this.closed;
  }

  #take(message) {
    this.heard.push(message);
    this.waiting = this.waiting.filter(({ fits, done }) => {
      const hit = fits(message);
      if (hit) {
        done(message);
      }
      return !hit;
    });
  }
}
