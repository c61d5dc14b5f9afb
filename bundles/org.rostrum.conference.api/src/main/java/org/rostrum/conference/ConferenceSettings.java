package org.rostrum.conference;

import java.util.Objects;
import java.util.Set;
import org.rostrum.identity.UserId;

/**
 * What a conference is opened with.
 *
 * @param topic 1 to 240 characters on one line
 * @param moderators who else moderates, besides the owner
 * @param capacity the most seats at once, 1 to 2000
 */
public record ConferenceSettings(String topic, UserId owner, Set<UserId> moderators, ModeId mode, int capacity) {

    /** The longest topic, in UTF-16 units. */
    public static final int MAX_TOPIC = 240;

    /** The most seats any conference may have. */
    public static final int MAX_CAPACITY = 2000;

    public ConferenceSettings {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(mode, "mode");
        moderators = Set.copyOf(moderators);
        if (topic == null
                || topic.isBlank()
                || topic.length() > MAX_TOPIC
                || !topic.codePoints().allMatch(ConferenceSettings::isText)) {
            throw new IllegalArgumentException("topic: (expected: 1 to " + MAX_TOPIC + " characters on one line)");
        }
        if (capacity < 1 || capacity > MAX_CAPACITY) {
            throw new IllegalArgumentException("capacity: " + capacity + " (expected: 1 to " + MAX_CAPACITY + ")");
        }
    }

    /** No control character, and no half of a pair: some databases keep neither. */
    private static boolean isText(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
