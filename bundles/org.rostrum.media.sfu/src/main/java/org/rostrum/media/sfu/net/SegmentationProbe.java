package org.rostrum.media.sfu.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.rostrum.media.sfu.Counters;

/** Finds out whether this kernel cuts runs apart, by sending one to itself. */
final class SegmentationProbe {
    private static final int SIZE = 8;

    private SegmentationProbe() {}

    static boolean works() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            channel.configureBlocking(false);
            try (Descriptor descriptor = Descriptor.of(channel, false)) {
                OutboundBatch batch = new OutboundBatch(descriptor, false, true, new Counters());
                BatchedPath self =
                        new BatchedPath(null, NativeAddress.of((InetSocketAddress) channel.getLocalAddress(), false));
                batch.add(self, new byte[SIZE], 0, SIZE);
                batch.add(self, new byte[SIZE], 0, SIZE - 1);
                batch.flush();
                return batch.isSegmenting() && self.takesRuns && arrive(channel, SIZE) && arrive(channel, SIZE - 1);
            }
        }
    }

    /** The loopback delivers before the call that sends returns. */
    private static boolean arrive(DatagramChannel channel, int length) throws IOException {
        ByteBuffer packet = ByteBuffer.allocate(2 * SIZE);
        return channel.receive(packet) != null && packet.position() == length;
    }
}
