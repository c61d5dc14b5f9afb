import type { Dial, Socket } from "../conference/line";

const SUBPROTOCOL = "rostrum.v1";

/** The only place that knows where the server's WebSockets are. */
export const dial = (): Socket => open("/ws/v1");

/** The personal line, on which calls ring. */
export const dialPersonal = (): Socket => open("/ws/v1/me");

/** As a guest, whoever is logged in. */
export const dialAsGuest: Dial = () => open("/ws/v1?guest");

function open(path: string): Socket {
  const url = new URL(path, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return new WebSocket(url, SUBPROTOCOL);
}
