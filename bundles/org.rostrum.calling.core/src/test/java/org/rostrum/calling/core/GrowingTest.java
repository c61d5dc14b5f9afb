package org.rostrum.calling.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.calling.core.House.code;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.CallState;
import org.rostrum.calling.Cause;
import org.rostrum.calling.core.House.Phone;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Role;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.Right;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

class GrowingTest {

    private static final UserId CLEO = new UserId("cleo");

    private final House house = new House();
    private final Phone ann = house.phone("ann");
    private final Phone bob = house.phone("bob");
    private final Phone cleo = house.phone("cleo");
    private final Call call = house.talking(ann, bob);

    @Test
    void callingAThirdInvitesThemIntoTheSameRun() {
        Call invitation = invited(house.ring(ann, "cleo"));

        assertThat(invitation.invitation()).isTrue();
        assertThat(invitation.conference()).isEqualTo(call.conference());
        assertThat(cleo.rings(invitation)).isTrue();
        assertThat(house.conferences.given())
                .anyMatch(given -> given.command().equals(new Command.Invite(List.of(CLEO)))
                        && given.by() instanceof Author.Person person
                        && person.id().value().equals("ann"));
    }

    @Test
    void goesOnAsAConferenceWhenTheThirdIsThere() {
        Conference before = house.room(call);

        house.accept(invited(house.ring(bob, "cleo")), cleo);
        house.enter(call, "cleo");

        assertThat(house.room(call).key()).isEqualTo(before.key());
        assertThat(house.room(call).participants()).hasSize(3);
        assertThat(code(house.hangUp(call, "ann"))).isEqualTo("call.over");

        house.leave(call, "ann");
        assertThat(house.isOver(call)).isFalse();
        assertThat(house.judge(call, "ann")).isEqualTo(new Verdict.Admit(Role.ATTENDEE));
    }

    @Test
    void callGoesOnWhenTheThirdSaysNo() {
        Call invitation = invited(house.ring(ann, "cleo"));

        house.reject(invitation, "cleo");

        assertThat(ann.last()).isEqualTo(new CallEvent.Stopped(invitation.id(), Cause.DECLINED));
        assertThat(house.isOver(call)).isFalse();
        house.leave(call, "bob");
        assertThat(house.isOver(call)).isTrue();
    }

    @Test
    void invitationStopsRingingWhenTheTwoHangUp() {
        Call invitation = invited(house.ring(ann, "cleo"));

        house.hangUp(call, "bob");

        assertThat(cleo.last()).isEqualTo(new CallEvent.Stopped(invitation.id(), Cause.CANCELLED));
        assertThat(house.missed.count(CLEO)).isEqualTo(1);
    }

    @Test
    void onlyWhoWasCalledOrInvitedEnters() {
        assertThat(house.judge(call, "ann")).isInstanceOf(Verdict.Admit.class);
        assertThat(house.judge(call, "bob")).isInstanceOf(Verdict.Admit.class);
        assertThat(house.judge(call, "cleo")).isInstanceOf(Verdict.Refuse.class);
        assertThat(house.judge(call, "root", Right.ADMINISTRATOR, Right.OPERATOR))
                .isInstanceOf(Verdict.Refuse.class);

        invited(house.ring(ann, "cleo"));
        assertThat(house.judge(call, "cleo")).isInstanceOf(Verdict.Admit.class);
    }

    @Test
    void entranceKnowsNoOtherConferenceAndNoneThatIsOver() {
        Conference other = conference("board").build();
        house.conferences.add(other);
        assertThat(house.entrance.find(other.id())).isEmpty();

        house.hangUp(call, "ann");
        assertThat(house.entrance.find(call.conference().orElseThrow())).isEmpty();
    }

    @Test
    void whoIsThereAlreadyIsNotInvited() {
        assertThat(code(house.call(ann, "bob"))).isEqualTo("call.busy");
        assertThat(house.missed.count(new UserId("bob"))).isZero();
    }

    @Test
    void invitingIntoAPlannedConferenceAsksTheConference() {
        Phone dora = house.phone("dora");
        Conference board = conference("board").build();
        house.conferences.add(board);
        house.enter(board, "dora");
        house.conferences.refuse(Problems.ROLE_REQUIRED.because("Only a moderator may do this."));

        assertThat(code(house.call(dora, "cleo"))).isEqualTo("role.required");
        assertThat(cleo.told).isEmpty();
    }

    @Test
    void nobodyInvitesIntoAConferenceInWhichTheyDoNotSit() {
        Outcome<Call> outcome = house.calling
                .invite(House.user("dora"), call.conference().orElseThrow(), CLEO, Optional.empty())
                .toCompletableFuture()
                .join();

        assertThat(code(outcome)).isEqualTo("conference.unknown");
    }

    @Test
    void acceptedInvitationIsOverAsACall() {
        Call invitation = invited(house.ring(ann, "cleo"));

        Call answered = house.accept(invitation, cleo).value().orElseThrow();

        assertThat(answered.state()).isEqualTo(CallState.ANSWERED);
        assertThat(ann.last())
                .isEqualTo(new CallEvent.Answered(
                        invitation.id(), call.conference().orElseThrow()));
        assertThat(house.calling.list(House.user("cleo")).toCompletableFuture().join())
                .isEmpty();
    }

    /** The fake conferences only take note of an invitation; here it happens. */
    private Call invited(Call invitation) {
        house.conferences.happen(house.room(call).key(), new Event.Invited(List.of(invitation.callee())));
        return invitation;
    }
}
