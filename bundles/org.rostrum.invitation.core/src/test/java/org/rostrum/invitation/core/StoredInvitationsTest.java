package org.rostrum.invitation.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.invitation.core.Town.ANNA;
import static org.rostrum.invitation.core.Town.BOB;
import static org.rostrum.invitation.core.Town.CLEO;
import static org.rostrum.invitation.core.Town.DAN;
import static org.rostrum.invitation.core.Town.TOMORROW;
import static org.rostrum.invitation.core.Town.at;
import static org.rostrum.invitation.core.Town.board;
import static org.rostrum.invitation.core.Town.user;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Right;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Ticket;
import org.rostrum.testkit.conference.FakeClock;

/** What people ask of their invitations, and of those of others. */
class StoredInvitationsTest {

    private final Town town = new Town();

    @Test
    void aPersonalLinkTellsWhoIsInvitedUntilTheyAreNot() {
        ConferencePlan board = town.planned(board().invited(BOB));
        town.look();
        String link = town.letters.stream()
                .filter(letter -> letter.address().startsWith("bob"))
                .map(letter -> letter.invitation().link().toString())
                .findFirst()
                .orElseThrow();
        assertThat(link).startsWith("https://meet.example.org/c/board#i=");
        String token = link.substring(link.indexOf("#i=") + 3);

        assertThat(town.invitations().redeem(token).value())
                .contains(new Ticket(board.key(), board.id(), new Invitee.Account(BOB)));
        assertThat(town.invitations().redeem(token.toLowerCase(Locale.ROOT)).value())
                .isEmpty();
        assertThat(town.invitations().redeem(null).value()).isEmpty();

        town.changed(plan("board")
                .key(board.key())
                .owner(ANNA)
                .created(FakeClock.START)
                .launch(at(TOMORROW))
                .version(2)
                .build());
        town.look();

        assertThat(town.invitations().redeem(token).value()).isEmpty();
    }

    @Test
    void onlyWhoModeratesSeesWhatBecameOfInvitations() {
        ConferencePlan board = town.planned(board().moderators(BOB).invited(CLEO));
        town.look();

        assertThat(town.invitations().list(board.id(), user(ANNA)).value())
                .hasValueSatisfying(all -> assertThat(all).hasSize(3));
        assertThat(town.invitations().list(board.id(), user(BOB)).value()).isPresent();
        assertThat(town.invitations()
                        .list(board.id(), user(DAN, Right.OPERATOR))
                        .value())
                .isPresent();
        assertThat(town.invitations().list(board.id(), user(CLEO)).problem())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("conference.unknown"));
        assertThat(town.invitations()
                        .resend(board.id(), "", user(CLEO))
                        .toCompletableFuture()
                        .join()
                        .problem())
                .isPresent();
    }

    @Test
    void theCalendarIsForWhoIsInvitedAndHoldsNoSecret() {
        ConferencePlan board = town.planned(board().invited(CLEO).pin("2580"));
        town.look();

        assertThat(town.invitations().calendar(board.id(), user(CLEO)).value())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("METHOD:PUBLISH", "UID:" + board.key())
                        .doesNotContain("#i=", "2580", "ATTENDEE"));
        assertThat(town.invitations().calendar(board.id(), user(DAN)).value()).isEmpty();
    }
}
