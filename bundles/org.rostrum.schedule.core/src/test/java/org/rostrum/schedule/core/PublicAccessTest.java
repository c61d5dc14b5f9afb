package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Access;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.admission.GuestDesk;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.PublicLobby;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.store.MemoryPlanStore;

class PublicAccessTest {

    private static final GuestDesk DESK = (request, room, seat) -> CompletableFuture.completedFuture(Verdict.admit());
    private static final GuestDesk OBJECTING = new ObjectingDesk();
    private static final Optional<Pin> PIN = Optional.of(new Pin("2580"));
    private static final User ANNA = new User(new UserId("anna"), "Anna", Set.of(Right.CREATE_CONFERENCES), true);
    private static final Launch IN_AN_HOUR =
            new Launch.Scheduled(FakeClock.START.plus(Duration.ofHours(1)), Duration.ofMinutes(30), ZoneOffset.UTC);
    private static final PlanDraft PRIVATE = PlanDraft.of("Open day", IN_AN_HOUR, ConferenceFixture.SOME_MODE, 10);
    private static final PlanDraft PUBLIC = PRIVATE.with(Access.PUBLIC);

    private final FakeClock clock = new FakeClock();
    private final PublicAccess access = new PublicAccess();
    private final InstalledModes modes = new InstalledModes();
    private final MemoryPlanStore store = new MemoryPlanStore();
    private final FakeConferences conferences = new FakeConferences(clock);
    private final StoredPlans plans = new StoredPlans(
            store,
            conferences,
            new PlanOffice.OnlyAnna(),
            modes,
            access,
            new EarlyRuns(store, conferences),
            () -> {},
            clock,
            new Digits());

    @BeforeEach
    void install() {
        modes.add(new PlanOffice.SilentMode());
    }

    @Test
    void withoutDeskNothingIsPlannedPublicAndTheRefusalNamesTheExtension() {
        Problem why = plans.create(PUBLIC, ANNA).problem().orElseThrow();
        assertThat(why.code()).isEqualTo("extension.required");
        assertThat(why.detail()).contains("rostrum-webinar");
    }

    @Test
    void withoutDeskNothingBecomesPublic() {
        ConferencePlan plan = planned(PRIVATE);
        assertThat(code(plans.change(plan.id(), plan.version(), PUBLIC, ANNA))).isEqualTo("extension.required");
    }

    @Test
    void whatWasPublicStaysSoWhenTheDeskIsGone() {
        ConferencePlan plan = plannedInPublic();
        access.unbind(DESK);
        ConferencePlan changed =
                plans.change(plan.id(), plan.version(), PUBLIC, ANNA).value().orElseThrow();
        assertThat(changed.settings().access()).isEqualTo(Access.PUBLIC);
        assertThat(plans.change(changed.id(), changed.version(), PRIVATE, ANNA).value())
                .as("private again")
                .isPresent();
    }

    @Test
    void deskObjectsToPinByFormAndWhileItRuns() {
        ConferencePlan plan = plannedInPublic();
        access.bind(OBJECTING);
        LiveChanges live = new LiveChanges(store, access, Runnable::run, clock);
        Conference room = Conference.open(
                new Event.Opened(plan.key(), plan.id(), plan.settingsOfRun(Optional.empty()), FakeClock.START));

        assertThat(code(plans.change(plan.id(), plan.version(), pinned(Access.PUBLIC), ANNA)))
                .isEqualTo("plan.invalid");
        assertThat(live.keep(room, new Command.ChangePin(PIN))
                        .toCompletableFuture()
                        .join()
                        .orElseThrow()
                        .code())
                .isEqualTo("plan.invalid");
        assertThat(store.find(plan.key()).orElseThrow().pin()).isEmpty();
    }

    @Test
    void deskObjectsWhenAPrivateConferenceWithPinBecomesPublic() {
        access.bind(OBJECTING);
        ConferencePlan plan = planned(pinned(Access.PRIVATE));
        assertThat(code(plans.change(plan.id(), plan.version(), pinned(Access.PUBLIC), ANNA)))
                .isEqualTo("plan.invalid");
    }

    @Test
    void deskThatFailsObjects() {
        ConferencePlan plan = plannedInPublic();
        access.bind(new ObjectingDesk() {
            @Override
            public Optional<Problem> objectToPin(ConferenceKey conference) {
                throw new IllegalStateException("the database is away");
            }
        });
        assertThat(code(plans.change(plan.id(), plan.version(), pinned(Access.PUBLIC), ANNA)))
                .isEqualTo("plan.invalid");
    }

    @Test
    void pinThatWasThereIsNotObjectedTo() {
        access.bind(DESK);
        ConferencePlan plan = planned(pinned(Access.PUBLIC));
        access.bind(OBJECTING);
        assertThat(plans.change(plan.id(), plan.version(), pinned(Access.PUBLIC), ANNA)
                        .value())
                .isPresent();
    }

    @Test
    void publicLobbyTellsTopicAndTime() {
        ConferencePlan plan = plannedInPublic();
        PublicLobby lobby = plans.publicLobby(plan.id()).value().orElseThrow();
        assertThat(lobby.topic()).isEqualTo("Open day");
        assertThat(lobby.state()).isEqualTo(Lobby.State.NOT_STARTED);
        assertThat(lobby.startsAt()).contains(FakeClock.START.plus(Duration.ofHours(1)));
        assertThat(lobby.endsAt()).contains(FakeClock.START.plus(Duration.ofMinutes(90)));
    }

    @Test
    void nobodyLearnsWhichPrivateConferencesThereAre() {
        Problem ofPrivate = plans.publicLobby(planned(PRIVATE).id()).problem().orElseThrow();
        Problem ofNone =
                plans.publicLobby(new ConferenceId("nothing")).problem().orElseThrow();
        assertThat(ofPrivate).isEqualTo(ofNone);
    }

    private static class ObjectingDesk implements GuestDesk {

        @Override
        public CompletionStage<Verdict> judge(JoinRequest request, Conference room, ParticipantId seat) {
            return CompletableFuture.completedFuture(Verdict.admit());
        }

        @Override
        public Optional<Problem> objectToPin(ConferenceKey conference) {
            return Optional.of(Problems.PLAN_INVALID.because("pin: (expected: none)"));
        }
    }

    private static PlanDraft pinned(Access access) {
        return new PlanDraft(
                Optional.empty(),
                "Open day",
                "",
                List.of(),
                Set.of(),
                access,
                IN_AN_HOUR,
                ConferenceFixture.SOME_MODE,
                Optional.empty(),
                10,
                PIN,
                Set.of(),
                Optional.empty(),
                Set.of(),
                false);
    }

    private ConferencePlan plannedInPublic() {
        access.bind(DESK);
        return planned(PUBLIC);
    }

    private ConferencePlan planned(PlanDraft draft) {
        return plans.create(draft, ANNA).value().orElseThrow();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.problem().orElseThrow().code();
    }
}
