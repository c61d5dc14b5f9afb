package org.rostrum.rtp;

/**
 * The client-to-mixer audio level, one byte in a header extension (RFC 6464 section 3): {@code |V| level |}. The byte is the first data
 * byte found by {@link RtpHeader#findExtension}.
 */
public final class AudioLevel {
    /** The quietest level: digital silence, in -dBov. */
    public static final int SILENCE = 127;

    private AudioLevel() {}

    /** Loudness in -dBov: 0 is the loudest, {@link #SILENCE} the quietest. */
    public static int level(byte extension) {
        return extension & 0x7f;
    }

    /** Whether the sender believes that somebody speaks. */
    public static boolean voice(byte extension) {
        return (extension & 0x80) != 0;
    }
}
