package org.rostrum.testkit.rtc;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Datagrams to and from one server, over UDP or framed over TCP (RFC 4571). Sending and receiving may be two threads. */
public interface BotSocket extends Closeable {
    /** A burst of many packets must not get lost while the reader waits for a processor. */
    int RECEIVE_BUFFER = 1 << 20;

    /** Sends one packet. */
    void send(byte[] buffer, int offset, int length) throws IOException;

    /** Waits for one packet and answers its length; throws when the socket is closed. */
    int receive(byte[] buffer) throws IOException;

    /** Who takes packets as they come. */
    @FunctionalInterface
    interface Sink {

        /** The packet lies at index 0; only valid during the call. */
        void received(byte[] buffer, int length) throws IOException;
    }

    /** Lets somebody else's thread deliver what comes, where the socket has such a one; false: the caller has to {@link #receive}. */
    default boolean deliverTo(Sink sink) {
        return false;
    }

    static BotSocket udp(InetSocketAddress server) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.connect(server);
        return new BotSocket() {
            @Override
            public void send(byte[] buffer, int offset, int length) throws IOException {
                socket.send(new DatagramPacket(buffer, offset, length));
            }

            @Override
            public int receive(byte[] buffer) throws IOException {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                return packet.getLength();
            }

            @Override
            public void close() {
                socket.close();
            }
        };
    }

    static BotSocket tcp(InetSocketAddress server) throws IOException {
        Socket socket = new Socket(server.getAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        return new BotSocket() {
            @Override
            public void send(byte[] buffer, int offset, int length) throws IOException {
                byte[] frame = new byte[2 + length];
                frame[0] = (byte) (length >>> 8);
                frame[1] = (byte) length;
                System.arraycopy(buffer, offset, frame, 2, length);
                out.write(frame);
            }

            @Override
            public int receive(byte[] buffer) throws IOException {
                int length = in.readUnsignedShort();
                in.readFully(buffer, 0, length);
                return length;
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }
}
