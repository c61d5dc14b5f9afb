package org.rostrum.rtp.sdp;

import java.util.Optional;

/** Who opens the DTLS association (RFC 5763 section 5, RFC 4145 section 4): the active side is the DTLS client. */
public enum Setup {
    ACTIVE,
    PASSIVE,
    ACTPASS,
    HOLDCONN;

    static Optional<Setup> of(String value) {
        for (Setup setup : values()) {
            if (SdpText.lower(setup).equals(value)) {
                return Optional.of(setup);
            }
        }
        return Optional.empty();
    }
}
