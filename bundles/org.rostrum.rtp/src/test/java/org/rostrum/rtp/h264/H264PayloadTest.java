package org.rostrum.rtp.h264;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class H264PayloadTest {
    @Test
    void aKeyFrameStartsWithParametersOrAnIdrSlice() {
        assertThat(startsKeyFrame("6742c01f")).as("SPS").isTrue();
        assertThat(startsKeyFrame("6588")).as("IDR").isTrue();
        assertThat(startsKeyFrame("78 0002 68ce 0004 6742c01f"))
                .as("STAP-A with an SPS")
                .isTrue();
        assertThat(startsKeyFrame("7c 85 88")).as("first FU-A of an IDR").isTrue();
    }

    @Test
    void otherPacketsDoNot() {
        assertThat(startsKeyFrame("419a")).as("slice").isFalse();
        assertThat(startsKeyFrame("68ce")).as("PPS").isFalse();
        assertThat(startsKeyFrame("7c 05 88")).as("later FU-A of an IDR").isFalse();
        assertThat(startsKeyFrame("7c 81 88")).as("first FU-A of a slice").isFalse();
        assertThat(startsKeyFrame("78 0002 419a 0002 68ce"))
                .as("STAP-A without")
                .isFalse();
        assertThat(startsKeyFrame("78 0009 6742")).as("STAP-A over its end").isFalse();
        assertThat(startsKeyFrame("78 0000 67")).as("STAP-A of nothing").isFalse();
        assertThat(startsKeyFrame("67")).as("too short").isFalse();
    }

    @Test
    void hostilePayloadsNeitherThrowNorLeadAstray() {
        Mutations.feed(
                6184,
                (buffer, offset, length) -> H264Payload.startsKeyFrame(buffer, offset, length) ? 1 : 0,
                Hex.bytes("78 0002 68ce 0004 6742c01f"),
                Hex.bytes("7c 85 88"));
    }

    private static boolean startsKeyFrame(String payload) {
        byte[] bytes = Hex.bytes(payload);
        return H264Payload.startsKeyFrame(bytes, 0, bytes.length);
    }
}
