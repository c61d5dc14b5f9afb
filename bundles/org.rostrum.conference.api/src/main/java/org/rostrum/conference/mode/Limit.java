package org.rostrum.conference.mode;

import org.rostrum.conference.ConferenceSettings;

/**
 * How large a conference can be: with so many speakers at the most, so many participants at the most.
 *
 * @param speakers 1 to 2,000
 * @param participants 1 to 2,000
 */
public record Limit(int speakers, int participants) {
    public Limit {
        if (speakers < 1 || speakers > ConferenceSettings.MAX_CAPACITY) {
            throw new IllegalArgumentException("speakers: " + speakers + " (expected: 1 to 2000)");
        }
        if (participants < 1 || participants > ConferenceSettings.MAX_CAPACITY) {
            throw new IllegalArgumentException("participants: " + participants + " (expected: 1 to 2000)");
        }
    }

    /** Reads {@code 4/450}. */
    public static Limit parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("limit: " + text + " (expected: speakers/participants, as in 4/450)");
        }
        return new Limit(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
    }
}
