package org.rostrum.admission.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.admission.RequestFixture.guestRequest;
import static org.rostrum.testkit.admission.RequestFixture.request;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.conference.Author;
import org.rostrum.conference.Category;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;
import org.rostrum.conference.admission.Entrance;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Seating;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.Right;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Plans;
import org.rostrum.testkit.admission.Policies;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;

class DoorTest {

    private final FakeConferences conferences = new FakeConferences(new FakeClock());
    private final Conference room = conference("board")
            .ownedBy("anna")
            .moderatedBy("mia")
            .withCapacity(3)
            .build();
    private Outcome<Conference> run = Outcome.done(room);
    private Optional<Pin> pin = Optional.empty();
    private final Plans plans = new FakePlans(() -> run, () -> pin);
    private final PinPolicy pins =
            new PinPolicy(plans, new PinLimits(5, 20, 100, Duration.ofMinutes(10)), new FakeClock());
    private final Door door = new Door(plans, conferences, List.of(pins, new RolePolicy()), Duration.ofMillis(200));

    @BeforeEach
    void open() {
        conferences.add(room);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whoIsAdmittedSitsInTheRoomByTheirName() {
        Participant ben = enter("ben");
        assertThat(ben.name()).isEqualTo("ben");
        assertThat(ben.place()).isEqualTo(Place.AUDITORIUM);
        assertThat(conferences.given()).allMatch(given -> given.by().equals(new Author.House()));
    }

    @Test
    void accountsBringTheirRole() {
        assertThat(enter("ben").role()).isEqualTo(Role.ATTENDEE);
        assertThat(enter("anna").role()).isEqualTo(Role.OWNER);
        assertThat(enter("mia").role()).isEqualTo(Role.MODERATOR);
        assertThat(enter("olga", Right.OPERATOR).role()).isEqualTo(Role.MODERATOR);
        assertThat(enter("adam", Right.ADMINISTRATOR).role()).isEqualTo(Role.MODERATOR);
    }

    @Test
    void whatTakesARightIsDeniedWithoutIt() {
        assertThat(enter("ben").denied())
                .containsExactlyInAnyOrder(Feature.CONTENT, Feature.REMOTE_CONTROL, Feature.FILES);
        assertThat(enter("cleo", Right.SHARE_CONTENT, Right.COLLABORATE).denied())
                .containsExactly(Feature.REMOTE_CONTROL);
        assertThat(enter("dora", Right.SHARE_CONTENT, Right.REMOTE_CONTROL, Right.COLLABORATE)
                        .denied())
                .isEmpty();
        assertThat(enter("adam", Right.ADMINISTRATOR).denied()).isEmpty();
    }

    @Test
    void guestMustLogIn() {
        assertThat(refusal(guestRequest("somebody", room.id()))).isEqualTo("login.required");
        assertThat(conferences.given()).isEmpty();
    }

    @Test
    void samePersonMayHoldSeveralSeats() {
        assertThat(enter("ben").id()).isNotEqualTo(enter("ben").id());
    }

    @Test
    void seatIsNamedBy96RandomBits() {
        assertThat(enter("ben").id().value()).hasSize(16);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFERENCE_FULL", "CONFERENCE_LOCKED", "PARTICIPANT_BANNED", "CONFERENCE_BUSY"})
    void whatTheConferenceItselfRefusesIsPassedOn(Problems problem) {
        conferences.refuse(problem.because("Not now."));
        assertThat(refusal(request("ben", room.id()))).isEqualTo(problem.code());
    }

    @Test
    void runWithoutAPlanIsFoundAndGuardedByItsEntrance() {
        run = Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference."));
        assertThat(refusal(request("ben", room.id()))).isEqualTo("conference.unknown");

        door.addEntrance(entranceFor("ben"));
        assertThat(enter("ben").name()).isEqualTo("ben");
        assertThat(refusal(request("olga", room.id(), Right.ADMINISTRATOR))).isEqualTo("conference.unknown");
    }

    @Test
    void entranceJudgesItsOwnRunsOnly() {
        Conference other = conference("call").build();
        door.addEntrance(new OneEntrance(other, "nobody"));
        assertThat(enter("ben").name()).isEqualTo("ben");
    }

    private OneEntrance entranceFor(String user) {
        return new OneEntrance(room, user);
    }

    /** Leads into one conference, for one user. */
    private record OneEntrance(Conference room, String user) implements Entrance {
        @Override
        public Optional<Conference> find(ConferenceId id) {
            return Optional.of(room).filter(it -> it.id().equals(id));
        }

        @Override
        public CompletionStage<Verdict> judge(JoinRequest request, Conference conference) {
            boolean theirs =
                    request.user().filter(it -> it.id().value().equals(user)).isPresent();
            return CompletableFuture.completedStage(
                    theirs
                            ? Verdict.admit()
                            : Verdict.refuse(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
        }
    }

    @Test
    void whoDoesNotKnowThePinIsToldNothingElse() {
        pin = Optional.of(new Pin("2580"));
        conferences.refuse(Problems.CONFERENCE_FULL.because("Every seat is taken."));
        door.addPolicy(Policies.refusing(Problems.RIGHT_REQUIRED.because("Not you.")));
        assertThat(refusal(request("ben", room.id()))).isEqualTo("pin.required");
        assertThat(conferences.given()).isEmpty();
    }

    @Test
    void whoHasNoAccountIsNotAskedForThePin() {
        pin = Optional.of(new Pin("2580"));
        assertThat(refusal(guestRequest("somebody", room.id()))).isEqualTo("login.required");
    }

    @Test
    void whoModeratesEntersWithoutThePin() {
        pin = Optional.of(new Pin("2580"));
        assertThat(enter("mia").role()).isEqualTo(Role.MODERATOR);
    }

    @Test
    void conferenceIsToldAllItNeedsToLetPeopleWait() {
        Conference waiting = conference("board")
                .ownedBy("anna")
                .moderatedBy("mia")
                .inviting("ida")
                .withRules(Rules.OPEN.waiting(Set.of(Category.UNINVITED)))
                .build();
        conferences.add(waiting);
        run = Outcome.done(waiting);
        assertThat(waiting.mustWait(joinOf("ben"))).isTrue();
        assertThat(waiting.mustWait(joinOf("ida"))).isFalse();
        assertThat(waiting.mustWait(joinOf("mia"))).isFalse();
        assertThat(waiting.mustWait(joinOf("olga", Right.OPERATOR))).isFalse();
    }

    @Test
    void whoIsInvitedWaitsWhenThoseAreToWait() {
        Conference waiting = conference("board")
                .inviting("ida")
                .withRules(Rules.OPEN.waiting(Set.of(Category.INVITED)))
                .build();
        conferences.add(waiting);
        run = Outcome.done(waiting);
        assertThat(waiting.mustWait(joinOf("ida"))).isTrue();
        assertThat(waiting.mustWait(joinOf("ben"))).isFalse();
        assertThat(waiting.mustWait(joinOf("anna"))).as("the owner").isFalse();
    }

    @Test
    void firstRefusalWinsOverWaiting() {
        door.addPolicy(Policies.lettingWait());
        door.addPolicy(Policies.refusing(Problems.RIGHT_REQUIRED.because("Not you.")));
        assertThat(refusal(request("ben", room.id()))).isEqualTo("right.required");
    }

    @Test
    void waitingWinsOverAdmissionAndKeepsTheRole() {
        door.addPolicy(Policies.lettingWait());
        Participant mia = enter("mia");
        assertThat(mia.place()).isEqualTo(Place.WAITING_ROOM);
        assertThat(mia.role()).isEqualTo(Role.MODERATOR);
    }

    @Test
    void strongestRoleWins() {
        door.addPolicy(Policies.admittingAs(Role.MODERATOR));
        door.addPolicy(Policies.admitting());
        assertThat(enter("ben").role()).isEqualTo(Role.MODERATOR);
    }

    @Test
    void brokenPolicyLetsNobodyIn() {
        door.addPolicy(Policies.failing());
        assertThat(refusal(request("ben", room.id()))).isEqualTo("admission.unavailable");
    }

    @Test
    void throwingPolicyLetsNobodyIn() {
        door.addPolicy(Policies.throwing());
        assertThat(refusal(request("ben", room.id()))).isEqualTo("admission.unavailable");
    }

    @Test
    void silentPolicyLetsNobodyInOnceTheTimeIsUp() {
        door.addPolicy(Policies.neverAnswering());
        assertThat(refusal(request("ben", room.id()))).isEqualTo("admission.unavailable");
    }

    @Test
    void policyThatIsGoneIsNotAsked() {
        var policy = Policies.failing();
        door.addPolicy(policy);
        door.removePolicy(policy);
        assertThat(enter("ben").name()).isEqualTo("ben");
    }

    @Test
    void whatCannotBeEnteredIsSaidAsItIs() {
        run = Outcome.refused(Problems.CONFERENCE_NOT_STARTED.because("Not yet."));
        assertThat(refusal(request("ben", room.id()))).isEqualTo("conference.not-started");
    }

    @Test
    void closedDoorRefuses() {
        door.close();
        assertThat(refusal(request("ben", room.id()))).isEqualTo("admission.unavailable");
    }

    private Participant enter(String user, Right... rights) {
        Seating seating = ask(request(user, room.id(), rights)).value().orElseThrow();
        return conferences
                .find(seating.conference())
                .orElseThrow()
                .find(seating.seat())
                .orElseThrow();
    }

    /** The command that the conference is given for this request. */
    private Command.Join joinOf(String user, Right... rights) {
        enter(user, rights);
        List<FakeConferences.Given> given = conferences.given();
        return (Command.Join) given.get(given.size() - 1).command();
    }

    private String refusal(JoinRequest request) {
        return ask(request).problem().orElseThrow().code();
    }

    private Outcome<Seating> ask(JoinRequest request) {
        return door.enter(request)
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
