package org.rostrum.media.sfu.stream;

/**
 * How packets of one stream are to be read.
 *
 * @param codec what they carry
 * @param payloadType the publisher's number of it
 * @param redundantType the publisher's number of the same wrapped as redundant sound (RFC 2198), -1 if it sends none
 * @param audioLevelId identifier of the audio level extension (RFC 6464), 0 if there is none
 * @param dependencyId identifier of the dependency descriptor of AV1, 0 if there is none
 */
public record InboundFormat(Codec codec, int payloadType, int redundantType, int audioLevelId, int dependencyId) {
    private static final int NONE = -1;

    /** Of a codec that is not wrapped. */
    public static InboundFormat plain(Codec codec, int audioLevelId) {
        return new InboundFormat(codec, NONE, NONE, audioLevelId, 0);
    }
}
