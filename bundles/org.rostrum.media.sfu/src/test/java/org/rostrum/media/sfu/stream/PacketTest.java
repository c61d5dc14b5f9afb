package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.rostrum.rtp.RtpHeaderWriter;

class PacketTest {
    /** Parameters of a picture of 1280 x 720, as x264 writes them. */
    private static final String PARAMETERS = "6764001facd9405005bb01100000030010000003" + "03c0f1831960";

    private static Packet h264(String payload) {
        byte[] bytes = new byte[200];
        int head = new RtpHeaderWriter().begin(bytes, 0, true, 102, 1, 3000, 7).finish();
        byte[] content = HexFormat.of().parseHex(payload);
        System.arraycopy(content, 0, bytes, head, content.length);
        Packet packet = new Packet();
        assertThat(packet.wrap(bytes, head + content.length, 1, InboundFormat.plain(Codec.H264, 0)))
                .isTrue();
        return packet;
    }

    @Test
    void keyFrameOfH264TellsHowHighItsPictureIs() {
        assertThat(h264(PARAMETERS).keyFrame).isTrue();
        assertThat(h264(PARAMETERS).height).isEqualTo(720);
    }

    @Test
    void otherPacketsOfH264TellNothing() {
        assertThat(h264("658800").height).as("a slice").isEqualTo(-1);
        assertThat(h264("419a00").keyFrame).isFalse();
    }
}
