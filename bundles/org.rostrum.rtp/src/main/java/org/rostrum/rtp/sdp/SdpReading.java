package org.rostrum.rtp.sdp;

/** What came of reading a session description. */
public sealed interface SdpReading {
    /** It is well-formed. */
    record Described(SessionDescription description) implements SdpReading {}

    /**
     * It is not well-formed, or too large.
     *
     * @param line counted from 1; 0 where no single line is to blame
     * @param reason a sentence for a log, without any of the text that was read
     */
    record Malformed(int line, String reason) implements SdpReading {}
}
