package org.rostrum.rtp.srtp;

import java.util.Arrays;
import java.util.Random;
import org.rostrum.rtp.bytes.BigEndian;
import org.rostrum.rtp.testing.Packets;

/** Prints nanoseconds per packet of 1,100 bytes, one context and fifty in turn. Not a test: run its main. */
public final class SrtpBench {
    private static final int PAYLOAD = 1080;
    private static final int ROUNDS = 6;
    private static final int PACKETS = 400_000;

    private final byte[] plain = Packets.rtp(1, 0, PAYLOAD);
    private final byte[] wire = new byte[1500];

    private SrtpBench() {}

    public static void main(String[] args) {
        for (int round = 0; round < ROUNDS; round++) {
            for (SrtpProfile profile : SrtpProfile.values()) {
                SrtpBench bench = new SrtpBench();
                System.out.printf(
                        "%-24s protect %4d  protect to 50 %4d  protect and unprotect %4d ns%n",
                        profile,
                        bench.protect(profile, 1, false),
                        bench.protect(profile, 50, false),
                        bench.protect(profile, 1, true));
            }
        }
    }

    private long protect(SrtpProfile profile, int receivers, boolean andBack) {
        SrtpSender[] senders = new SrtpSender[receivers];
        Arrays.setAll(senders, i -> new SrtpSender(key(profile, i), 4));
        SrtpReceiver receiver = new SrtpReceiver(key(profile, 0), 4);
        int header = plain.length - PAYLOAD;
        long start = System.nanoTime();
        for (int i = 0; i < PACKETS; i++) {
            BigEndian.put16(plain, 2, i / receivers);
            int length = senders[i % receivers].protectRtp(plain, 0, header, plain, header, PAYLOAD, wire, 0);
            if (length < 0 || (andBack && receiver.unprotectRtp(wire, 0, length) < 0)) {
                throw new IllegalStateException("packet " + i + " did not pass");
            }
        }
        return (System.nanoTime() - start) / PACKETS;
    }

    private static SrtpMasterKey key(SrtpProfile profile, int seed) {
        byte[] exported = new byte[profile.exportedLength()];
        new Random(seed).nextBytes(exported);
        return SrtpMasterKey.ofClient(profile, exported);
    }
}
