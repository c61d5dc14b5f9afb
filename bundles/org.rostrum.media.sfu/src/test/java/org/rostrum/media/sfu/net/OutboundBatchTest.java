package org.rostrum.media.sfu.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/** What is said to the kernel, and what is made of its refusals. */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"})
class OutboundBatchTest {
    private final Counters counters = new Counters();
    private final Kernel kernel = new Kernel();
    private final OutboundBatch batch = new OutboundBatch(kernel, false, true, counters);
    private final BatchedPath ann = path(1);
    private final BatchedPath bob = path(2);

    /** Writes down messages as port:packets, or refuses those it is told to. */
    private static final class Kernel implements MessageSink {
        private final List<String> sent = new ArrayList<>();
        private final List<Integer> refusals = new ArrayList<>();
        private int waits;

        @Override
        public int send(long messages, int count) {
            if (!refusals.isEmpty()) {
                int error = refusals.remove(0);
                if (error != 0) {
                    return -error;
                }
            }
            Pointer message = new Pointer(messages);
            Pointer name = message.getPointer(0);
            long packets = message.getLong(24);
            boolean cut = message.getLong(40) > 0;
            assertThat(cut).isEqualTo(packets > 1);
            String size = cut ? "/" + message.getPointer(32).getShort(16) : "";
            sent.add(name.getByte(3) + ":" + packets + size);
            return 1;
        }

        @Override
        public void awaitRoom(int timeoutMillis) {
            waits++;
        }
    }

    private static BatchedPath path(int port) {
        return new BatchedPath(
                null, NativeAddress.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), false));
    }

    private void add(BatchedPath to, int... sizes) {
        for (int size : sizes) {
            assertThat(batch.add(to, new byte[size], 0, size)).isTrue();
        }
    }

    @Test
    void packetsOfOneSizeLeaveInOneRunAndAShorterOneEndsIt() {
        add(ann, 1100, 1100);
        add(bob, 60);
        add(ann, 900, 1100, 1100, 1101);
        batch.flush();
        assertThat(kernel.sent).containsExactly("1:3/1100", "1:2/1100", "1:1", "2:1");
    }

    @Test
    void aRunHasItsLongestLength() {
        for (int i = 0; i < OutboundBatch.MAX_RUN + 1; i++) {
            add(ann, Wire.MAX_PACKET);
        }
        batch.flush();
        assertThat(kernel.sent).containsExactly("1:" + OutboundBatch.MAX_RUN + "/1500", "1:1");
        assertThat(OutboundBatch.MAX_RUN * Wire.MAX_PACKET).isLessThan(65_507);
    }

    @Test
    void aDeviceThatCannotCutRunsIsGivenSinglePacketsFromThenOn() {
        kernel.refusals.add(LinuxSockets.EIO);
        add(ann, 10, 10);
        add(bob, 10, 10);
        batch.flush();
        assertThat(batch.isSegmenting()).isFalse();
        assertThat(kernel.sent).startsWith("1:1", "1:1");
        kernel.sent.clear();
        add(bob, 10, 10);
        batch.flush();
        assertThat(kernel.sent).containsExactly("2:1", "2:1");
    }

    @Test
    void aWayTooNarrowForRunsIsGivenSinglePacketsAlone() {
        kernel.refusals.add(LinuxSockets.EINVAL);
        add(ann, 10, 10);
        add(bob, 10, 10);
        batch.flush();
        add(ann, 10, 10);
        batch.flush();
        assertThat(kernel.sent).containsExactly("1:1", "1:1", "2:2/10", "1:1", "1:1");
        assertThat(batch.isSegmenting()).isTrue();
    }

    @Test
    void aFullSocketIsWaitedForOnceAndThenDropsTheRest() {
        kernel.refusals.addAll(List.of(0, LinuxSockets.EAGAIN, LinuxSockets.EINTR, LinuxSockets.EAGAIN));
        add(ann, 10);
        add(bob, 10, 10, 10);
        batch.flush();
        assertThat(kernel.sent).containsExactly("1:1");
        assertThat(kernel.waits).isEqualTo(1);
        assertThat(counters.get(Counter.DROP_SEND_QUEUE)).isEqualTo(3);
        add(bob, 10);
        batch.flush();
        assertThat(kernel.sent).containsExactly("1:1", "2:1");
    }

    @Test
    void aRefusedDestinationCostsItsRunAlone() {
        int unreachable = 101;
        kernel.refusals.add(unreachable);
        add(ann, 10, 10);
        add(bob, 10);
        batch.flush();
        assertThat(kernel.sent).containsExactly("2:1");
        assertThat(counters.get(Counter.DROP_SEND_QUEUE)).isEqualTo(2);
    }

    @Test
    void aFullBatchMakesRoomForItself() {
        for (int i = 0; i < OutboundBatch.SIZE + 1; i++) {
            add(ann, 1);
        }
        assertThat(kernel.sent).hasSize(OutboundBatch.SIZE / OutboundBatch.MAX_RUN);
        batch.flush();
        assertThat(kernel.sent).endsWith("1:1");
    }

    @Test
    void whatIsLongerThanAPacketIsNotTaken() {
        assertThat(batch.add(ann, new byte[1501], 0, 1501)).isFalse();
        batch.flush();
        assertThat(kernel.sent).isEmpty();
    }
}
