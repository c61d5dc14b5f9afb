package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.SeatFixture.attendee;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Pin;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
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
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Recurrence;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.store.MemoryPlanStore;
import org.rostrum.testkit.store.PlanFixture;

class StoredPlansTest {

    private static final User ANNA = user("anna", Right.CREATE_CONFERENCES);
    private static final User MIA = user("mia");
    private static final User BEN = user("ben");
    private static final User OLGA = user("olga", Right.OPERATOR);
    private static final User SAUL = user("saul", Right.SECURITY_ADMINISTRATOR);
    private static final User ADAM = user("adam", Right.ADMINISTRATOR);
    private static final Launch IN_AN_HOUR =
            new Launch.Scheduled(FakeClock.START.plus(Duration.ofHours(1)), Duration.ofMinutes(30), ZoneOffset.UTC);

    private final FakeClock clock = new FakeClock();
    private final MemoryPlanStore store = new MemoryPlanStore();
    private final FakeConferences conferences = new FakeConferences(clock);
    private final InstalledModes modes = new InstalledModes();
    private final PublicAccess access = new PublicAccess();
    private final StoredPlans plans = plansWith(new Digits(new Random(1)));

    @BeforeEach
    void install() {
        modes.add(new SilentMode());
        conferences.follow(new EndKeeper(store, Runnable::run));
    }

    @Test
    void onlyWhoMayPlanPlans() {
        assertThat(code(plans.create(draft(new Launch.VirtualRoom()), BEN))).isEqualTo("right.required");
        assertThat(planned("board", new Launch.VirtualRoom()).owner()).isEqualTo(ANNA.id());
    }

    @Test
    void madeIdsAreTenDigitsAndNeverTaken() {
        StoredPlans sameDice = plansWith(new Digits(new Random(1)));
        ConferencePlan one =
                plans.create(draft(new Launch.AdHoc()), ANNA).value().orElseThrow();
        ConferencePlan two =
                sameDice.create(draft(new Launch.AdHoc()), ANNA).value().orElseThrow();
        assertThat(one.id().value()).matches("[0-9]{10}");
        assertThat(two.id()).isNotEqualTo(one.id());
    }

    @Test
    void wantedIdIsTakenOnlyOnce() {
        planned("board", new Launch.VirtualRoom());
        assertThat(code(plans.create(draft("BOARD", new Launch.AdHoc()), ANNA))).isEqualTo("conference-id.taken");
    }

    @Test
    void whatBreaksALimitIsRefused() {
        PlanDraft blank = PlanDraft.of(" ", new Launch.AdHoc(), ConferenceFixture.SOME_MODE, 10);
        assertThat(code(plans.create(blank, ANNA))).isEqualTo("plan.invalid");
    }

    @Test
    void absentModeIsNotPlanned() {
        PlanDraft odd = PlanDraft.of("Topic", new Launch.AdHoc(), new ModeId("absent"), 10);
        assertThat(code(plans.create(odd, ANNA))).isEqualTo("mode.unavailable");
    }

    @Test
    void planIsSeenByThoseWhoManageItAlone() {
        ConferencePlan plan = planned("board", new Launch.VirtualRoom());
        for (User allowed : List.of(ANNA, MIA, OLGA, ADAM)) {
            assertThat(plans.find(plan.id(), allowed).value()).contains(plan);
            assertThat(plans.list(allowed)).containsExactly(plan);
        }
        assertThat(code(plans.find(plan.id(), BEN))).isEqualTo("conference.unknown");
        assertThat(plans.list(BEN)).isEmpty();
    }

    @Test
    void securityAdministratorsReadPlansWithoutPinAndDoNothingWithThem() {
        ConferencePlan plan =
                PlanFixture.plan("board").owner(ANNA.id()).pin("0047").build();
        store.add(plan);

        ConferencePlan read = plans.read(plan.id(), SAUL).value().orElseThrow();
        assertThat(read.pin()).isEmpty();
        assertThat(read.version()).isEqualTo(plan.version());
        assertThat(plans.list(SAUL)).containsExactly(read);
        assertThat(plans.read(plan.id(), ADAM).value()).contains(plan);
        assertThat(code(plans.read(plan.id(), BEN))).isEqualTo("conference.unknown");

        assertThat(code(plans.find(plan.id(), SAUL))).isEqualTo("conference.unknown");
        assertThat(code(plans.change(plan.id(), 1, draft(new Launch.VirtualRoom()), SAUL)))
                .isEqualTo("conference.unknown");
        assertThat(code(plans.delete(plan.id(), 1, SAUL))).isEqualTo("conference.unknown");
        assertThat(code(plans.start(plan.id(), SAUL))).isEqualTo("conference.unknown");
        assertThat(store.find(plan.id())).contains(plan);
    }

    @Test
    void onlyOwnerAndAdministratorChangeAndDelete() {
        ConferencePlan plan = planned("board", new Launch.VirtualRoom());
        assertThat(code(plans.change(plan.id(), 1, draft(new Launch.VirtualRoom()), MIA)))
                .isEqualTo("right.required");
        assertThat(code(plans.change(plan.id(), 1, draft(new Launch.VirtualRoom()), BEN)))
                .isEqualTo("conference.unknown");
        assertThat(code(plans.delete(plan.id(), 1, OLGA))).isEqualTo("right.required");
        assertThat(plans.change(plan.id(), 1, draft("new-id", new Launch.VirtualRoom()), ADAM)
                        .value()
                        .orElseThrow()
                        .id())
                .isEqualTo(new ConferenceId("new-id"));
        assertThat(plans.delete(new ConferenceId("new-id"), 2, ANNA).value()).isPresent();
        assertThat(store.list()).isEmpty();
    }

    @Test
    void changeOfAnOldVersionIsRefused() {
        ConferencePlan plan = planned("board", new Launch.VirtualRoom());
        plans.change(plan.id(), 1, draft(new Launch.VirtualRoom()), ANNA);
        assertThat(code(plans.change(plan.id(), 1, draft(new Launch.VirtualRoom()), ANNA)))
                .isEqualTo("plan.changed");
    }

    @Test
    void runningConferenceIsNotDeleted() {
        ConferencePlan plan = planned("board", new Launch.VirtualRoom());
        plans.enter(plan.id());
        assertThat(code(plans.delete(plan.id(), 1, ANNA))).isEqualTo("plan.running");
    }

    @Test
    void changeWhileItRunsIsSaidInTheConferenceByWhoMadeIt() {
        ConferencePlan plan = planned("board", new Launch.VirtualRoom());
        plans.enter(plan.id());
        ConferencePlan changed = plans.change(plan.id(), 1, draft("council", new Launch.VirtualRoom()), ADAM)
                .value()
                .orElseThrow();
        assertThat(changed.id()).isEqualTo(new ConferenceId("council"));
        assertThat(conferences.given())
                .containsExactly(new FakeConferences.Given(
                        plan.key(), Author.Person.of(ADAM), new Command.ChangeId(new ConferenceId("council"))));
    }

    @Test
    void securityAdministratorFindsEverythingInTheListAndCanDoNothingWithIt() {
        User saul = user("saul", Right.SECURITY_ADMINISTRATOR);
        ConferencePlan plan = planned("board", new Launch.VirtualRoom());
        assertThat(plans.list(saul)).containsExactly(plan);
        assertThat(code(plans.find(plan.id(), saul))).isEqualTo("conference.unknown");
        assertThat(code(plans.start(plan.id(), saul))).isEqualTo("conference.unknown");
    }

    @Test
    void templateIsListedApartAndNeverEntered() {
        ConferencePlan template = planned("board", new Launch.Template());
        assertThat(plans.list(ANNA)).isEmpty();
        assertThat(new StoredTemplates(store).list(ANNA)).containsExactly(template);
        assertThat(new StoredTemplates(store).list(BEN)).isEmpty();
        assertThat(code(plans.enter(template.id()))).isEqualTo("conference.unknown");
        assertThat(code(plans.lobby(template.id(), ANNA))).isEqualTo("conference.unknown");
        assertThat(code(plans.start(template.id(), ANNA))).isEqualTo("conference.not-started");
        assertThat(plans.find(template.id(), ANNA).value()).contains(template);
    }

    @Test
    void lobbyOfWhatRecursTellsTheNextTime() {
        Launch daily = new Launch.Scheduled(
                FakeClock.START.minus(Duration.ofHours(2)),
                Duration.ofHours(1),
                ZoneOffset.UTC,
                Optional.of(Recurrence.of("FREQ=DAILY")));
        ConferencePlan plan = planned("talk", daily);
        Lobby lobby = plans.lobby(plan.id(), BEN).value().orElseThrow();
        assertThat(lobby.state()).isEqualTo(Lobby.State.NOT_STARTED);
        assertThat(lobby.startsAt()).contains(FakeClock.START.plus(Duration.ofHours(22)));
        assertThat(plans.enter(plan.id()).problem().orElseThrow().detail()).contains("2026-03-02T07:00:00Z");
    }

    @Test
    void virtualRoomOpensWheneverSomebodyEnters() {
        ConferencePlan plan = planned("room", new Launch.VirtualRoom());
        Conference run = plans.enter(plan.id()).value().orElseThrow();
        assertThat(plans.enter(plan.id()).value()).contains(run);
        end(run);
        assertThat(plans.enter(plan.id()).value()).isPresent();
    }

    @Test
    void scheduledConferenceOpensInItsTimeAlone() {
        ConferencePlan plan = planned("talk", IN_AN_HOUR);
        assertThat(code(plans.enter(plan.id()))).isEqualTo("conference.not-started");
        clock.advance(Duration.ofHours(1));
        Conference run = plans.enter(plan.id()).value().orElseThrow();
        clock.advance(Duration.ofHours(1));
        assertThat(plans.enter(plan.id()).value()).as("it still runs").contains(run);
        conferences.happen(run.key(), new Event.Ended(Event.Ended.Cause.EMPTY));
        assertThat(code(plans.enter(plan.id()))).isEqualTo("conference.ended");
    }

    @Test
    void scheduledConferenceThatEmptiedIsEnteredAgainInItsTime() {
        ConferencePlan plan = planned("talk", IN_AN_HOUR);
        clock.advance(Duration.ofHours(1));
        Conference run = plans.enter(plan.id()).value().orElseThrow();
        conferences.happen(run.key(), new Event.Ended(Event.Ended.Cause.EMPTY));
        assertThat(plans.enter(plan.id()).value()).isPresent();
    }

    @Test
    void whatWasEndedStaysEndedUntilItIsStartedByHand() {
        ConferencePlan plan = planned("now", new Launch.AdHoc());
        end(plans.enter(plan.id()).value().orElseThrow());
        assertThat(store.find(plan.key()).orElseThrow().ended()).contains(clock.instant());
        assertThat(code(plans.enter(plan.id()))).isEqualTo("conference.ended");
        assertThat(plans.start(plan.id(), MIA).value()).isPresent();
        assertThat(store.find(plan.key()).orElseThrow().ended()).isEmpty();
    }

    @Test
    void moderatorsStartAtAnyTimeAndStop() {
        ConferencePlan plan = planned("talk", IN_AN_HOUR);
        assertThat(code(plans.start(plan.id(), BEN))).isEqualTo("conference.unknown");
        assertThat(code(stop(plan, MIA))).isEqualTo("conference.not-started");
        assertThat(plans.start(plan.id(), MIA).value()).isPresent();
        assertThat(code(plans.start(plan.id(), MIA))).isEqualTo("conference.running");
        assertThat(stop(plan, MIA).value()).isPresent();
        assertThat(code(plans.enter(plan.id()))).isEqualTo("conference.ended");
    }

    @Test
    void scheduledConferenceEndsWhenItIsPlannedTo() {
        ConferencePlan plan = planned("talk", IN_AN_HOUR);
        clock.advance(Duration.ofHours(1));
        assertThat(plans.enter(plan.id()).value().orElseThrow().settings().endsAt())
                .contains(FakeClock.START.plus(Duration.ofMinutes(90)));
    }

    @Test
    void whatIsStartedByHandAfterItsEndIsNotOverAtOnce() {
        ConferencePlan plan = planned("talk", IN_AN_HOUR);
        clock.advance(Duration.ofHours(2));
        assertThat(plans.start(plan.id(), MIA).value().orElseThrow().settings().endsAt())
                .isEmpty();
    }

    @Test
    void idThatAPlanLetsGoIsSpent() {
        ConferencePlan plan = planned("board", new Launch.VirtualRoom());
        plans.change(plan.id(), 1, draft("council", new Launch.VirtualRoom()), ANNA);
        assertThat(store.isSpent(new ConferenceId("board"), clock.instant())).isTrue();
        assertThat(store.isSpent(new ConferenceId("council"), clock.instant())).isFalse();
        plans.delete(new ConferenceId("council"), 2, ANNA);
        assertThat(store.isSpent(new ConferenceId("council"), clock.instant())).isTrue();
    }

    @Test
    void chosenIdMayBeUsedAgain() {
        ConferencePlan plan = planned("board", new Launch.VirtualRoom());
        plans.delete(plan.id(), 1, ANNA);
        assertThat(planned("board", new Launch.VirtualRoom()).id()).isEqualTo(plan.id());
    }

    @Test
    void madeIdWasNotInUseForAYear() {
        ConferenceId first = new Digits(new Random(1)).next();
        store.spend(first, clock.instant());
        assertThat(plans.create(draft(new Launch.AdHoc()), ANNA)
                        .value()
                        .orElseThrow()
                        .id())
                .isNotEqualTo(first);
    }

    @Test
    void modeThatCannotSayItsTermsIsNotPlanned() {
        modes.add(new BrokenMode());
        PlanDraft odd = PlanDraft.of("Topic", new Launch.AdHoc(), new ModeId("broken"), 10);
        assertThat(code(plans.create(odd, ANNA))).isEqualTo("mode.unavailable");
    }

    @Test
    void lobbyTellsWhatTheDoorNeedsToKnow() {
        ConferencePlan plan = planned("talk", IN_AN_HOUR);
        Lobby before = plans.lobby(plan.id(), BEN).value().orElseThrow();
        assertThat(before.owner()).isEqualTo("Anna Owner");
        assertThat(before.state()).isEqualTo(Lobby.State.NOT_STARTED);
        assertThat(before.startsAt()).contains(FakeClock.START.plus(Duration.ofHours(1)));
        Conference run = plans.start(plan.id(), ANNA).value().orElseThrow();
        conferences
                .submit(run.key(), new Author.House(), attendee("ben").join())
                .thenAccept(seated -> {
                    Lobby full = plans.lobby(plan.id(), BEN).value().orElseThrow();
                    assertThat(full.state()).isEqualTo(Lobby.State.OPEN);
                    assertThat(full.full()).isTrue();
                })
                .toCompletableFuture()
                .join();
        assertThat(code(plans.lobby(new ConferenceId("nothing"), BEN))).isEqualTo("conference.unknown");
    }

    @Test
    void whoModeratesIsNotAskedForAPin() {
        PlanDraft plain = PlanDraft.of("Topic", new Launch.VirtualRoom(), ConferenceFixture.SOME_MODE, 1);
        PlanDraft secret = new PlanDraft(
                plain.id(),
                plain.topic(),
                plain.description(),
                List.of(MIA.id()),
                plain.invited(),
                plain.access(),
                plain.launch(),
                plain.mode(),
                plain.speakers(),
                plain.capacity(),
                Optional.of(new Pin("471108")),
                plain.waiting(),
                plain.offOnEntry(),
                plain.deniedToGuests(),
                plain.endsOnTime());
        ConferenceId id = plans.create(secret, ANNA).value().orElseThrow().id();
        assertThat(List.of(ANNA, MIA, OLGA, ADAM))
                .noneMatch(user -> plans.lobby(id, user).value().orElseThrow().pin());
        assertThat(plans.lobby(id, BEN).value().orElseThrow().pin()).isTrue();
    }

    private StoredPlans plansWith(Digits digits) {
        EarlyRuns early = new EarlyRuns(store, conferences);
        return new StoredPlans(store, conferences, new OnlyAnna(), modes, access, early, () -> {}, clock, digits);
    }

    private ConferencePlan planned(String id, Launch launch) {
        return plans.create(draft(id, launch), ANNA).value().orElseThrow();
    }

    private void end(Conference run) {
        assertThat(conferences
                        .submit(run.key(), new Author.House(), new Command.End())
                        .toCompletableFuture()
                        .join()
                        .value())
                .isPresent();
    }

    private Outcome<Conference> stop(ConferencePlan plan, User by) {
        return plans.stop(plan.id(), by).toCompletableFuture().join();
    }

    private static PlanDraft draft(Launch launch) {
        return draft(Optional.empty(), launch);
    }

    private static PlanDraft draft(String id, Launch launch) {
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

    private static String code(Outcome<?> outcome) {
        return outcome.problem().orElseThrow().code();
    }

    private static User user(String id, Right... rights) {
        return new User(new UserId(id), id, Set.of(rights), true);
    }

    private static final class BrokenMode extends SilentMode {
        @Override
        public ModeId id() {
            return new ModeId("broken");
        }

        @Override
        public Terms terms() {
            throw new IllegalStateException("a bug");
        }
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
