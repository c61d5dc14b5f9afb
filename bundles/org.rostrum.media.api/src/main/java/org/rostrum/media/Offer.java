package org.rostrum.media;

import java.util.Map;
import java.util.Objects;
import org.rostrum.conference.Source;

/**
 * What a client offers: one peer connection with many tracks. The client always offers and the server answers, so two
 * offers never cross.
 *
 * @param sdp the session description (RFC 8866), at most 128 KB, untrusted
 * @param sends which source each sending media section feeds, by its mid (RFC 9143); a section that is not named only
 *     receives and is a slot for whatever arrow needs one
 */
public record Offer(String sdp, Map<String, Source> sends) {
    public Offer {
        Objects.requireNonNull(sdp, "sdp");
        sends = Map.copyOf(sends);
    }

    @Override
    public String toString() {
        return "Offer[" + sdp.length() + " characters, sends=" + sends + "]";
    }
}
