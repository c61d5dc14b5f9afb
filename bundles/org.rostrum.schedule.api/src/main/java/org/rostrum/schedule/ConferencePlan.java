package org.rostrum.schedule;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Pin;
import org.rostrum.identity.UserId;

/**
 * The definition of a conference. One plan, many runs.
 *
 * @param settings as every run begins with them, but for what depends on the run: its end, and whether there is a PIN
 * @param tags to find it by, at most 20 of 1 to 40 characters on one line, each once
 * @param recording whether people wish it recorded
 * @param ended when the last run was ended for good. What takes place once is over then; of a recurring conference the
 *     occurrence of that time is, and it returns to the next one. A virtual room never has it
 * @param version grows with every change; a change must name the version it saw
 */
public record ConferencePlan(
        ConferenceKey key,
        ConferenceId id,
        ConferenceSettings settings,
        Optional<Pin> pin,
        Launch launch,
        List<String> tags,
        boolean recording,
        Instant created,
        Optional<Instant> ended,
        long version) {

    /** The most moderators a plan can name. */
    public static final int MAX_MODERATORS = 200;

    public static final int MAX_TAGS = 20;

    /** The longest tag, in UTF-16 units. */
    public static final int MAX_TAG = 40;

    public ConferencePlan {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(pin, "pin");
        Objects.requireNonNull(launch, "launch");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(ended, "ended");
        if (settings.moderators().size() > MAX_MODERATORS) {
            throw new IllegalArgumentException(
                    "moderators: " + settings.moderators().size() + " (expected: at most " + MAX_MODERATORS + ")");
        }
        tags = List.copyOf(new LinkedHashSet<>(tags));
        if (tags.size() > MAX_TAGS || !tags.stream().allMatch(ConferencePlan::isTag)) {
            throw new IllegalArgumentException(
                    "tags: (expected: at most " + MAX_TAGS + " of 1 to " + MAX_TAG + " characters on one line)");
        }
    }

    /** A plan without tags that nobody wishes recorded. */
    public ConferencePlan(
            ConferenceKey key,
            ConferenceId id,
            ConferenceSettings settings,
            Optional<Pin> pin,
            Launch launch,
            Instant created,
            Optional<Instant> ended,
            long version) {
        this(key, id, settings, pin, launch, List.of(), false, created, ended, version);
    }

    private static boolean isTag(String text) {
        return text.length() <= MAX_TAG && text.equals(text.strip()) && ConferenceSettings.isTopic(text);
    }

    public String topic() {
        return settings.topic();
    }

    public String description() {
        return settings.description();
    }

    public UserId owner() {
        return settings.owner();
    }

    /** Who else moderates, besides the owner; the line in which one follows another. */
    public List<UserId> moderators() {
        return settings.moderators();
    }

    public ModeId mode() {
        return settings.mode();
    }

    public int capacity() {
        return settings.capacity();
    }

    /**
     * What a run of this plan is opened with.
     *
     * @param end when it should end; empty: whenever people like
     */
    public ConferenceSettings settingsOfRun(Optional<Instant> end) {
        ConferenceSettings run = settings.withPinRequired(pin.isPresent());
        return end.map(run::endingAt).orElse(run);
    }

    /**
     * Which fields of this plan its run does not have, and the next one will: what was changed while it runs and cannot
     * change then, or was changed in the run alone. Named as in {@link PlanDraft}.
     */
    public SortedSet<String> waits(Conference run) {
        SortedSet<String> waits = new TreeSet<>();
        Fields.of(settings.withPinRequired(pin.isPresent())).forEach((field, value) -> {
            if (!value.equals(Fields.of(run.settings()).get(field))) {
                waits.add(field);
            }
        });
        boolean once = launch instanceof Launch.Scheduled scheduled
                && scheduled.recurrence().isEmpty()
                && run.settings()
                        .endsAt()
                        .filter(end -> !end.equals(scheduled.end()))
                        .isPresent();
        if (once) {
            waits.add("launch");
        }
        return waits;
    }

    /** Whether this user manages the plan's conference: its owner or one of its moderators. */
    public boolean isModeratedBy(UserId user) {
        return owner().equals(user) || moderators().contains(user);
    }

    /** The next version, under another name. */
    public ConferencePlan with(ConferenceId next) {
        return new ConferencePlan(key, next, settings, pin, launch, tags, recording, created, ended, version + 1);
    }

    /** The next version, with other settings. */
    public ConferencePlan with(ConferenceSettings next) {
        return new ConferencePlan(key, id, next, pin, launch, tags, recording, created, ended, version + 1);
    }

    /** The next version, with another PIN or none. */
    public ConferencePlan withPin(Optional<Pin> next) {
        return new ConferencePlan(key, id, settings, next, launch, tags, recording, created, ended, version + 1);
    }

    /** The next version, at other times. */
    public ConferencePlan with(Launch next) {
        return new ConferencePlan(key, id, settings, pin, next, tags, recording, created, ended, version + 1);
    }

    /** The next version, ended for good or open again. */
    public ConferencePlan withEnded(Optional<Instant> when) {
        return new ConferencePlan(key, id, settings, pin, launch, tags, recording, created, when, version + 1);
    }
}
