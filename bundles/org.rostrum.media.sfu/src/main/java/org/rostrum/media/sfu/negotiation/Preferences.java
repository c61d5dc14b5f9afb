package org.rostrum.media.sfu.negotiation;

import org.rostrum.conference.Source;

/**
 * What the operator wants of offers.
 *
 * @param redundantVoices whether microphones that can are to send everything twice (RFC 2198)
 */
public record Preferences(boolean redundantVoices) {
    /** Of one who has set nothing. */
    public static final Preferences DEFAULT = new Preferences(true);

    boolean wantsRedundancy(Source source) {
        return redundantVoices && source == Source.MICROPHONE;
    }
}
