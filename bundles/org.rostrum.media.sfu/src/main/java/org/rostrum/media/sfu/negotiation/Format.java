package org.rostrum.media.sfu.negotiation;

import org.rostrum.media.sfu.stream.Codec;

/** One codec that both sides know, as the client described it. */
public record Format(Codec codec, org.rostrum.rtp.sdp.Codec offered) {

    public int payloadType() {
        return offered.payloadType();
    }
}
