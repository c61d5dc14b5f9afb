package org.rostrum.rtp.srtp;

/**
 * Encrypts and authenticates one packet under an index that the caller chose. One instance for RTP and one for RTCP of each direction;
 * keeps its JCA objects from packet to packet. Not thread-safe.
 *
 * <p>A protected packet is {@code clear part | encrypted part | tag}; RTCP appends its index word after the tag (GCM) or before it (CM).
 */
interface PacketCipher {
    /**
     * Encrypts {@code plain} to the bytes of {@code target} behind {@code clearLength} bytes, which are there already, and authenticates
     * both. The source may be that very place in the target. The target has room for the tag and the trailing word.
     *
     * @param index for RTP the 48-bit packet index; for RTCP the 31-bit SRTCP index
     * @return length of the protected packet
     */
    int seal(
            int ssrc,
            long index,
            byte[] plain,
            int plainOffset,
            int plainLength,
            byte[] target,
            int targetOffset,
            int clearLength);

    /**
     * Verifies and decrypts in place.
     *
     * @return length of the plain packet, or -1 where it is not genuine; the bytes are then undefined
     */
    int open(int ssrc, long index, byte[] buffer, int offset, int length, int clearLength);

    static PacketCipher forRtp(SrtpProfile profile, SessionKeys keys) {
        return profile == SrtpProfile.AEAD_AES_128_GCM
                ? new GcmCipher(keys, false)
                : new CounterHmacCipher(keys, false);
    }

    static PacketCipher forRtcp(SrtpProfile profile, SessionKeys keys) {
        return profile == SrtpProfile.AEAD_AES_128_GCM ? new GcmCipher(keys, true) : new CounterHmacCipher(keys, true);
    }
}
