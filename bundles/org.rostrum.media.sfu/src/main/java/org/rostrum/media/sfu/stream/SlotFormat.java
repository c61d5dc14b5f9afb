package org.rostrum.media.sfu.stream;

import java.util.Arrays;
import java.util.Map;

/** How a receiver wants packets of one slot numbered. Asked for every packet, so numbers are kept by the codec's place, not in a map. */
@SuppressWarnings("EnumOrdinal") // an index into this object's own arrays, never stored
public final class SlotFormat {
    private final int[] payloadTypes;
    private final int[] repairTypes;
    private final boolean takesRedundancy;
    private final int midId;
    private final int audioLevelId;
    private final int transportWideId;
    private final int dependencyId;

    /** Of a receiver that wants no dependency descriptor. */
    public SlotFormat(
            Map<Codec, Integer> payloadTypes,
            Map<Codec, Integer> repairTypes,
            int midId,
            int audioLevelId,
            int transportWideId) {
        this(payloadTypes, repairTypes, midId, audioLevelId, transportWideId, 0);
    }

    /**
     * A format that never changes.
     *
     * @param payloadTypes the receiver's number of each codec it can take
     * @param repairTypes the receiver's number of the retransmissions of each codec (RFC 4588); none where it cannot tell them apart
     * @param midId identifier of the MID header extension (RFC 9143), 0 if it wants none
     * @param audioLevelId identifier of the audio level extension (RFC 6464), 0 if it wants none
     * @param transportWideId identifier of the transport-wide sequence number, 0 if it wants none
     * @param dependencyId identifier of the dependency descriptor, 0 if it wants none or does not take the two-byte form (RFC 8285)
     */
    public SlotFormat(
            Map<Codec, Integer> payloadTypes,
            Map<Codec, Integer> repairTypes,
            int midId,
            int audioLevelId,
            int transportWideId,
            int dependencyId) {
        this.payloadTypes = byCodec(payloadTypes);
        this.repairTypes = byCodec(repairTypes);
        takesRedundancy = payloadTypes.containsKey(Codec.RED);
        if (!takesRedundancy) {
            this.payloadTypes[Codec.RED.ordinal()] = this.payloadTypes[Codec.OPUS.ordinal()];
        }
        this.midId = midId;
        this.audioLevelId = audioLevelId;
        this.transportWideId = transportWideId;
        this.dependencyId = dependencyId;
    }

    private static int[] byCodec(Map<Codec, Integer> types) {
        int[] numbers = new int[Codec.values().length];
        Arrays.fill(numbers, -1);
        types.forEach((codec, type) -> numbers[codec.ordinal()] = type);
        return numbers;
    }

    int midId() {
        return midId;
    }

    int audioLevelId() {
        return audioLevelId;
    }

    int transportWideId() {
        return transportWideId;
    }

    int dependencyId() {
        return dependencyId;
    }

    /** Whether redundant sound goes out as it came; else only its primary block does, as Opus. */
    boolean takesRedundancy() {
        return takesRedundancy;
    }

    /** -1 where the receiver cannot take the codec. */
    int payloadType(Codec codec) {
        return payloadTypes[codec.ordinal()];
    }

    /** -1 where the receiver cannot take retransmissions of the codec on a stream of their own. */
    int repairType(Codec codec) {
        return repairTypes[codec.ordinal()];
    }

    /** Whether a packet may go out a second time as it was: it would carry a number twice otherwise. */
    boolean repeatsExactly() {
        return transportWideId == 0;
    }
}
