package org.rostrum.rtp.testing;

import java.util.Random;
import org.rostrum.rtp.RtpHeaderWriter;

/** RTP packets of a stream, as plain bytes. */
public final class Packets {
    private Packets() {}

    /** A packet whose payload depends on nothing but its sequence number. */
    public static byte[] rtp(int ssrc, int sequence, int payloadLength) {
        byte[] payload = new byte[payloadLength];
        new Random(sequence).nextBytes(payload);
        byte[] packet = new byte[32 + payloadLength];
        int header = new RtpHeaderWriter()
                .begin(packet, 0, false, 96, sequence, sequence * 3000, ssrc)
                .extension16(3, sequence)
                .finish();
        System.arraycopy(payload, 0, packet, header, payloadLength);
        return java.util.Arrays.copyOf(packet, header + payloadLength);
    }
}
