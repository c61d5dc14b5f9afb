package org.rostrum.conference;

/** How a participant came. Gateways, recorders and streamers sit at the same table as people. */
public sealed interface Origin {

    /** With an account of this server, in a browser. */
    record Browser() implements Origin {}

    /** Without an account, by link or invitation. */
    record Guest() implements Origin {}

    /** With an account of another server. */
    record Federated(String server) implements Origin {}

    /** Through a gateway: {@code sip}, {@code h323}, {@code rtsp}. */
    record Gateway(String scheme, String peer) implements Origin {}

    /** The server's own recorder. */
    record Recorder() implements Origin {}

    /** Passes picture and sound on to people outside, whom nobody here sees. */
    record Streamer() implements Origin {}
}
