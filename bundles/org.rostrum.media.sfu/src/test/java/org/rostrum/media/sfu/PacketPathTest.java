package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.media.sfu.House.arrow;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.rostrum.conference.Source;
import org.rostrum.testkit.rtc.Bot;

/**
 * The whole way of a packet through a worker: off the socket, opened, kept, rewritten, sealed for each receiver, onto the socket. The
 * JDK's cipher makes objects for each operation, 1.1 kB on JDK 17, which nothing can be done about short of another provider.
 */
class PacketPathTest {
    private static final int BYTES = 1100;
    private static final int BURST = 12;

    /**
     * In bytes for each operation: 32 by which the JDK's cipher differs with what the compiler makes of it, and what its selector needs
     * for a turn. That not one object is ours is shown exactly where neither takes part: {@code WithoutObjectsTest} and {@code
     * BatchedUdpTest}.
     */
    private static final double LEFT_OVER = 40;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What has happened up to some moment. */
    private record Mark(long allocated, long in, long out, long nanos) {}

    @Test
    void nothingButTheCipherAllocates(TestReporter reporter) throws Exception {
        Cost jdk = Cost.ofTheJdk(threads);
        try (House house = new House()) {
            house.draw(arrow("ann", "bob", Source.CAMERA), arrow("ann", "cem", Source.CAMERA));
            Bot ann = house.connected("ann", 0);
            Bot bob = house.connected("bob", 1);
            Bot cem = house.connected("cem", 1);
            bob.lend((buffer, length, keys) -> {});
            cem.lend((buffer, length, keys) -> {});
            film(ann, true, 1);
            film(ann, false, 700);

            Mark idle = mark(house);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            Mark begin = mark(house);
            film(ann, false, 700);
            ann.nominate(); // an answer means that everything before it has been forwarded
            Mark end = mark(house);

            double atRest = (double) (begin.allocated - idle.allocated) / (begin.nanos - idle.nanos);
            long in = end.in - begin.in;
            long out = end.out - begin.out;
            double allocated = end.allocated - begin.allocated - atRest * (end.nanos - begin.nanos);
            double ours = (allocated - in * jdk.open - out * jdk.seal) / (in + out);
            reporter.publishEntry(
                    "bytes",
                    String.format(
                            "JDK %.0f to seal, %.0f to open; %d in, %d out; %.1f for each beside that; at rest %.0f kB"
                                    + " a second",
                            jdk.seal, jdk.open, in, out, ours, atRest * 1e6));
            assertThat(in).isGreaterThanOrEqualTo(600L * BURST);
            assertThat(out).isGreaterThanOrEqualTo(2 * in - in / 10);
            assertThat(ours)
                    .as("bytes for each packet that are not the cipher's")
                    .isLessThan(LEFT_OVER);
        }
    }

    private static void film(Bot bot, boolean key, int bursts) {
        for (int i = 0; i < bursts; i++) {
            bot.camera().film(key, BURST, BYTES);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(4));
        }
    }

    private Mark mark(House house) {
        long[] workers = LongStream.of(threads.getAllThreadIds())
                .filter(id -> {
                    ThreadInfo info = threads.getThreadInfo(id);
                    return info != null && info.getThreadName().matches("rostrum-media-\\d+");
                })
                .toArray();
        assertThat(workers).isNotEmpty();
        return new Mark(
                LongStream.of(threads.getThreadAllocatedBytes(workers)).sum(),
                house.count(Counter.PACKETS_IN),
                house.count(Counter.PACKETS_OUT),
                System.nanoTime());
    }

    /** What the JDK's AES-GCM allocates for one packet, in bytes, when nothing else is done. */
    private record Cost(double seal, double open) {
        private static final int TIMES = 20_000;

        static Cost ofTheJdk(ThreadMXBean threads) throws GeneralSecurityException {
            Cost last = measured(threads);
            for (int i = 0; i < 4; i++) {
                last = measured(threads);
            }
            return last;
        }

        private static Cost measured(ThreadMXBean threads) throws GeneralSecurityException {
            SecretKeySpec key = new SecretKeySpec(new byte[16], "AES");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] plain = new byte[BYTES];
            byte[] sealed = new byte[BYTES + 50];
            byte[] packet = new byte[BYTES + 50];
            byte[] head = new byte[12];
            byte[] iv = new byte[12];
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < TIMES; i++) {
                iv[i & 1] ^= 1;
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
                cipher.updateAAD(head, 0, head.length);
                cipher.doFinal(plain, 0, BYTES, sealed, 0);
            }
            long between = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < TIMES; i++) {
                System.arraycopy(sealed, 0, packet, 0, BYTES + 16);
                cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, iv));
                cipher.updateAAD(head, 0, head.length);
                cipher.doFinal(packet, 0, BYTES + 16, packet, 0);
            }
            long after = threads.getCurrentThreadAllocatedBytes();
            return new Cost((double) (between - before) / TIMES, (double) (after - between) / TIMES);
        }
    }
}
