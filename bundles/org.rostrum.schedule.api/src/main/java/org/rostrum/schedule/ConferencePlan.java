package org.rostrum.schedule;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.ModeId;
import org.rostrum.identity.UserId;

/**
 * The definition of a conference. One plan, many runs.
 *
 * @param topic 1 to 240 characters
 * @param description at most 4,000 characters, plain text of any number of lines
 * @param moderators who else moderates, besides the owner
 * @param capacity the most seats at once
 * @param ended when the last run was ended for good; empty while it can be entered. A virtual room never has it
 * @param version grows with every change; a change must name the version it saw
 */
public record ConferencePlan(
        ConferenceKey key,
        ConferenceId id,
        String topic,
        String description,
        UserId owner,
        Set<UserId> moderators,
        Launch launch,
        ModeId mode,
        int capacity,
        Instant created,
        Optional<Instant> ended,
        long version) {

    /** The longest description, in UTF-16 units. */
    public static final int MAX_DESCRIPTION = 4000;

    /** The most moderators a plan can name. */
    public static final int MAX_MODERATORS = 200;

    public ConferencePlan {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(launch, "launch");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(ended, "ended");
        if (description == null
                || description.length() > MAX_DESCRIPTION
                || !description.codePoints().allMatch(ConferencePlan::isText)) {
            throw new IllegalArgumentException(
                    "description: (expected: at most " + MAX_DESCRIPTION + " characters of plain text)");
        }
        if (moderators.size() > MAX_MODERATORS) {
            throw new IllegalArgumentException(
                    "moderators: " + moderators.size() + " (expected: at most " + MAX_MODERATORS + ")");
        }
        moderators = Set.copyOf(moderators);
        var unused = new ConferenceSettings(topic, owner, moderators, mode, capacity);
    }

    /** No control character but ends of lines and tabs, and no half of a pair: some databases keep neither. */
    private static boolean isText(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == '\t'
                || (!Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE);
    }

    /** What a run of this plan is opened with. */
    public ConferenceSettings settings() {
        return new ConferenceSettings(topic, owner, moderators, mode, capacity);
    }

    /** Whether this user manages the plan's conference: its owner or one of its moderators. */
    public boolean isModeratedBy(UserId user) {
        return owner.equals(user) || moderators.contains(user);
    }
}
