package org.rostrum.rtp.sdp;

import java.util.Optional;

/**
 * What ICE and DTLS need to know of a side (RFC 8839 section 5.4, RFC 8122, RFC 5763).
 *
 * @param iceUfrag a word; empty where absent
 * @param icePassword a word; empty where absent
 * @param fingerprint of the certificate the side will show
 * @param setup who opens the DTLS association
 */
public record TransportParameters(
        String iceUfrag, String icePassword, Optional<Fingerprint> fingerprint, Optional<Setup> setup) {
    static final TransportParameters NONE = new TransportParameters("", "", Optional.empty(), Optional.empty());

    public TransportParameters {
        if (!iceUfrag.isEmpty()) {
            SdpText.token("iceUfrag", iceUfrag);
        }
        if (!icePassword.isEmpty()) {
            SdpText.token("icePassword", icePassword);
        }
    }

    /** These parameters, and what is absent out of the others: a medium inherits from its session. */
    TransportParameters or(TransportParameters others) {
        return new TransportParameters(
                iceUfrag.isEmpty() ? others.iceUfrag : iceUfrag,
                icePassword.isEmpty() ? others.icePassword : icePassword,
                fingerprint.or(others::fingerprint),
                setup.or(others::setup));
    }

    TransportParameters withUfrag(String ufrag) {
        return new TransportParameters(ufrag, icePassword, fingerprint, setup);
    }

    TransportParameters withPassword(String password) {
        return new TransportParameters(iceUfrag, password, fingerprint, setup);
    }

    TransportParameters withFingerprint(Fingerprint value) {
        return new TransportParameters(iceUfrag, icePassword, Optional.of(value), setup);
    }

    TransportParameters withSetup(Setup value) {
        return new TransportParameters(iceUfrag, icePassword, fingerprint, Optional.of(value));
    }
}
