import type { Socket } from "../conference/line";

const SUBPROTOCOL = "rostrum.v1";

/** The only place that knows where the server's WebSocket is. */
export function dial(): Socket {
  const url = new URL("/ws/v1", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return new WebSocket(url, SUBPROTOCOL);
}
