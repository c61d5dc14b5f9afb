package org.rostrum.invitation.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.invitation.core.Town.ANNA;
import static org.rostrum.invitation.core.Town.HOUR;
import static org.rostrum.invitation.core.Town.MINUTE;
import static org.rostrum.invitation.core.Town.TOMORROW;
import static org.rostrum.invitation.core.Town.at;
import static org.rostrum.invitation.core.Town.board;
import static org.rostrum.invitation.core.Town.user;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.testkit.conference.FakeClock;

/** What a channel does not take. */
class RetriesTest {

    private final Town town = new Town();

    @Test
    void whatIsRefusedForNowIsTriedEverMoreSlowlyForTwoDays() {
        ConferencePlan board = town.planned(board());
        for (int i = 0; i < 40; i++) {
            town.refuse(Problems.INVITATION_UNSENT.because("451 Come back"));
        }
        town.look();

        assertThat(town.only(board).next()).isEqualTo(FakeClock.START.plus(MINUTE));
        assertThat(town.only(board).failure()).contains("451 Come back");
        town.pass(MINUTE);
        assertThat(town.only(board).next()).isEqualTo(town.clock.instant().plus(Duration.ofMinutes(5)));
        town.pass(Duration.ofMinutes(5));
        assertThat(town.only(board).next()).isEqualTo(town.clock.instant().plus(Duration.ofMinutes(30)));
        town.pass(Duration.ofMinutes(30));
        assertThat(town.only(board).next()).isEqualTo(town.clock.instant().plus(Duration.ofHours(2)));
    }

    @Test
    void itIsGivenUpAfterTwoDaysAndCanBeSentAgain() {
        ConferencePlan board = town.planned(board().launch(at(TOMORROW.plus(Duration.ofDays(9)))));
        for (int i = 0; i < 60; i++) {
            town.refuse(Problems.INVITATION_UNSENT.because("451 Come back"));
        }
        for (int i = 0; i < 50; i++) {
            town.pass(HOUR);
        }
        assertThat(town.only(board).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(town.only(board).tries()).isLessThan(30);

        town.refusals.clear();
        town.invitations().resend(board.id(), "", user(ANNA));
        town.look();

        assertThat(town.post()).containsExactly("anna INVITE 0");
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        ConferencePlan board = town.planned(board());
        town.refuse(Problems.INVITATION_REFUSED.because("550 No such user"));

        town.look();
        town.pass(HOUR);

        assertThat(town.post()).isEmpty();
        assertThat(town.only(board).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(town.only(board).failure()).contains("550 No such user");
    }

    @Test
    void whoNeverGotTheInvitationNeedsNoCancellation() {
        ConferencePlan board = town.planned(board());
        town.refuse(Problems.INVITATION_UNSENT.because("451 Come back"));
        town.look();

        town.plans.remove(board.key(), board.version());
        town.pass(HOUR);

        assertThat(town.post()).isEmpty();
        assertThat(town.store.announced(board.key())).isEmpty();
    }

    @Test
    void theQueueSurvivesARestartAndEachMessageKeepsItsName() {
        town.planned(board());
        town.loseAnswers();
        town.look();
        String first = town.letters.get(0).invitation().message();

        town.restart();
        town.look();

        assertThat(town.letters).hasSize(2);
        assertThat(town.letters.get(1).invitation().message()).isEqualTo(first);
        town.letters.clear();
        town.restart();
        town.pass(HOUR);
        assertThat(town.post()).isEmpty();
    }

    @Test
    void withoutAChannelMessagesWait() {
        town.planned(board());
        town.closeChannel();
        town.look();
        town.pass(HOUR);

        town.openChannel();
        town.look();

        assertThat(town.post()).containsExactly("anna INVITE 0");
    }
}
