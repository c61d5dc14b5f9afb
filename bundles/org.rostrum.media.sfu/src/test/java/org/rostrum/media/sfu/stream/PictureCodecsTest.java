package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.stream.Vp8Camera.Viewer;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.av1.DependencyDescriptor;
import org.rostrum.rtp.bytes.BigEndian;
import org.rostrum.rtp.vp9.Vp9Descriptor;

/** Cameras of VP9 and AV1, and what goes out to a viewer who changes from one to the next. */
class PictureCodecsTest {
    private static final int DEPENDENCIES = 12;

    /** Templates of one layer, of which the fields behind them do not fit into sixteen bytes. */
    private static final String TEMPLATES = "8000c0" + "00".repeat(17);

    private final Counters counters = new Counters();
    private final Viewer viewer = new Viewer(
            7,
            new SlotFormat(
                    Map.of(Codec.VP9, 98, Codec.AV1, 45, Codec.VP8, 96),
                    Map.of(Codec.VP9, 99, Codec.AV1, 46, Codec.VP8, 97),
                    4,
                    0,
                    5,
                    9),
            counters);
    private final Budget budget = new Budget(1_000_000, 1_000_000, 0);
    private long now = 1_000_000_000L;

    private Publication camera(Codec codec, int ssrc) {
        Publication camera = new Publication(Source.CAMERA, 1, counters);
        InboundFormat format = new InboundFormat(codec, 100, -1, 0, DEPENDENCIES);
        camera.layers().get(0).feed(new Inbound(ssrc, format, counters));
        return camera;
    }

    private void send(Publication from, int sequence, String dependencies, String payload) {
        byte[] content = HexFormat.of().parseHex(payload);
        byte[] descriptor = HexFormat.of().parseHex(dependencies);
        byte[] packet = new byte[400];
        Layer layer = from.layers().get(0);
        RtpHeaderWriter writer = new RtpHeaderWriter()
                .begin(
                        packet,
                        0,
                        true,
                        100,
                        sequence,
                        sequence * 3000,
                        layer.inbound().ssrc());
        if (descriptor.length > 0) {
            writer.twoByte().extension(DEPENDENCIES, descriptor, 0, descriptor.length);
        }
        int head = writer.finish();
        System.arraycopy(content, 0, packet, head, content.length);
        RtpHeader header = new RtpHeader();
        assertThat(header.wrap(packet, 0, head + content.length)).isTrue();
        now += 33_000_000;
        Packet accepted = layer.inbound().accept(header, packet, 0, head + content.length, now);
        if (accepted != null) {
            from.forward(layer, accepted, now);
        }
    }

    private RtpHeader header(int index) {
        RtpHeader header = new RtpHeader();
        byte[] packet = viewer.received.get(index);
        assertThat(header.wrap(packet, 0, packet.length)).isTrue();
        return header;
    }

    private byte[] payload(int index) {
        byte[] packet = viewer.received.get(index);
        return Arrays.copyOfRange(packet, header(index).payloadOffset(), packet.length);
    }

    private Vp9Descriptor vp9(int index) {
        byte[] payload = payload(index);
        Vp9Descriptor vp9 = new Vp9Descriptor();
        assertThat(vp9.wrap(payload, 0, payload.length)).isTrue();
        return vp9;
    }

    private DependencyDescriptor dependencies(int index) {
        RtpHeader header = header(index);
        int at = header.findExtension(9);
        assertThat(at).isNotNegative();
        DependencyDescriptor dependencies = new DependencyDescriptor();
        assertThat(dependencies.wrap(viewer.received.get(index), at, header.extensionLength(at)))
                .isTrue();
        return dependencies;
    }

    @Test
    void picturesOfVp9RunOnBehindSomebodyElse() {
        Publication ann = camera(Codec.VP9, 1);
        Publication bob = camera(Codec.VP9, 2);
        viewer.slot.follow(ann);
        send(ann, 1, "", "e4923400" + "09ff");
        assertThat(viewer.received).as("no key frame yet").isEmpty();
        send(ann, 2, "", "ac9235000aff");
        viewer.slot.follow(bob);
        send(bob, 1000, "", "ac8005004011");
        send(bob, 1001, "", "ec8006004112");
        assertThat(viewer.received).hasSize(3);
        assertThat(payload(0)).isEqualTo(HexFormat.of().parseHex("ac9235000aff"));
        assertThat(vp9(1).pictureId()).isEqualTo(0x1236);
        assertThat(vp9(2).pictureId()).isEqualTo(0x1237);
        assertThat(vp9(2).tl0PicIdx()).isEqualTo(12);
        assertThat(payload(2)).endsWith(0x12);
        assertThat(header(2).sequence()).isEqualTo(header(0).sequence() + 2);
        assertThat(header(2).payloadType()).isEqualTo(98);
    }

    @Test
    void framesOfAv1RunOnBehindSomebodyElse() {
        Publication ann = camera(Codec.AV1, 1);
        Publication bob = camera(Codec.AV1, 2);
        viewer.slot.follow(ann);
        send(ann, 1, "c0fffe" + TEMPLATES, "183001");
        send(ann, 2, "c1ffff", "103002");
        viewer.slot.follow(bob);
        send(bob, 1000, "c00100" + TEMPLATES, "183003");
        send(bob, 1001, "c10101", "103004");
        assertThat(viewer.received).hasSize(4);
        assertThat(dependencies(0).frameNumber()).isEqualTo(0xfffe);
        assertThat(dependencies(2).frameNumber()).isZero();
        assertThat(dependencies(3).frameNumber()).isEqualTo(1);
        assertThat(dependencies(2).hasTemplates()).isTrue();
        assertThat(dependencies(2).templates()).isEqualTo(1);
        assertThat(dependencies(3).templateId()).isEqualTo(1);
        assertThat(header(2).payloadType()).isEqualTo(45);
        int mid = header(2).findExtension(4);
        assertThat(viewer.received.get(2)[mid]).as("mid, in the same form").isEqualTo((byte) 'v');
        assertThat(payload(3)).isEqualTo(HexFormat.of().parseHex("103004"));
    }

    @Test
    void aPacketThatIsSentAgainTellsTheSameFrame() {
        Publication ann = camera(Codec.AV1, 1);
        Publication bob = camera(Codec.AV1, 2);
        viewer.slot.follow(ann);
        send(ann, 1, "c00007" + TEMPLATES, "183001");
        viewer.slot.follow(bob);
        send(bob, 1000, "c00100" + TEMPLATES, "183003");
        viewer.slot.resend(header(1).sequence(), budget, now);
        assertThat(header(2).payloadType()).isEqualTo(46);
        assertThat(dependencies(2).frameNumber()).isEqualTo(8);
        assertThat(dependencies(2).hasTemplates()).isTrue();
        assertThat(BigEndian.u16(payload(2), 0)).isEqualTo(header(1).sequence());
    }

    @Test
    void av1GoesWithoutDependenciesWhereNobodyTellsThem() {
        Publication ann = camera(Codec.AV1, 1);
        viewer.slot.follow(ann);
        send(ann, 1, "", "183001");
        assertThat(header(0).findExtension(9)).isNegative();
    }

    @Test
    void dependenciesThatDoNotFitAreDropped() {
        Publication ann = camera(Codec.AV1, 1);
        viewer.slot.follow(ann);
        send(ann, 1, "c0", "183001");
        send(ann, 2, "c00000" + "80083c", "183001");
        assertThat(viewer.received).isEmpty();
        assertThat(counters.get(Counter.DROP_MALFORMED)).isEqualTo(2);
    }

    @Test
    void theLongestDescriptorsFindRoom() {
        Publication ann = camera(Codec.AV1, 1);
        viewer.slot.follow(ann);
        send(ann, 1, "c00007" + TEMPLATES + "00".repeat(255 - 3 - TEMPLATES.length() / 2), "183001");
        assertThat(dependencies(0).hasTemplates()).isTrue();
        Publication bob = camera(Codec.VP9, 2);
        viewer.slot.follow(bob);
        String group = "08" + "50" + "0c010203".repeat(80);
        send(bob, 1, "", "ae8005004011".substring(0, 10) + group + "ff");
        Publication cem = camera(Codec.VP9, 3);
        viewer.slot.follow(cem);
        send(cem, 1, "", "ae8105004011".substring(0, 10) + group + "ff");
        assertThat(vp9(2).pictureId()).isEqualTo(6);
        assertThat(payload(2)).hasSize(5 + 322 + 1);
    }

    @Test
    void aCodecWithoutDecoderIsNotReadable() {
        Publication ann = camera(Codec.H264, 1);
        viewer.slot.follow(ann);
        assertThat(viewer.slot.isReadable()).isFalse();
        viewer.slot.follow(camera(Codec.AV1, 2));
        assertThat(viewer.slot.isReadable()).isTrue();
    }
}
