package org.rostrum.media.sfu.stream;

import java.util.Map;

/**
 * How a receiver wants packets of one slot numbered.
 *
 * @param payloadTypes the receiver's number of each codec it can take
 * @param midId identifier of the MID header extension (RFC 9143), 0 if it wants none
 * @param audioLevelId identifier of the audio level extension (RFC 6464), 0 if it wants none
 */
public record SlotFormat(Map<Codec, Integer> payloadTypes, int midId, int audioLevelId) {
    public SlotFormat {
        payloadTypes = Map.copyOf(payloadTypes);
    }

    /** -1 where the receiver cannot take the codec. */
    int payloadType(Codec codec) {
        return payloadTypes.getOrDefault(codec, -1);
    }
}
