package org.rostrum.media.sfu.negotiation;

import java.util.Optional;
import org.rostrum.media.sfu.stream.Codec;

/**
 * One codec that both sides know, as the client described it.
 *
 * @param repair how its packets are sent again (RFC 4588), if the client knows how
 */
public record Format(Codec codec, org.rostrum.rtp.sdp.Codec offered, Optional<org.rostrum.rtp.sdp.Codec> repair) {

    public int payloadType() {
        return offered.payloadType();
    }

    /** -1 where packets cannot be sent again on a stream of their own. */
    public int repairType() {
        return repair.map(org.rostrum.rtp.sdp.Codec::payloadType).orElse(-1);
    }
}
