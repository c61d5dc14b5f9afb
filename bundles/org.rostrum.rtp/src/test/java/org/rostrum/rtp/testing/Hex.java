package org.rostrum.rtp.testing;

import java.util.HexFormat;

/** Byte arrays as they stand in RFCs. */
public final class Hex {
    private Hex() {}

    /** Blanks and line breaks are ignored. */
    public static byte[] bytes(String... lines) {
        return HexFormat.of().parseHex(String.join("", lines).replaceAll("\\s+", ""));
    }
}
