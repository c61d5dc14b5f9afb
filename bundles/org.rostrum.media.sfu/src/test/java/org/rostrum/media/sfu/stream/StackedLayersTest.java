package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.stream.Vp8Camera.Viewer;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.bytes.BigEndian;
import org.rostrum.rtp.vp9.Vp9Descriptor;

/** A camera of VP9 in three spatial layers of one stream, two packets each (L3T1_KEY), and viewers of a part of it. */
class StackedLayersTest {
    private static final long FRAME_NANOS = 33_000_000;
    private static final int[] SIZES = {100, 300, 900};

    private final Counters counters = new Counters();
    private final Publication camera = new Publication(Source.CAMERA, 3, counters);
    private final Budget budget = new Budget(1_000_000, 1_000_000, 0);
    private int sequence = 65_530;
    private int picture = 0x7ffe;
    private long now = 1_000_000_000L;

    StackedLayersTest() {
        camera.layers().get(0).feed(new Inbound(100, InboundFormat.plain(Codec.VP9, 0), counters));
    }

    private Viewer viewer(int ssrc) {
        Viewer viewer = new Viewer(ssrc, new SlotFormat(Map.of(Codec.VP9, 98), Map.of(), 0, 0, 0), counters);
        viewer.slot.follow(camera);
        return viewer;
    }

    private void show(boolean key) {
        film(key, 3).forEach(this::deliver);
        now += FRAME_NANOS;
    }

    /** The packets of one picture. */
    private List<byte[]> film(boolean key, int layers) {
        List<byte[]> packets = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            packets.add(packet(key, layer, true, false));
            packets.add(packet(key, layer, false, layer == layers - 1));
        }
        picture++;
        return packets;
    }

    private byte[] packet(boolean key, int layer, boolean first, boolean marker) {
        byte[] packet = new byte[12 + SIZES[layer]];
        int timestamp = (int) (now / 1000 * 90 / 1000);
        int at = new RtpHeaderWriter()
                .begin(packet, 0, marker, 96, sequence++ & 0xffff, timestamp, 100)
                .finish();
        boolean structured = key && first && layer == 0;
        boolean predicted = !key;
        packet[at] = (byte) (0xa0 | (predicted ? 0x40 : 0) | (first ? 0x08 : 0x04) | (structured ? 0x02 : 0));
        BigEndian.put16(packet, at + 1, 0x8000 | (picture & 0x7fff));
        packet[at + 3] = (byte) ((layer << 1) | (key && layer > 0 ? 1 : 0));
        packet[at + 4] = (byte) picture;
        if (structured) {
            packet[at + 5] = 0x50;
            for (int i = 0; i < 3; i++) {
                BigEndian.put16(packet, at + 6 + 4 * i, 320 << i);
                BigEndian.put16(packet, at + 8 + 4 * i, 180 << i);
            }
        }
        return packet;
    }

    private void deliver(byte[] packet) {
        RtpHeader header = new RtpHeader();
        assertThat(header.wrap(packet, 0, packet.length)).isTrue();
        Layer layer = camera.layers().get(0);
        Packet accepted = layer.inbound().accept(header, packet, 0, packet.length, now);
        assertThat(accepted).isNotNull();
        camera.forward(layer, accepted, now);
    }

    private static RtpHeader header(byte[] packet) {
        RtpHeader header = new RtpHeader();
        assertThat(header.wrap(packet, 0, packet.length)).isTrue();
        return header;
    }

    private static List<Integer> layersOf(Viewer viewer) {
        Vp9Descriptor vp9 = new Vp9Descriptor();
        return viewer.received.stream()
                .map(packet -> {
                    RtpHeader header = header(packet);
                    boolean picture = vp9.wrap(packet, header.payloadOffset(), header.payloadLength());
                    return picture ? vp9.spatialLayer() : -1;
                })
                .toList();
    }

    private static List<Integer> numbers(Viewer viewer) {
        return viewer.received.stream().map(packet -> header(packet).sequence()).toList();
    }

    private static List<Integer> run(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static void assertMarkersEndPictures(Viewer viewer) {
        for (int i = 0; i < viewer.received.size(); i++) {
            RtpHeader header = header(viewer.received.get(i));
            boolean last = i + 1 == viewer.received.size()
                    || header(viewer.received.get(i + 1)).timestamp() != header.timestamp();
            assertThat(header.marker()).as("%d", i).isEqualTo(last);
        }
    }

    private void second() {
        for (int i = 0; i < 30; i++) {
            show(false);
        }
    }

    @Test
    void layersOfOneStreamAreLayers() {
        show(true);
        second();
        assertThat(camera.layers()).extracting(Layer::height).containsExactly(180, 360, 720);
        assertThat(camera.layers()).allMatch(layer -> camera.isComing(layer, now));
        assertThat(camera.layers().get(1).bitrate())
                .as("with what it builds on")
                .isCloseTo(camera.layers().get(0).bitrate() * 4, Percentage.withPercentage(3));
        assertThat(camera.layers().get(2).bitrate())
                .isGreaterThan(camera.layers().get(1).bitrate() * 3);
        assertThat(camera.rankFor(200)).isZero();
        assertThat(camera.rankFor(700)).isEqualTo(2);
    }

    @Test
    void whoTakesTheSmallestGetsItWithoutGaps() {
        Viewer viewer = viewer(7);
        show(true);
        show(false);
        show(false);
        assertThat(layersOf(viewer)).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(numbers(viewer)).isEqualTo(run(6));
        assertMarkersEndPictures(viewer);
    }

    @Test
    void moreComesFromAKeyFrameOnAndLessFromThePictureThatFollows() {
        Viewer viewer = viewer(7);
        show(true);
        show(false);
        viewer.slot.aim(camera.layers().get(2));
        assertThat(camera.isKeyFrameDue(camera.layers().get(0), now)).isTrue();
        show(false);
        assertThat(layersOf(viewer)).doesNotContain(1, 2);
        show(true);
        show(false);
        assertThat(layersOf(viewer).subList(6, 18)).containsExactly(0, 0, 1, 1, 2, 2, 0, 0, 1, 1, 2, 2);
        viewer.slot.aim(camera.layers().get(1));
        show(false);
        assertThat(layersOf(viewer).subList(18, 22)).containsExactly(0, 0, 1, 1);
        viewer.slot.aim(camera.layers().get(0));
        show(false);
        assertThat(layersOf(viewer).subList(22, 24)).containsExactly(0, 0);
        assertThat(numbers(viewer)).isEqualTo(run(24));
        assertMarkersEndPictures(viewer);
    }

    @Test
    void aPictureIsNotCutInTheMiddle() {
        Viewer viewer = viewer(7);
        show(true);
        viewer.slot.aim(camera.layers().get(2));
        show(true);
        List<byte[]> packets = film(false, 3);
        packets.subList(0, 3).forEach(this::deliver);
        viewer.slot.aim(camera.layers().get(0));
        packets.subList(3, 6).forEach(this::deliver);
        assertThat(layersOf(viewer)).endsWith(0, 0, 1, 1, 2, 2);
        assertMarkersEndPictures(viewer);
    }

    @Test
    void eachViewerHasNumbersOfItsOwnAndGetsWhatItMisses() {
        Viewer small = viewer(7);
        Viewer large = viewer(9);
        show(true);
        large.slot.aim(camera.layers().get(2));
        show(true);
        show(false);
        now += 100_000_000;
        for (Viewer viewer : List.of(small, large)) {
            int count = viewer.received.size();
            assertThat(numbers(viewer)).isEqualTo(run(count));
            for (int i = 0; i < count; i++) {
                viewer.slot.resend(numbers(viewer).get(i), budget, now);
                assertThat(viewer.received.get(count + i)).as("%d", i).isEqualTo(viewer.received.get(i));
            }
        }
    }

    @Test
    void whatOvertakesIsPutInItsPlace() {
        Viewer viewer = viewer(7);
        show(true);
        List<byte[]> packets = film(false, 3);
        List<byte[]> next = film(false, 3);
        deliver(packets.get(0));
        deliver(packets.get(3)); // a layer above, before the last packet of the one that is taken
        deliver(packets.get(1));
        deliver(packets.get(2));
        deliver(packets.get(4));
        deliver(next.get(0)); // before the last packet of the picture before
        deliver(packets.get(5));
        deliver(next.get(1));
        assertThat(layersOf(viewer)).containsExactly(0, 0, 0, 0, -1, 0, -1, 0);
        assertThat(numbers(viewer)).containsExactly(1, 2, 3, 4, 5, 7, 6, 8);
        for (int hole : List.of(4, 6)) {
            assertThat(header(viewer.received.get(hole)).payloadLength()).isZero();
            assertThat(header(viewer.received.get(hole)).marker()).isFalse();
        }
        now += 100_000_000;
        viewer.slot.resend(5, budget, now);
        assertThat(viewer.received)
                .as("nothing is sent again where nothing was")
                .hasSize(8);
    }

    @Test
    void oneLayerAloneIsForwardedWhole() {
        Publication share = new Publication(Source.CONTENT, 1, counters);
        share.layers().get(0).feed(new Inbound(100, InboundFormat.plain(Codec.VP9, 0), counters));
        Viewer viewer = new Viewer(7, new SlotFormat(Map.of(Codec.VP9, 98), Map.of(), 0, 0, 0), counters);
        viewer.slot.follow(share);
        Layer only = share.layers().get(0);
        for (byte[] packet : film(true, 3)) {
            share.forward(only, only.inbound().accept(header(packet), packet, 0, packet.length, now), now);
        }
        assertThat(layersOf(viewer)).containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(share.layers().get(0).height()).isEqualTo(720);
    }

    @Test
    void whenTheLayersEndTheStreamGoesOn() {
        Viewer viewer = viewer(7);
        show(true);
        show(false);
        byte[] plain = packet(true, 0, true, true);
        plain[12] |= 0x04;
        plain[12 + 5] = 0x10; // one layer, with its size
        picture++;
        deliver(plain);
        assertThat(layersOf(viewer)).endsWith(0);
        assertThat(numbers(viewer)).isEqualTo(run(5));
        now += Layer.SILENCE_NANOS;
        assertThat(camera.best(2, now).rank()).isZero();
    }

    @Test
    void aViewerOnAnotherWorkerTakesAPartToo() {
        Relay relay = new Relay(() -> {});
        Replica replica = new Tap(camera, relay, Runnable::run, counters, counters).replica();
        Viewer viewer = new Viewer(7, new SlotFormat(Map.of(Codec.VP9, 98), Map.of(), 0, 0, 0), counters);
        viewer.slot.follow(replica);
        show(true);
        relay.deliver(now);
        viewer.slot.aim(replica.layers().get(1));
        replica.tick(now);
        assertThat(camera.isKeyFrameDue(camera.layers().get(0), now)).isTrue();
        show(false);
        show(true);
        relay.deliver(now);
        assertThat(layersOf(viewer)).containsExactly(0, 0, 0, 0, 0, 0, 1, 1);
        assertThat(numbers(viewer)).isEqualTo(run(8));
        assertThat(replica.layers().get(2).height()).isEqualTo(720);
    }

    /** Bytes that go out are of one picture after the other, whole. */
    @Test
    void contentIsThePublishersOwn() {
        Viewer viewer = viewer(7);
        show(true);
        List<byte[]> packets = film(false, 3);
        packets.get(0)[50] = 42;
        packets.forEach(this::deliver);
        byte[] sent = viewer.received.get(2);
        assertThat(Arrays.copyOfRange(sent, 12, sent.length))
                .isEqualTo(Arrays.copyOfRange(packets.get(0), 12, packets.get(0).length));
    }
}
