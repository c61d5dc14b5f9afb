package org.rostrum.webinar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.conference.Access;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Pin;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.PublicLobby;

/** Plans that are found by who moderates them, and in public when they are public. */
final class FakePlans implements Plans {

    private final Map<ConferenceId, ConferencePlan> plans = new ConcurrentHashMap<>();

    void keep(ConferencePlan plan) {
        plans.put(plan.id(), plan);
    }

    @Override
    public Outcome<ConferencePlan> find(ConferenceId id, User by) {
        return Optional.ofNullable(plans.get(id))
                .filter(plan -> plan.isModeratedBy(by.id()))
                .map(Outcome::done)
                .orElseGet(FakePlans::unknown);
    }

    @Override
    public Outcome<PublicLobby> publicLobby(ConferenceId id) {
        return Optional.ofNullable(plans.get(id))
                .filter(plan -> plan.settings().access() == Access.PUBLIC)
                .map(plan -> Outcome.done(new PublicLobby(
                        plan.key(),
                        plan.id(),
                        plan.topic(),
                        plan.description(),
                        Lobby.State.OPEN,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        plan.pin().isPresent())))
                .orElseGet(FakePlans::unknown);
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference."));
    }

    @Override
    public Outcome<ConferencePlan> create(PlanDraft draft, User by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ConferencePlan> list(User by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<ConferencePlan> change(ConferenceId id, long version, PlanDraft draft, User by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<ConferencePlan> delete(ConferenceId id, long version, User by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Conference> start(ConferenceId id, User by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Outcome<Conference>> stop(ConferenceId id, User by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Lobby> lobby(ConferenceId id, User visitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Lobby.State state(ConferencePlan plan) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Pin> pin(ConferenceKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Conference> enter(ConferenceId id) {
        throw new UnsupportedOperationException();
    }
}
