package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.Offer;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.negotiation.OfferReader;
import org.rostrum.media.sfu.negotiation.Preferences;
import org.rostrum.media.sfu.negotiation.Section;
import org.rostrum.media.sfu.stream.Layer;
import org.rostrum.media.sfu.stream.Vp8Camera.Viewer;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.bytes.BigEndian;

/** A camera in two layers without announced SSRCs: packets say where they belong, until they are known. */
class UplinkTest {
    private static final int MID = 4;
    private static final int RID = 10;
    private static final int REPAIRED = 11;
    private static final String OFFER = String.join(
            "\r\n",
            "v=0",
            "o=- 1 2 IN IP4 127.0.0.1",
            "s=-",
            "t=0 0",
            "a=group:BUNDLE cam",
            "m=video 9 UDP/TLS/RTP/SAVPF 103 104",
            "a=mid:cam",
            "a=ice-ufrag:abcd",
            "a=ice-pwd:0123456789012345678901",
            "a=fingerprint:sha-256 AA" + ":AA".repeat(31),
            "a=setup:actpass",
            "a=rtcp-mux",
            "a=sendonly",
            "a=rtpmap:103 H264/90000",
            "a=fmtp:103 packetization-mode=1;profile-level-id=42e01f",
            "a=rtpmap:104 rtx/90000",
            "a=fmtp:104 apt=103",
            "a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid",
            "a=extmap:10 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id",
            "a=extmap:11 urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id",
            "a=rid:q send",
            "a=rid:f send",
            "a=simulcast:send q;f",
            "");

    private final Counters counters = new Counters();
    private final Uplink uplink = new Uplink(counters, 1, "server", 0);
    private final byte[] packet = new byte[200];
    private int at;

    @BeforeEach
    void negotiate() {
        List<Section> sections = OfferReader.read(new Offer(OFFER, Map.of("cam", Source.CAMERA)), Preferences.DEFAULT)
                .value()
                .orElseThrow()
                .sections();
        uplink.negotiate(sections, 0);
    }

    private Layer layer(int rank) {
        return uplink.publication(Source.CAMERA).orElseThrow().layers().get(rank);
    }

    private UplinkTest begin(int ssrc, int type, int sequence, int ridId, String rid) {
        RtpHeaderWriter writer = new RtpHeaderWriter().begin(packet, 0, false, type, sequence, 0, ssrc);
        if (!rid.isEmpty()) {
            text(writer, MID, "cam");
            text(writer, ridId, rid);
        }
        at = writer.finish();
        return this;
    }

    private static void text(RtpHeaderWriter writer, int id, String text) {
        writer.extension(id, text.getBytes(StandardCharsets.US_ASCII), 0, text.length());
    }

    private void arrives(int... payload) {
        for (int octet : payload) {
            packet[at++] = (byte) octet;
        }
        uplink.received(packet, 0, at, 1);
    }

    private void picture(int ssrc, int sequence, String rid) {
        begin(ssrc, 103, sequence, RID, rid).arrives(0x41, 0x80);
    }

    @Test
    void packetsSayWhichLayerTheyAre() {
        picture(900, 1, "f");
        picture(800, 1, "q");
        assertThat(layer(0).inbound().ssrc()).isEqualTo(800);
        assertThat(layer(1).inbound().ssrc()).isEqualTo(900);
    }

    @Test
    void whoIsKnownNeedNotSayItAgain() {
        picture(900, 1, "f");
        picture(900, 2, "");
        assertThat(counters.get(Counter.DROP_UNKNOWN_STREAM)).isZero();
        assertThat(layer(1).isActive(1)).isTrue();
    }

    @Test
    void aLayerNobodyOfferedIsDropped() {
        picture(700, 1, "x");
        picture(701, 1, "");
        assertThat(counters.get(Counter.DROP_UNKNOWN_STREAM)).isEqualTo(2);
    }

    @Test
    void aRetransmissionMendsItsOwnLayer() {
        picture(800, 1, "q");
        picture(900, 10, "f");
        picture(900, 12, "");
        begin(901, 104, 5, REPAIRED, "f");
        BigEndian.put16(packet, at, 11);
        at += 2;
        arrives(0x41, 0x80);
        assertThat(counters.get(Counter.REPAIRED)).isEqualTo(1);
        begin(901, 104, 6, REPAIRED, "");
        BigEndian.put16(packet, at, 11);
        at += 2;
        arrives(0x41, 0x80);
        assertThat(counters.get(Counter.REPAIRED)).as("it is there already").isEqualTo(1);
        assertThat(counters.get(Counter.DROP_UNKNOWN_STREAM)).isZero();
    }

    @Test
    void layersAreTakenAsSoonAsSomebodyNeedsThemAndALittleLonger() {
        assertThat(uplink.taken()).as("until more is known").containsExactly(Map.entry(Source.CAMERA, 2));
        assertThat(uplink.noteTaken(0)).isFalse();
        assertThat(uplink.noteTaken(Feed.LINGER_ALONE_NANOS - 1)).isFalse();
        assertThat(uplink.noteTaken(Feed.LINGER_ALONE_NANOS)).isTrue();
        assertThat(uplink.taken()).as("the smallest, for whoever comes").containsExactly(Map.entry(Source.CAMERA, 1));
        Viewer viewer = new Viewer(7, counters);
        viewer.slot.follow(uplink.publication(Source.CAMERA).orElseThrow());
        viewer.slot.need(2);
        long later = Feed.LINGER_ALONE_NANOS + 1;
        assertThat(uplink.noteTaken(later)).isTrue();
        assertThat(uplink.taken()).containsExactly(Map.entry(Source.CAMERA, 2));
        viewer.slot.need(0);
        assertThat(uplink.noteTaken(later + Feed.LINGER_NANOS - 1)).isFalse();
        assertThat(uplink.noteTaken(later + Feed.LINGER_NANOS)).isTrue();
    }
}
