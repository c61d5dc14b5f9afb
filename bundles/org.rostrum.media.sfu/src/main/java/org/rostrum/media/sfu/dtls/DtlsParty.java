package org.rostrum.media.sfu.dtls;

import org.rostrum.rtp.srtp.SrtpMasterKey;

/** What one association tells. Called on a handshake thread, in order; should return within 1 ms. */
public interface DtlsParty {

    /** Send this to the client. The bytes are the party's. */
    void send(byte[] datagram);

    /**
     * The handshake is done and the client is who its offer said.
     *
     * @param ours protects what the server sends
     * @param theirs protects what the client sends
     */
    void keyed(SrtpMasterKey ours, SrtpMasterKey theirs);

    /** The handshake came to nothing; this association is finished. */
    void failed(String why);

    /** The client said goodbye after the handshake. */
    void closed();
}
