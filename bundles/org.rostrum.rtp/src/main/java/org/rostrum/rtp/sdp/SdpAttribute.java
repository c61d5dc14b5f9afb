package org.rostrum.rtp.sdp;

/**
 * An attribute as it stands (RFC 8866 section 5.13): {@code a=name} or {@code a=name:value}.
 *
 * @param name a word without colon
 * @param value the rest of the line; empty for a property attribute
 */
public record SdpAttribute(String name, String value) {
    public SdpAttribute {
        SdpText.token("name", name);
        SdpText.line("value", value);
        if (name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("name: " + name + " (expected: no colon)");
        }
    }
}
