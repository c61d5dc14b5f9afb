package org.rostrum.media.sfu.stream;

import java.util.Map;

/**
 * How a receiver wants packets of one slot numbered.
 *
 * @param payloadTypes the receiver's number of each codec it can take
 * @param repairTypes the receiver's number of the retransmissions of each codec (RFC 4588); none where it cannot tell them apart
 * @param midId identifier of the MID header extension (RFC 9143), 0 if it wants none
 * @param audioLevelId identifier of the audio level extension (RFC 6464), 0 if it wants none
 * @param transportWideId identifier of the transport-wide sequence number, 0 if it wants none
 */
public record SlotFormat(
        Map<Codec, Integer> payloadTypes,
        Map<Codec, Integer> repairTypes,
        int midId,
        int audioLevelId,
        int transportWideId) {
    public SlotFormat {
        payloadTypes = Map.copyOf(payloadTypes);
        repairTypes = Map.copyOf(repairTypes);
    }

    /** -1 where the receiver cannot take the codec. */
    int payloadType(Codec codec) {
        return payloadTypes.getOrDefault(codec, -1);
    }

    /** -1 where the receiver cannot take retransmissions of the codec on a stream of their own. */
    int repairType(Codec codec) {
        return repairTypes.getOrDefault(codec, -1);
    }

    /** Whether a packet may go out a second time as it was: it would carry a number twice otherwise. */
    boolean repeatsExactly() {
        return transportWideId == 0;
    }
}
