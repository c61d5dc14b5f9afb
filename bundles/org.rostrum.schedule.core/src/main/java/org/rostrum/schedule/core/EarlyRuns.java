package org.rostrum.schedule.core;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Author;
import org.rostrum.conference.Category;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Rules;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.store.PlanStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs that were opened before their start: everybody but moderators waits, and at the start the house lets in whom the
 * plan would not let wait. A moderator who switches the waiting room earlier has taken that over. Should this bundle be
 * replaced meanwhile, moderators let people in.
 */
@Component(service = EarlyRuns.class)
public final class EarlyRuns {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyRuns.class);
    private static final Set<Category> ALL = Set.copyOf(EnumSet.allOf(Category.class));
    private static final Author HOUSE = new Author.House();

    /** Which run is let go, and when. */
    private record Held(Instant opened, Instant start) {}

    private final Map<ConferenceKey, Held> runs = new ConcurrentHashMap<>();
    private final PlanStore store;
    private final ConferenceService conferences;

    @Activate
    public EarlyRuns(@Reference PlanStore store, @Reference ConferenceService conferences) {
        this.store = store;
        this.conferences = conferences;
    }

    /** The rules of a run while it is early. */
    static Rules held(Rules rules) {
        return rules.waiting(ALL);
    }

    void add(Conference run, Instant start) {
        runs.put(run.key(), new Held(run.openedAt(), start));
    }

    /** When there is something to do next. */
    Optional<Instant> next() {
        return runs.values().stream().map(Held::start).min(Instant::compareTo);
    }

    /** Lets go what has started. */
    void look(Instant now) {
        runs.forEach((key, held) -> {
            if (!now.isBefore(held.start()) && runs.remove(key, held)) {
                conferences
                        .find(key)
                        .filter(run -> run.openedAt().equals(held.opened()))
                        .filter(run -> run.settings().rules().waiting().equals(ALL))
                        .ifPresent(this::letGo);
            }
        });
    }

    private void letGo(Conference run) {
        Set<Category> waiting = store.find(run.key())
                .map(ConferencePlan::settings)
                .map(settings -> settings.rules().waiting())
                .orElse(Set.of());
        LOG.info("Conference {} has started: who came early is let in", run.id());
        conferences
                .submit(run.key(), HOUSE, new Command.SwitchWaitingRoom(waiting, inside(waiting)))
                .thenAccept(switched -> switched.value().ifPresent(room -> admit(room, waiting)));
    }

    private static Optional<Command.SwitchWaitingRoom.Inside> inside(Set<Category> waiting) {
        return waiting.isEmpty() ? Optional.of(Command.SwitchWaitingRoom.Inside.ADMIT) : Optional.empty();
    }

    private void admit(Conference room, Set<Category> waiting) {
        List<ParticipantId> free = room.participants().values().stream()
                .filter(seat -> seat.waits())
                .filter(seat -> room.categoryOf(seat.origin(), seat.user())
                        .filter(waiting::contains)
                        .isEmpty())
                .map(seat -> seat.id())
                .toList();
        if (!free.isEmpty()) {
            conferences.submit(room.key(), HOUSE, new Command.Admit(free));
        }
    }
}
