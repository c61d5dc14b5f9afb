import { connect, createServer } from 'node:net';

/** A network line between a browser and the server that can be cut and mended. */
export class Line {
  static async to(port) {
    const line = new Line(port);
    await new Promise((done) => line.server.listen(0, '127.0.0.1', done));
    return line;
  }

  constructor(port) {
    this.sockets = new Set();
    this.isCut = false;
    this.server = createServer((socket) => this.#carry(socket, port));
  }

  get url() {
    return `http://127.0.0.1:${this.server.address().port}`;
  }

  cut() {
    this.isCut = true;
    this.sockets.forEach((socket) => socket.destroy());
  }

  mend() {
    this.isCut = false;
  }

  close() {
    this.cut();
    return new Promise((done) => this.server.close(done));
  }

  #carry(near, port) {
    if (this.isCut) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const [socket, other] of [[near, far], [far, near]]) {
      this.sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
