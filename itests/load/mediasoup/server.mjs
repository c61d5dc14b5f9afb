// A mediasoup server as its documentation makes one: one worker, one router. A client makes a transport by HTTP and produces or consumes
// on it. The first line on standard output says where it is; it ends when standard input does.
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { createWorker } from 'mediasoup';

const ADDRESS = '127.0.0.1';
const VP8 = {
  kind: 'video',
  mimeType: 'video/VP8',
  clockRate: 90_000,
  preferredPayloadType: 96, // as the bots'
};

/** Of what a client may say, what is said for those who receive: neither RTX nor transport-wide numbers, see mediasoup.mjs. */
const EXTENSIONS = ['urn:ietf:params:rtp-hdrext:sdes:mid'];
const FEEDBACK = ['nack', 'ccm'];

const worker = await createWorker();
const router = await worker.createRouter({ mediaCodecs: [VP8] });
const transports = new Map();
const rtpCapabilities = {
  codecs: router.rtpCapabilities.codecs
    .filter(({ mimeType }) => mimeType === VP8.mimeType)
    .map((codec) => ({ ...codec, rtcpFeedback: codec.rtcpFeedback.filter(({ type }) => FEEDBACK.includes(type)) })),
  headerExtensions: router.rtpCapabilities.headerExtensions.filter(({ uri }) => EXTENSIONS.includes(uri)),
};

const ORDERS = {
  /** A transport for a client of ICE and DTLS whose certificate has this fingerprint. */
  async transport({ fingerprint }) {
    const transport = await router.createWebRtcTransport({ listenInfos: [{ protocol: 'udp', ip: ADDRESS }] });
    transports.set(transport.id, transport);
    await transport.connect({ dtlsParameters: { role: 'client', fingerprints: [fingerprint] } });
    const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
    return { id, iceParameters, iceCandidates, dtlsParameters };
  },

  /** Takes a camera from now on. */
  async produce({ transport, rtpParameters }) {
    const { id } = await transports.get(transport).produce({ kind: 'video', rtpParameters });
    return { id };
  },

  /** Sends a camera from now on. */
  async consume({ transport, producerId }) {
    const { id, rtpParameters } = await transports.get(transport).consume({ producerId, rtpCapabilities });
    return { id, rtpParameters };
  },
};

const server = createServer(async (request, response) => {
  try {
    response.end(JSON.stringify(await ORDERS[request.url.slice(1)](await json(request))));
  } catch (error) {
    response.writeHead(500).end(JSON.stringify({ error: String(error) }));
  }
});

worker.on('died', (error) => {
  console.error(`the worker of mediasoup died: ${error.message}`);
  process.exit(1);
});
process.stdin.resume().once('end', () => process.exit());
server.listen(0, ADDRESS, () => {
  console.log(JSON.stringify({ url: `http://${ADDRESS}:${server.address().port}`, worker: worker.pid }));
});
