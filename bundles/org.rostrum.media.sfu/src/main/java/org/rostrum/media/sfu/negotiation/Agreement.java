package org.rostrum.media.sfu.negotiation;

import java.util.List;
import org.rostrum.media.sfu.dtls.Fingerprint;

/** What an acceptable offer says: how to reach and recognise the client, and what its sections are for. */
public record Agreement(IceCredentials client, Fingerprint fingerprint, List<Section> sections) {
    public Agreement {
        sections = List.copyOf(sections);
    }
}
