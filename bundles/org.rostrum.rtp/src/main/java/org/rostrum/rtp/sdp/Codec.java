package org.rostrum.rtp.sdp;

import java.util.List;
import java.util.Optional;

/**
 * A payload type and what it means (RFC 8866 sections 6.6 and 6.15, RFC 4585 section 4.2).
 *
 * @param payloadType 0 to 127
 * @param name encoding name, for example {@code VP8}; compare without regard to case
 * @param clockRate in Hz, 1 or more
 * @param channels 1 or more; 1 where the description does not say
 * @param parameters the format parameters as they stand behind {@code a=fmtp}; empty where there are none
 * @param feedback the values of {@code a=rtcp-fb}, for example {@code nack pli}
 */
public record Codec(
        int payloadType, String name, int clockRate, int channels, String parameters, List<String> feedback) {
    public Codec {
        if (payloadType < 0 || payloadType > 127 || clockRate < 1 || channels < 1) {
            throw new IllegalArgumentException("payloadType, clockRate, channels: " + payloadType + ", " + clockRate
                    + ", " + channels + " (expected: 0 to 127, 1 or more, 1 or more)");
        }
        SdpText.token("name", name);
        SdpText.line("parameters", parameters);
        feedback.forEach(value -> SdpText.line("feedback", value));
        feedback = List.copyOf(feedback);
    }

    public boolean isNamed(String encoding) {
        return name.equalsIgnoreCase(encoding);
    }

    /** One of the format parameters written as {@code name=value} with semicolons between, for example {@code apt} of RTX. */
    public Optional<String> parameter(String parameter) {
        for (String pair : parameters.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).trim().equalsIgnoreCase(parameter)) {
                return Optional.of(pair.substring(equals + 1).trim());
            }
        }
        return Optional.empty();
    }
}
