package org.rostrum.rtp.red;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class RedundantAudioTest {
    private static final int OPUS = 111;

    /** One redundant block of three bytes, 960 ticks old, and a primary one of four. */
    private static final byte[] TWICE = Hex.bytes("ef 0f0003 6f aabbcc 01020304");

    private static final byte[] ONCE = Hex.bytes("6f 01020304");

    @Test
    void thePrimaryBlockIsTheLast() {
        assertThat(before(TWICE)).isEqualTo(8);
        assertThat(before(ONCE)).isEqualTo(1);
        assertThat(before(Hex.bytes("ef 0f0002 ef 078001 6f aabb cc 01"))).isEqualTo(12);
    }

    @Test
    void headersAreRenumberedAndNothingElse() {
        byte[] target = new byte[RedundantAudio.MAX_HEADERS + 2];
        assertThat(RedundantAudio.renumber(TWICE, 0, 96, target, 2)).isEqualTo(5);
        assertThat(Arrays.copyOf(target, 8)).isEqualTo(Hex.bytes("0000 e0 0f0003 60 00"));
        assertThat(RedundantAudio.renumber(ONCE, 0, 96, target, 0)).isEqualTo(1);
        assertThat(target[0]).isEqualTo((byte) 96);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6f",
                "ef 0f0003",
                "ef 0f0003 6f aabbcc",
                "ef 0f03ff 6f aabbcc 01020304",
                "60 01020304",
                "ef 0f0003 60 aabbcc 01020304",
                "e0 0f0003 6f aabbcc 01020304",
                "ef 0f0003 ef",
            })
    void whatDoesNotFitIsRefused(String payload) {
        assertThat(before(Hex.bytes(payload))).isEqualTo(-1);
    }

    @Test
    void asManyBlocksAsAnyBrowserSendsAndNoMore() {
        String header = "ef 000000";
        assertThat(before(Hex.bytes(header.repeat(RedundantAudio.MAX_BLOCKS), "6f 01")))
                .isEqualTo(RedundantAudio.MAX_HEADERS);
        assertThat(before(Hex.bytes(header.repeat(RedundantAudio.MAX_BLOCKS + 1), "6f 01")))
                .isEqualTo(-1);
    }

    @Test
    void hostilePayloadsNeitherThrowNorLeadAstray() {
        Mutations.feed(2198, RedundantAudioTest::enter, TWICE, ONCE, Hex.bytes("ef 0f0002 ef 078001 6f aabb cc 01"));
    }

    private static long enter(byte[] buffer, int offset, int length) {
        int before = RedundantAudio.beforePrimary(buffer, offset, length, OPUS);
        if (before < 0) {
            return -1;
        }
        byte[] target = new byte[RedundantAudio.MAX_HEADERS];
        assertThat(before).isBetween(1, length - 1);
        assertThat(RedundantAudio.renumber(buffer, offset, 9, target, 0)).isLessThanOrEqualTo(before);
        return before + 31L * Arrays.hashCode(target);
    }

    private static int before(byte[] payload) {
        return RedundantAudio.beforePrimary(payload, 0, payload.length, OPUS);
    }
}
