package org.rostrum.schedule.core;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.View;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.store.MemoryPlanStore;

/** Where plans are made and kept: everybody is told by what they may, and one mode is installed. */
final class PlanOffice {

    static final User ANNA = user("anna", Right.CREATE_CONFERENCES);
    static final User MIA = user("mia");
    static final User BEN = user("ben");
    static final User OLGA = user("olga", Right.OPERATOR);
    static final User SAUL = user("saul", Right.SECURITY_ADMINISTRATOR);
    static final User ADAM = user("adam", Right.ADMINISTRATOR);
    static final Launch IN_AN_HOUR =
            new Launch.Scheduled(FakeClock.START.plus(Duration.ofHours(1)), Duration.ofMinutes(30), ZoneOffset.UTC);

    final FakeClock clock = new FakeClock();
    final MemoryPlanStore store = new MemoryPlanStore();
    final FakeConferences conferences = new FakeConferences(clock);
    final InstalledModes modes = new InstalledModes();
    final PublicAccess access = new PublicAccess();
    final StoredPlans plans = plansWith(new Digits(new Random(1)));

    PlanOffice() {
        modes.add(new SilentMode());
        conferences.follow(new EndKeeper(store, Runnable::run));
    }

    /** The same plans with other dice. */
    StoredPlans plansWith(Digits digits) {
        EarlyRuns early = new EarlyRuns(store, conferences);
        return new StoredPlans(store, conferences, new OnlyAnna(), modes, access, early, () -> {}, clock, digits);
    }

    /** By Anna; Mia moderates, one person has room. */
    ConferencePlan planned(String id, Launch launch) {
        return plans.create(draft(id, launch), ANNA).value().orElseThrow();
    }

    static PlanDraft draft(Launch launch) {
        return draft(Optional.empty(), launch);
    }

    static PlanDraft draft(String id, Launch launch) {
        return draft(Optional.of(new ConferenceId(id)), launch);
    }

    private static PlanDraft draft(Optional<ConferenceId> id, Launch launch) {
        PlanDraft plain = PlanDraft.of("Topic", launch, ConferenceFixture.SOME_MODE, 1);
        return new PlanDraft(
                id,
                plain.topic(),
                plain.description(),
                List.of(MIA.id()),
                plain.invited(),
                plain.access(),
                launch,
                plain.mode(),
                plain.speakers(),
                plain.capacity(),
                plain.pin(),
                plain.waiting(),
                plain.offOnEntry(),
                plain.deniedToGuests(),
                plain.endsOnTime());
    }

    static String code(Outcome<?> outcome) {
        return outcome.problem().orElseThrow().code();
    }

    static User user(String id, Right... rights) {
        return new User(new UserId(id), id, Set.of(rights), true);
    }

    static class SilentMode implements ConferenceMode {
        @Override
        public ModeId id() {
            return ConferenceFixture.SOME_MODE;
        }

        @Override
        public Ruling rule(Conference room, Author by, Command command) {
            return Ruling.defer();
        }

        @Override
        public View viewFor(Conference room, Participant viewer) {
            return View.NOTHING;
        }
    }

    static final class OnlyAnna implements Accounts {
        @Override
        public Optional<User> find(UserId id) {
            return id.equals(ANNA.id()) ? Optional.of(new User(id, "Anna Owner", Set.of(), true)) : Optional.empty();
        }

        @Override
        public List<User> list() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<User> add(UserId id, String displayName, Set<Right> rights, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<AccountDetails> details(UserId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<AccountDetails> listDetails() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<User> change(UserId id, AccountChange change) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<User> unlock(UserId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<User> resetPassword(UserId id, String password) {
            throw new UnsupportedOperationException();
        }
    }
}
