package org.rostrum.rtp.sdp;

import java.util.List;

/**
 * Sources that belong together (RFC 5576 section 4.2): {@code a=ssrc-group:FID 1 2}.
 *
 * @param semantics for example {@code FID}: a stream and its retransmissions
 * @param ssrcs each 0 to 2^32 - 1
 */
public record SourceGroup(String semantics, List<Long> ssrcs) {
    public SourceGroup {
        SdpText.token("semantics", semantics);
        ssrcs = List.copyOf(ssrcs);
    }
}
