package org.rostrum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rostrum.identity.UserId;

/**
 * What a conference is opened with, and what of it has changed since.
 *
 * @param topic 1 to 240 characters on one line
 * @param description at most 4,000 characters, plain text of any number of lines
 * @param moderators who else moderates, besides the owner; the line in which one follows another
 * @param invited whose category is {@link Category#INVITED}, besides owner and moderators; at most 2,000
 * @param access who can enter at all
 * @param speakers how many can be on the podium at once, 1 to 2,000
 * @param capacity the most seats at once, 1 to 2,000
 * @param pinRequired whether a PIN is asked for at the door; the plan alone knows which
 * @param endsAt when it should end
 * @param endsOnTime whether it is ended then; else {@code endsAt} is only shown
 * @param warning how long before the end moderators are reminded of it, at most 1 hour; zero: never
 * @param extendable whether moderators may put the end off
 */
public record ConferenceSettings(
        String topic,
        String description,
        UserId owner,
        List<UserId> moderators,
        Set<UserId> invited,
        Access access,
        ModeId mode,
        int speakers,
        int capacity,
        boolean pinRequired,
        Optional<Instant> endsAt,
        boolean endsOnTime,
        Duration warning,
        boolean extendable,
        Rules rules) {

    /** The longest topic, in UTF-16 units. */
    public static final int MAX_TOPIC = 240;

    /** The longest description, in UTF-16 units. */
    public static final int MAX_DESCRIPTION = 4000;

    /** The most seats any conference may have. */
    public static final int MAX_CAPACITY = 2000;

    /** The earliest that moderators are reminded of the end. */
    public static final Duration MAX_WARNING = Duration.ofHours(1);

    /** The most accounts that can be invited. */
    public static final int MAX_INVITED = 2000;

    public ConferenceSettings {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(rules, "rules");
        moderators = List.copyOf(new LinkedHashSet<>(moderators));
        invited = Set.copyOf(invited);
        if (!isTopic(topic)) {
            throw new IllegalArgumentException("topic: (expected: 1 to " + MAX_TOPIC + " characters on one line)");
        }
        if (!isDescription(description)) {
            throw new IllegalArgumentException(
                    "description: (expected: at most " + MAX_DESCRIPTION + " characters of plain text)");
        }
        check("capacity", capacity, 1, MAX_CAPACITY);
        check("speakers", speakers, 1, MAX_CAPACITY);
        check("invited", invited.size(), 0, MAX_INVITED);
        if (warning.isNegative() || warning.compareTo(MAX_WARNING) > 0) {
            throw new IllegalArgumentException("warning: " + warning + " (expected: PT0S to PT1H)");
        }
    }

    /** The plainest conference: everybody may speak, nobody waits. */
    public static ConferenceSettings of(String topic, UserId owner, ModeId mode, int capacity) {
        return new ConferenceSettings(
                topic,
                "",
                owner,
                List.of(),
                Set.of(),
                Access.PRIVATE,
                mode,
                capacity,
                capacity,
                false,
                Optional.empty(),
                false,
                Duration.ZERO,
                true,
                Rules.OPEN);
    }

    public static boolean isTopic(String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= MAX_TOPIC
                && text.codePoints().allMatch(ConferenceSettings::isText);
    }

    public static boolean isDescription(String text) {
        return text != null && text.length() <= MAX_DESCRIPTION && isPlainText(text);
    }

    /** No control character but ends of lines and tabs, and no half of a pair: some databases keep neither. */
    public static boolean isPlainText(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || isText(c));
    }

    public ConferenceSettings withTopic(String next) {
        return edit(draft -> draft.topic = next);
    }

    public ConferenceSettings withDescription(String next) {
        return edit(draft -> draft.description = next);
    }

    public ConferenceSettings moderatedBy(List<UserId> line) {
        return edit(draft -> draft.moderators = line);
    }

    public ConferenceSettings inviting(List<UserId> more) {
        Set<UserId> next = new LinkedHashSet<>(invited);
        next.addAll(more);
        return edit(draft -> draft.invited = next);
    }

    public ConferenceSettings with(Access next) {
        return edit(draft -> draft.access = next);
    }

    public ConferenceSettings with(ModeId nextMode, int nextSpeakers) {
        return edit(draft -> {
            draft.mode = nextMode;
            draft.speakers = nextSpeakers;
        });
    }

    public ConferenceSettings withPinRequired(boolean required) {
        return edit(draft -> draft.pinRequired = required);
    }

    public ConferenceSettings endingAt(Instant when) {
        return edit(draft -> draft.endsAt = Optional.of(when));
    }

    public ConferenceSettings endingOnTime(boolean yes) {
        return edit(draft -> draft.endsOnTime = yes);
    }

    /** With this much notice of the end, which moderators may put off or not. */
    public ConferenceSettings warning(Duration before, boolean mayExtend) {
        return edit(draft -> {
            draft.warning = before;
            draft.extendable = mayExtend;
        });
    }

    public ConferenceSettings with(Rules next) {
        return edit(draft -> draft.rules = next);
    }

    private ConferenceSettings edit(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** No control character, and no half of a pair: some databases keep neither. */
    private static boolean isText(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + " to " + most + ")");
        }
    }

    /** The next settings while they are made. */
    private static final class Draft {

        private final ConferenceSettings before;
        private String topic;
        private String description;
        private List<UserId> moderators;
        private Set<UserId> invited;
        private Access access;
        private ModeId mode;
        private int speakers;
        private boolean pinRequired;
        private Optional<Instant> endsAt;
        private boolean endsOnTime;
        private Duration warning;
        private boolean extendable;
        private Rules rules;

        private Draft(ConferenceSettings before) {
            this.before = before;
            topic = before.topic;
            description = before.description;
            moderators = before.moderators;
            invited = before.invited;
            access = before.access;
            mode = before.mode;
            speakers = before.speakers;
            pinRequired = before.pinRequired;
            endsAt = before.endsAt;
            endsOnTime = before.endsOnTime;
            warning = before.warning;
            extendable = before.extendable;
            rules = before.rules;
        }

        private ConferenceSettings settings() {
            return new ConferenceSettings(
                    topic,
                    description,
                    before.owner,
                    moderators,
                    invited,
                    access,
                    mode,
                    speakers,
                    before.capacity,
                    pinRequired,
                    endsAt,
                    endsOnTime,
                    warning,
                    extendable,
                    rules);
        }
    }
}
