package org.rostrum.testkit.rtc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.rostrum.rtp.sdp.Codec;
import org.rostrum.rtp.sdp.Direction;
import org.rostrum.rtp.sdp.Fingerprint;
import org.rostrum.rtp.sdp.HeaderExtension;
import org.rostrum.rtp.sdp.MediaBuilder;
import org.rostrum.rtp.sdp.MediaDescription;
import org.rostrum.rtp.sdp.SdpWriter;
import org.rostrum.rtp.sdp.SessionDescription;
import org.rostrum.rtp.sdp.Setup;
import org.rostrum.rtp.sdp.SourceAttribute;
import org.rostrum.rtp.sdp.TransportParameters;

/**
 * What a bot offers: sections {@code mic} and {@code cam} that send, and slots {@code a0, v0, a1, v1, ...} that receive.
 *
 * @param vp8 payload type of VP8
 * @param midId identifier of the MID extension; the transport-wide number has the next one, the audio level the one after
 */
public record BotOffer(
        String ufrag,
        String password,
        Fingerprint fingerprint,
        int slots,
        int opus,
        int vp8,
        int midId,
        int audio,
        int video) {
    private static final String MID = "urn:ietf:params:rtp-hdrext:sdes:mid";
    private static final String LEVEL = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";
    private static final String WIDE = "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01";

    /** Fresh credentials and SSRCs, and numbers as Chromium uses them. */
    public static BotOffer of(Fingerprint fingerprint, int slots) {
        return numbered(fingerprint, slots, 111, 96, 4);
    }

    public static BotOffer numbered(Fingerprint fingerprint, int slots, int opus, int vp8, int midId) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String ufrag = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
        String password = Long.toHexString(random.nextLong() | Long.MIN_VALUE)
                + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
        return new BotOffer(ufrag, password, fingerprint, slots, opus, vp8, midId, random.nextInt(), random.nextInt());
    }

    /** The same client with other ICE credentials (RFC 8445 section 9). */
    public BotOffer restarted() {
        BotOffer fresh = numbered(fingerprint, slots, opus, vp8, midId);
        return new BotOffer(fresh.ufrag, fresh.password, fingerprint, slots, opus, vp8, midId, audio, video);
    }

    public BotOffer withSlots(int number) {
        return new BotOffer(ufrag, password, fingerprint, number, opus, vp8, midId, audio, video);
    }

    public BotOffer withFingerprint(Fingerprint other) {
        return new BotOffer(ufrag, password, other, slots, opus, vp8, midId, audio, video);
    }

    public String sdp() {
        List<MediaDescription> media = new ArrayList<>();
        media.add(audio("mic", Direction.SENDONLY)
                .source(new SourceAttribute(Integer.toUnsignedLong(audio), "cname", "bot"))
                .build());
        media.add(video("cam", Direction.SENDONLY)
                .source(new SourceAttribute(Integer.toUnsignedLong(video), "cname", "bot"))
                .build());
        for (int i = 0; i < slots; i++) {
            media.add(audio("a" + i, Direction.RECVONLY).build());
            media.add(video("v" + i, Direction.RECVONLY).build());
        }
        List<String> mids = media.stream().map(MediaDescription::mid).toList();
        return SdpWriter.write(new SessionDescription("1", 1, "-", mids, false, List.of(), media));
    }

    private MediaBuilder audio(String mid, Direction direction) {
        return section("audio", mid, direction)
                .extension(new HeaderExtension(midId + 2, LEVEL))
                .codec(new Codec(opus, "opus", 48_000, 2, "useinbandfec=1", List.of("transport-cc")));
    }

    private MediaBuilder video(String mid, Direction direction) {
        List<String> feedback = List.of("transport-cc", "ccm fir", "nack", "nack pli");
        return section("video", mid, direction).codec(new Codec(vp8, "VP8", 90_000, 1, "", feedback));
    }

    private MediaBuilder section(String kind, String mid, Direction direction) {
        return MediaBuilder.rtp(kind, mid)
                .direction(direction)
                .transport(
                        new TransportParameters(ufrag, password, Optional.of(fingerprint), Optional.of(Setup.ACTPASS)))
                .attribute("rtcp-rsize", "")
                .extension(new HeaderExtension(midId, MID))
                .extension(new HeaderExtension(midId + 1, WIDE));
    }
}
