package org.rostrum.rtp.srtp;

import java.util.Arrays;

/**
 * Master key and master salt of one direction (RFC 3711 section 3.2.1). Immutable; keeps its own copies and shows nothing in
 * {@link #toString}.
 */
public final class SrtpMasterKey {
    private final SrtpProfile profile;
    private final byte[] key;
    private final byte[] salt;

    /** A bug of the caller, where a length is not the profile's, is an {@link IllegalArgumentException}. */
    public SrtpMasterKey(SrtpProfile profile, byte[] key, byte[] salt) {
        if (key.length != profile.keyLength() || salt.length != profile.saltLength()) {
            throw new IllegalArgumentException("key, salt: " + key.length + ", " + salt.length + " bytes (expected: "
                    + profile.keyLength() + ", " + profile.saltLength() + ")");
        }
        this.profile = profile;
        this.key = key.clone();
        this.salt = salt.clone();
    }

    /**
     * What the DTLS client protects with, out of the exported keying material (RFC 5764 section 4.2):
     * {@code client key | server key | client salt | server salt}.
     */
    public static SrtpMasterKey ofClient(SrtpProfile profile, byte[] exported) {
        return cut(profile, exported, 0);
    }

    /** What the DTLS server protects with; see {@link #ofClient}. */
    public static SrtpMasterKey ofServer(SrtpProfile profile, byte[] exported) {
        return cut(profile, exported, 1);
    }

    private static SrtpMasterKey cut(SrtpProfile profile, byte[] exported, int side) {
        if (exported.length != profile.exportedLength()) {
            throw new IllegalArgumentException(
                    "exported: " + exported.length + " bytes (expected: " + profile.exportedLength() + ")");
        }
        int keyAt = side * profile.keyLength();
        int saltAt = 2 * profile.keyLength() + side * profile.saltLength();
        return new SrtpMasterKey(
                profile,
                Arrays.copyOfRange(exported, keyAt, keyAt + profile.keyLength()),
                Arrays.copyOfRange(exported, saltAt, saltAt + profile.saltLength()));
    }

    public SrtpProfile profile() {
        return profile;
    }

    SessionKeys rtpKeys() {
        return SessionKeys.derive(profile, key, salt, 0);
    }

    SessionKeys rtcpKeys() {
        return SessionKeys.derive(profile, key, salt, 3);
    }

    @Override
    public String toString() {
        return "SrtpMasterKey[" + profile + "]";
    }
}
