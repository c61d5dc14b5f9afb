package org.rostrum.admission.core;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Pin;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.PublicLobby;

/** Plans that know only what is entered, and with which PIN. */
record FakePlans(Supplier<Outcome<Conference>> run, Supplier<Optional<Pin>> pin) implements Plans {

    @Override
    public Outcome<Conference> enter(ConferenceId id) {
        return run.get();
    }

    @Override
    public Optional<Pin> pin(ConferenceKey key) {
        return pin.get();
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
    public Outcome<ConferencePlan> find(ConferenceId id, User by) {
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
    public Lobby.State state(ConferencePlan plan) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Lobby> lobby(ConferenceId id, User visitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<PublicLobby> publicLobby(ConferenceId id) {
        throw new UnsupportedOperationException();
    }
}
