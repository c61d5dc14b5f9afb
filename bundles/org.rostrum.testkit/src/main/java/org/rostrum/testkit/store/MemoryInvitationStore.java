package org.rostrum.testkit.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.store.InvitationStore;
import org.rostrum.schedule.store.PlanStore;

/** Keeps invitations until the test ends, beside the plans of another store. */
public final class MemoryInvitationStore implements InvitationStore {

    private final PlanStore plans;
    private final Map<ConferenceKey, Announced> announced = new LinkedHashMap<>();
    private final Map<UUID, Delivery> deliveries = new HashMap<>();
    private final Map<String, UUID> tokens = new HashMap<>();

    public MemoryInvitationStore(PlanStore plans) {
        this.plans = plans;
    }

    @Override
    public synchronized List<ConferenceKey> unseen(int most) {
        Stream<ConferenceKey> changed = plans.list().stream()
                .filter(plan -> announced(plan.key())
                        .filter(told -> told.version() == plan.version())
                        .isEmpty())
                .map(ConferencePlan::key);
        Stream<ConferenceKey> gone =
                keysWith(told -> !told.isGone() && plans.find(told.plan()).isEmpty());
        return Stream.concat(changed, gone).limit(most).toList();
    }

    @Override
    public synchronized List<ConferenceKey> changedBefore(Instant then, int most) {
        return keysWith(told ->
                        told.changed().filter(since -> !since.isAfter(then)).isPresent())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<ConferenceKey> reminding(Instant now, int most) {
        return keysWith(told -> told.reminder().filter(due -> !due.isAfter(now)).isPresent())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<Announced> announced(ConferenceKey plan) {
        return Optional.ofNullable(announced.get(plan));
    }

    @Override
    public synchronized List<Delivery> of(ConferenceKey plan) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.plan().equals(plan))
                .sorted(Comparator.comparing(
                                (Delivery delivery) -> delivery.invitee().key())
                        .thenComparing(Delivery::reminds))
                .toList();
    }

    @Override
    public synchronized List<Delivery> due(Instant now, int most) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.isQueued() && !delivery.next().isAfter(now))
                .sorted(Comparator.comparing(Delivery::next).thenComparing(Delivery::id))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> next(Instant now, Duration gathering) {
        Stream<Instant> changes = announced.values().stream()
                .flatMap(told -> told.changed().stream())
                .map(since -> since.plus(gathering));
        Stream<Instant> reminders = announced.values().stream().flatMap(told -> told.reminder().stream());
        Stream<Instant> tries =
                deliveries.values().stream().filter(Delivery::isQueued).map(Delivery::next);
        return Stream.of(changes, reminders, tries)
                .flatMap(times -> times)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized void write(Announced told, List<Delivery> changed, List<Delivery> removed) {
        announced.put(told.plan(), told);
        removed.forEach(delivery -> remove(delivery.id()));
        changed.forEach(delivery -> deliveries.put(delivery.id(), delivery));
    }

    @Override
    public synchronized void forget(ConferenceKey plan) {
        of(plan).forEach(delivery -> remove(delivery.id()));
        announced.remove(plan);
    }

    @Override
    public synchronized void write(Delivery delivery) {
        deliveries.computeIfPresent(delivery.id(), (id, before) -> delivery);
    }

    @Override
    public synchronized void remember(String tokenHash, UUID delivery) {
        tokens.put(tokenHash, delivery);
    }

    @Override
    public synchronized Optional<Delivery> findByToken(String tokenHash) {
        return Optional.ofNullable(tokens.get(tokenHash)).map(deliveries::get);
    }

    @Override
    public synchronized Backlog backlog() {
        return new Backlog(count(Delivery.State.QUEUED), count(Delivery.State.FAILED));
    }

    private long count(Delivery.State state) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.state() == state)
                .count();
    }

    private Stream<ConferenceKey> keysWith(Predicate<Announced> condition) {
        return announced.values().stream().filter(condition).map(Announced::plan);
    }

    private void remove(UUID delivery) {
        deliveries.remove(delivery);
        tokens.values().removeIf(delivery::equals);
    }
}
