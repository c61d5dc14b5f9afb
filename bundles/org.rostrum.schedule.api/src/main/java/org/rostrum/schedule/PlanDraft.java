package org.rostrum.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.Access;
import org.rostrum.conference.Category;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Feature;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Source;
import org.rostrum.identity.UserId;

/**
 * What somebody wants a plan to be. Not checked yet: {@link Plans} does.
 *
 * @param id the wanted public name; empty: one of ten digits is made
 * @param moderators the line in which one follows another
 * @param access whether guests can enter
 * @param speakers how many at once; empty: as many as the mode allows for the capacity
 * @param waiting who lands in the waiting room
 * @param offOnEntry which sources are off on entry; empty: as is usual in the mode
 * @param deniedToGuests what guests may not do, besides what nobody may who does not moderate
 * @param endsOnTime whether a scheduled conference is ended when its time is up
 * @param warning how long before the end moderators are reminded of it; zero: never
 * @param extendable whether moderators may put the end off
 * @param denied what nobody may do who does not moderate
 * @param tags to find it by, see {@link ConferencePlan#tags}
 * @param recording whether it should be recorded
 */
public record PlanDraft(
        Optional<ConferenceId> id,
        String topic,
        String description,
        List<UserId> moderators,
        Set<UserId> invited,
        Access access,
        Launch launch,
        ModeId mode,
        Optional<Integer> speakers,
        int capacity,
        Optional<Pin> pin,
        Set<Category> waiting,
        Optional<Set<Source>> offOnEntry,
        Set<Feature> deniedToGuests,
        boolean endsOnTime,
        Duration warning,
        boolean extendable,
        Set<Feature> denied,
        List<String> tags,
        boolean recording) {
    public PlanDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(launch, "launch");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(speakers, "speakers");
        Objects.requireNonNull(pin, "pin");
        moderators = List.copyOf(moderators);
        invited = Set.copyOf(invited);
        waiting = Set.copyOf(waiting);
        offOnEntry = offOnEntry.map(Set::copyOf);
        deniedToGuests = Set.copyOf(deniedToGuests);
        Objects.requireNonNull(warning, "warning");
        denied = Set.copyOf(denied);
        tags = List.copyOf(tags);
    }

    /** A draft that leaves what is rarely said to the house. */
    public PlanDraft(
            Optional<ConferenceId> id,
            String topic,
            String description,
            List<UserId> moderators,
            Set<UserId> invited,
            Access access,
            Launch launch,
            ModeId mode,
            Optional<Integer> speakers,
            int capacity,
            Optional<Pin> pin,
            Set<Category> waiting,
            Optional<Set<Source>> offOnEntry,
            Set<Feature> deniedToGuests,
            boolean endsOnTime) {
        this(
                id,
                topic,
                description,
                moderators,
                invited,
                access,
                launch,
                mode,
                speakers,
                capacity,
                pin,
                waiting,
                offOnEntry,
                deniedToGuests,
                endsOnTime,
                Duration.ZERO,
                true,
                Set.of(),
                List.of(),
                false);
    }

    /** A draft that leaves all that can be left to the house. */
    public static PlanDraft of(String topic, Launch launch, ModeId mode, int capacity) {
        return new PlanDraft(
                Optional.empty(),
                topic,
                "",
                List.of(),
                Set.of(),
                Access.PRIVATE,
                launch,
                mode,
                Optional.empty(),
                capacity,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                false);
    }

    /** A draft of what a plan is already, to be changed. */
    public static PlanDraft of(ConferencePlan plan) {
        ConferenceSettings settings = plan.settings();
        return new PlanDraft(
                Optional.of(plan.id()),
                plan.topic(),
                plan.description(),
                plan.moderators(),
                settings.invited(),
                settings.access(),
                plan.launch(),
                plan.mode(),
                Optional.of(settings.speakers()),
                plan.capacity(),
                plan.pin(),
                settings.rules().waiting(),
                Optional.of(settings.rules().offOnEntry()),
                settings.rules().deniedToGuests(),
                settings.endsOnTime(),
                settings.warning(),
                settings.extendable(),
                settings.rules().denied(),
                plan.tags(),
                plan.recording());
    }

    /** The same, whose public name is made. */
    public PlanDraft unnamed() {
        return new PlanDraft(
                Optional.empty(),
                topic,
                description,
                moderators,
                invited,
                access,
                launch,
                mode,
                speakers,
                capacity,
                pin,
                waiting,
                offOnEntry,
                deniedToGuests,
                endsOnTime,
                warning,
                extendable,
                denied,
                tags,
                recording);
    }

    /** The same, entered by others. */
    public PlanDraft with(Access next) {
        return new PlanDraft(
                id,
                topic,
                description,
                moderators,
                invited,
                next,
                launch,
                mode,
                speakers,
                capacity,
                pin,
                waiting,
                offOnEntry,
                deniedToGuests,
                endsOnTime);
    }
}
