package org.rostrum.testkit.rtc;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.rostrum.rtp.AudioLevel;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.bytes.BigEndian;

/** Makes packets of sound and of VP8 pictures that carry a text instead of media. */
public final class BotCamera {
    private static final int PICTURE_TICKS = 3000;
    private static final int SOUND_TICKS = 960;

    private final BotOffer offer;
    private final Wire wire;
    private final RtpHeaderWriter writer = new RtpHeaderWriter();
    private final byte[] packet = new byte[1500];
    private final byte[] level = new byte[1];
    private boolean tellsLoudness;
    private int transportWide;
    private int soundSequence = ThreadLocalRandom.current().nextInt(1000);
    private int soundTimestamp = ThreadLocalRandom.current().nextInt();
    private int pictureSequence = ThreadLocalRandom.current().nextInt(1000);
    private int pictureTimestamp = ThreadLocalRandom.current().nextInt();
    private int pictureId = ThreadLocalRandom.current().nextInt(0x7fff);
    private int layerIndex = ThreadLocalRandom.current().nextInt(0xff);

    /** Takes plain packets. */
    @FunctionalInterface
    interface Wire {
        void send(byte[] packet, int length);
    }

    BotCamera(BotOffer offer, Wire wire) {
        this.offer = offer;
        this.wire = wire;
    }

    /** Its sound has an audio level (RFC 6464) from now on; before, it has none. From 0, silence, to 127, the loudest. */
    public void tellLoudness(int loudness) {
        level[0] = (byte) (AudioLevel.SILENCE - loudness);
        tellsLoudness = true;
    }

    /** 20 ms of sound. */
    public void speak(String text) {
        beginSound();
        send(writer.finish(), text);
    }

    private void beginSound() {
        soundTimestamp += SOUND_TICKS;
        begin(false, offer.opus(), ++soundSequence, soundTimestamp, offer.audio(), "mic");
        if (tellsLoudness) {
            writer.extension(offer.midId() + 2, level, 0, 1);
        }
    }

    /** A picture of one packet. */
    public void show(boolean key, String text) {
        nextPicture();
        sendPicture(pictureSequence, key, text);
    }

    /**
     * A picture in packets of a size in bytes, head included, with nothing to see on it. As with browsers, what does not divide evenly makes
     * the later packets longer: of several the first half has a byte less.
     */
    public void film(boolean key, int packets, int bytes) {
        nextPicture();
        for (int i = 0; i < packets; i++) {
            describe(pictureHead(i == packets - 1, pictureSequence + i), i == 0, key);
            sendStamped(i < packets / 2 ? bytes - 1 : bytes);
        }
        pictureSequence += packets - 1;
    }

    /** 20 ms of sound in a packet of a size in bytes, head included, with nothing to hear in it. */
    public void hum(int bytes) {
        beginSound();
        writer.finish();
        sendStamped(bytes);
    }

    /** The last eight bytes say when it was made. */
    private void sendStamped(int bytes) {
        BigEndian.put64(packet, bytes - Long.BYTES, System.nanoTime());
        wire.send(packet, bytes);
    }

    /** When a packet of {@link #film} or {@link #hum} was made, by {@link System#nanoTime}. */
    public static long madeAt(byte[] packet, int length) {
        return BigEndian.i64(packet, length - Long.BYTES);
    }

    /** A picture that gets lost on its way. Answers its sequence number. */
    public int lose() {
        nextPicture();
        return pictureSequence & 0xffff;
    }

    /** Sends the picture that was lost last. */
    public void recover(int sequence, String text) {
        sendPicture(sequence, false, text);
    }

    private void nextPicture() {
        pictureSequence++;
        pictureTimestamp += PICTURE_TICKS;
        pictureId = pictureId + 1 & 0x7fff;
        layerIndex = layerIndex + 1 & 0xff;
    }

    private void sendPicture(int sequence, boolean key, String text) {
        send(describe(pictureHead(true, sequence), true, key), text);
    }

    private int pictureHead(boolean last, int sequence) {
        begin(last, offer.vp8(), sequence, pictureTimestamp, offer.video(), "cam");
        return writer.finish();
    }

    /** Writes a VP8 descriptor and the first byte of the payload (RFC 7741 section 4); answers where they end. */
    private int describe(int at, boolean first, boolean key) {
        packet[at] = (byte) (first ? 0x90 : 0x80); // X and S
        packet[at + 1] = (byte) 0xc0; // I and L
        BigEndian.put16(packet, at + 2, 0x8000 | pictureId);
        packet[at + 4] = (byte) layerIndex;
        packet[at + 5] = (byte) (key ? 0 : 1);
        return at + 6;
    }

    private void begin(boolean marker, int type, int sequence, int timestamp, int ssrc, String mid) {
        byte[] name = mid.getBytes(StandardCharsets.US_ASCII);
        writer.begin(packet, 0, marker, type, sequence & 0xffff, timestamp, ssrc)
                .extension(offer.midId(), name, 0, name.length)
                .extension16(offer.midId() + 1, transportWide++ & 0xffff);
    }

    private void send(int head, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(payload, 0, packet, head, payload.length);
        wire.send(packet, head + payload.length);
    }

    /** The timestamp of the newest picture. */
    public int pictureTimestamp() {
        return pictureTimestamp;
    }
}
