package org.rostrum.media.sfu.negotiation;

import java.util.List;
import org.rostrum.media.sfu.dtls.Fingerprint;

/**
 * What an acceptable offer says: how to reach and recognise the client, and what its sections are for.
 *
 * @param mixedExtensions whether header extensions may take either form in one stream (RFC 8285 section 6)
 */
public record Agreement(
        IceCredentials client, Fingerprint fingerprint, List<Section> sections, boolean mixedExtensions) {
    public Agreement {
        sections = List.copyOf(sections);
    }
}
