/**
 * A client that ignores what it is told: a page of the server's own, logged in, that speaks the protocol by hand, sends
 * camera and microphone whatever its place, and has slots for more than it is given.
 */
export class Cheat {
  constructor(person) {
    this.page = person.page;
    this.name = person.account.name;
  }

  async arrives() {
    await this.page.evaluate(prepare);
  }

  /** Says something; the answer with the same ref. */
  asks(message) {
    return this.page.evaluate((said) => window.cheat.asks(said), message);
  }

  joins(conference) {
    return this.asks({ type: 'join', conference, name: this.name, sources: { MICROPHONE: 'ON', CAMERA: 'ON' } });
  }

  orders(command) {
    return this.asks({ type: 'order', command });
  }

  /** Offers camera, microphone and ten slots; the answer, or why it was refused. */
  offers() {
    return this.page.evaluate(() => window.cheat.offers());
  }

  /** Packets received so far, and sent. */
  packets() {
    return this.page.evaluate(() => window.cheat.packets());
  }

  /** Every message the server has sent. */
  heard() {
    return this.page.evaluate(() => window.cheat.heard);
  }
}

async function prepare() {
  const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws/v1`, 'rostrum.v1');
  const waiting = new Map();
  const cheat = { heard: [], ref: 0 };
  window.cheat = cheat;
  await new Promise((open, failed) => {
    socket.onerror = failed;
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      cheat.heard.push(message);
      if (message.type === 'welcome') {
        open();
      }
      waiting.get(message.ref)?.(message);
    };
  });
  cheat.asks = (message) => {
    const ref = ++cheat.ref;
    socket.send(JSON.stringify({ ...message, ref }));
    return new Promise((done) => waiting.set(ref, done));
  };
  cheat.offers = async () => {
    cheat.connection ??= new RTCPeerConnection();
    if (cheat.connection.getTransceivers().length === 0) {
      const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
      for (const track of media.getTracks()) {
        cheat.connection.addTransceiver(track, { direction: 'sendonly' });
      }
      for (let i = 0; i < 5; i++) {
        cheat.connection.addTransceiver('audio', { direction: 'recvonly' });
        cheat.connection.addTransceiver('video', { direction: 'recvonly' });
      }
    }
    await cheat.connection.setLocalDescription();
    const sends = {};
    for (const transceiver of cheat.connection.getTransceivers()) {
      if (transceiver.sender.track) {
        sends[transceiver.mid] = transceiver.sender.track.kind === 'audio' ? 'MICROPHONE' : 'CAMERA';
      }
    }
    const answer = await cheat.asks({ type: 'offer', sdp: cheat.connection.localDescription.sdp, sends });
    if (answer.type === 'answer') {
      await cheat.connection.setRemoteDescription({ type: 'answer', sdp: answer.sdp });
    }
    return answer;
  };
  cheat.packets = async () => {
    const sums = { received: 0, sent: 0 };
    for (const report of (await cheat.connection?.getStats())?.values() ?? []) {
      sums.received += report.type === 'inbound-rtp' ? report.packetsReceived : 0;
      sums.sent += report.type === 'outbound-rtp' ? report.packetsSent : 0;
    }
    return sums;
  };
}
