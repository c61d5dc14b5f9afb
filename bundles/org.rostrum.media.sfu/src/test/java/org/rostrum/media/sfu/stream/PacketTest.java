package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.rostrum.rtp.RtpHeaderWriter;

class PacketTest {
    /** Parameters of a picture of 1280 x 720, as x264 writes them. */
    private static final String PARAMETERS = "6764001facd9405005bb01100000030010000003" + "03c0f1831960";

    private static Packet h264(String payload) {
        return packet(Codec.H264, payload);
    }

    private static Packet packet(Codec codec, String payload) {
        byte[] bytes = new byte[200];
        int head = new RtpHeaderWriter().begin(bytes, 0, true, 102, 1, 3000, 7).finish();
        byte[] content = HexFormat.of().parseHex(payload);
        System.arraycopy(content, 0, bytes, head, content.length);
        Packet packet = new Packet();
        assertThat(packet.wrap(bytes, head + content.length, 1, InboundFormat.plain(codec, 0)))
                .isTrue();
        return packet;
    }

    @Test
    void keyFrameOfH264TellsHowHighItsPictureIs() {
        assertThat(h264(PARAMETERS).keyFrame).isTrue();
        assertThat(h264(PARAMETERS).height).isEqualTo(720);
    }

    @Test
    void keyFrameOfVp9TellsHowHighItsLargestPictureIs() {
        Packet key = packet(Codec.VP9, "ae9234000958014000b4028001680500" + "02d0020401280102ff");
        assertThat(key.keyFrame).isTrue();
        assertThat(key.height).isEqualTo(720);
        assertThat(key.pictureId).isEqualTo(0x1234);
        Packet delta = packet(Codec.VP9, "e405750aff");
        assertThat(delta.keyFrame).isFalse();
        assertThat(delta.height).isEqualTo(-1);
    }

    /** A sequence header, and a frame behind it. */
    @Test
    void keyFrameOfAv1TellsHowHighItsPictureIs() {
        Packet key = packet(Codec.AV1, "280a0800000024c4ffdf00683010c3");
        assertThat(key.keyFrame).isTrue();
        assertThat(key.height).isEqualTo(480);
        assertThat(packet(Codec.AV1, "10301234").keyFrame).isFalse();
    }

    @Test
    void otherPacketsOfH264TellNothing() {
        assertThat(h264("658800").height).as("a slice").isEqualTo(-1);
        assertThat(h264("419a00").keyFrame).isFalse();
    }
}
