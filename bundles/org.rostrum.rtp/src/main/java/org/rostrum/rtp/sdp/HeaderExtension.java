package org.rostrum.rtp.sdp;

import java.util.Optional;

/**
 * Which identifier a header extension has (RFC 8285 section 5).
 *
 * @param id 1 to 14 in the one-byte form, up to 255 in the two-byte form; up to 4,351 while negotiating
 * @param direction where the author restricts it
 * @param uri what the extension is
 */
public record HeaderExtension(int id, Optional<Direction> direction, String uri) {
    public HeaderExtension {
        if (id < 1 || id > 4351) {
            throw new IllegalArgumentException("id: " + id + " (expected: 1 to 4351)");
        }
        SdpText.token("uri", uri);
    }

    public HeaderExtension(int id, String uri) {
        this(id, Optional.empty(), uri);
    }
}
