// Runs in the page before anything else: a peer connection whose slots receive painted pictures instead of media.
(() => {
  const painted = [];
  const onBadLine = localStorage.getItem("fake.line") === "bad";
  const onBusyDevice = localStorage.getItem("fake.device") === "busy";
  // What takes long on a bad line or a busy device, and waits for nothing but looks at statistics, takes a tenth of it.
  const HASTE = onBadLine || onBusyDevice ? 10 : 1;
  const { setInterval: original } = window;
  window.setInterval = (act, ms, ...more) => original(act, ms === 1_000 ? ms / HASTE : ms, ...more);
  // One for all: a browser has few of them to give.
  const sound = new AudioContext();

  function paint(kind) {
    const index = painted.length;
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 });
    const context = canvas.getContext("2d");
    const draw = () => {
      const hue = (index * 67 + 150) % 360;
      const light = context.createLinearGradient(0, 0, 640, 360);
      light.addColorStop(0, `hsl(${hue} 25% 62%)`);
      light.addColorStop(1, `hsl(${(hue + 40) % 360} 30% 34%)`);
      context.fillStyle = light;
      context.fillRect(0, 0, 640, 360);
      context.fillStyle = `hsl(${(hue + 20) % 360} 35% 24%)`;
      context.beginPath();
      context.arc(320, 160, 64, 0, 7);
      context.ellipse(320, 370, 150, 130, 0, 0, 7);
      context.fill();
    };
    draw();
    painted.push(original(draw, 1_000));
    return kind === "audio"
      ? new MediaStreamAudioDestinationNode(sound).stream.getTracks()[0]
      : canvas.captureStream(2).getTracks()[0];
  }

  class FakeTransceiver {
    mid = null;
    constructor(kind, init) {
      this.kind = kind;
      this.direction = init.direction;
      this.receiver = {
        track: paint(kind),
        getSynchronizationSources: () => [{ audioLevel: this.mid % 3 === 0 ? 0.1 : 0 }],
      };
      this.sender = {
        replaceTrack: async () => {},
        getParameters: () => ({ encodings: [{}] }),
        setParameters: async () => {},
      };
    }
  }

  function busyStats(mid) {
    const timestamp = performance.now() * HASTE;
    const seconds = timestamp / 1_000;
    const frames = { framesReceived: 30 * seconds, framesDecoded: 15 * seconds, totalDecodeTime: 0.6 * seconds };
    return { id: mid, type: "inbound-rtp", kind: "video", mid, timestamp, ...frames };
  }

  window.RTCPeerConnection = class {
    connectionState = "new";
    transceivers = [];
    onconnectionstatechange = null;
    addTransceiver(kind, init) {
      const transceiver = new FakeTransceiver(kind, init);
      this.transceivers.push(transceiver);
      return transceiver;
    }
    async createOffer() {
      return { type: "offer" };
    }
    async setLocalDescription() {
      this.transceivers.forEach((t, i) => {
        t.mid ??= String(i);
      });
      this.localDescription = { sdp: this.transceivers.map((t) => `m=${t.kind} 9\r\na=mid:${t.mid}\r\n`).join("") };
    }
    // Who tests the connection at the door of a locked conference sits behind a firewall.
    async setRemoteDescription({ sdp }) {
      const isTest = sdp.includes("a=candidate");
      const isBlocked = isTest && location.pathname.endsWith("locked");
      this.connectionState = isBlocked ? "failed" : "connected";
      this.onconnectionstatechange?.();
      this.begun = isTest ? performance.now() : undefined;
    }
    testStats() {
      const bytes = Math.round(((performance.now() - this.begun) * 1_175) / 8);
      return new Map([
        ["o", { type: "outbound-rtp", bytesSent: bytes }],
        ["i", { type: "inbound-rtp", bytesReceived: bytes, packetsReceived: bytes / 1000, packetsLost: 0 }],
        ["p", { type: "candidate-pair", nominated: true, currentRoundTripTime: 0.034 }],
      ]);
    }
    // The third picture of a conference does not arrive well; on a bad line none does. A busy device decodes half of each.
    async getStats() {
      if (this.begun !== undefined) {
        return this.testStats();
      }
      const pictures = this.transceivers.filter((t) => t.kind === "video" && t.direction === "recvonly");
      if (onBusyDevice) {
        return new Map(pictures.map((t) => [t.mid, busyStats(t.mid)]));
      }
      const received = Math.round(performance.now());
      const report = (t) => [
        t.mid,
        { id: t.mid, type: "inbound-rtp", mid: t.mid, packetsReceived: received, packetsLost: received },
      ];
      const bad = onBadLine ? [0, 9] : [2, 3];
      return new Map(pictures.slice(...bad).map(report));
    }
    restartIce() {}
    close() {}
  };
})();
