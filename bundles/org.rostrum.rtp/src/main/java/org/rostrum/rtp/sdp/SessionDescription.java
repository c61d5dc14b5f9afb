package org.rostrum.rtp.sdp;

import java.util.List;
import java.util.Optional;

/**
 * A session description (RFC 8866, as WebRTC uses it: RFC 9429). Immutable; every text in it is free of line breaks.
 *
 * @param sessionId digits that name the session
 * @param version grows with every new description of the session, 0 or more
 * @param name never empty; {@code -} where there is none
 * @param bundle identifications of the sections that share a transport (RFC 9143); empty where nothing is bundled
 * @param iceLite whether the author only answers connectivity checks (RFC 8445 section 2.5)
 * @param attributes everything else on session level, as it stands and in order
 * @param media the m-sections
 */
public record SessionDescription(
        String sessionId,
        long version,
        String name,
        List<String> bundle,
        boolean iceLite,
        List<SdpAttribute> attributes,
        List<MediaDescription> media) {
    public SessionDescription {
        SdpText.token("sessionId", sessionId);
        SdpText.line("name", name);
        bundle.forEach(mid -> SdpText.token("bundle", mid));
        if (version < 0 || name.isEmpty()) {
            throw new IllegalArgumentException(
                    "version, name: " + version + ", " + name + " (expected: 0 or more, not empty)");
        }
        bundle = List.copyOf(bundle);
        attributes = List.copyOf(attributes);
        media = List.copyOf(media);
    }

    public Optional<MediaDescription> media(String mid) {
        return media.stream().filter(section -> section.mid().equals(mid)).findFirst();
    }
}
