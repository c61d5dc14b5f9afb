package org.rostrum.invitation.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.testkit.house.Soon;
import org.rostrum.testkit.store.PlanFixture;

/** A secretary whom nobody tells to look. */
class PunctualityTest {

    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

    private final Town town = new Town();
    private final Secretary secretary = town.startByItself(1);

    @AfterEach
    void close() {
        secretary.close();
    }

    private PlanFixture board() {
        return PlanFixture.plan("board").owner(Town.ANNA).created(Instant.now()).launch(Town.at(tomorrow));
    }

    @Test
    void planIsToldWhenItIsMadeAndItsChangeWhenItWasGathered() {
        ConferencePlan plan = town.planned(board());
        Soon.is("the invitation", () -> town.letters.size() == 1);

        town.changed(board().key(plan.key()).version(2).topic("Another").build());

        Soon.is("the update", () -> town.letters.size() == 2);
        assertThat(town.post()).containsExactly("anna INVITE 0", "anna UPDATE 0");
    }

    @Test
    void whatIsDueLaterIsSentAtItsTime() {
        ConferencePlan plan = town.planned(board());
        Soon.is("the invitation", () -> town.letters.size() == 1);
        Soon.is("it is noted", () -> town.only(plan).state() == Delivery.State.SENT);

        Delivery again =
                town.only(plan).queued(town.only(plan).kind(), Instant.now().plusSeconds(3));
        var unused = secretary.write(() -> {
            town.store.write(again);
            return again;
        });

        Soon.is("the second one", () -> town.letters.size() == 2);
        assertThat(Instant.now()).isAfterOrEqualTo(again.next());
    }

    @Test
    void whatWaitsForAWayGoesWhenOneComes() {
        town.closeChannel();
        ConferencePlan plan = town.planned(board());
        Soon.is("it waits", () -> !town.store.of(plan.key()).isEmpty());

        town.openChannel();

        Soon.is("it goes", () -> town.letters.size() == 1);
    }

    @Test
    void guestIsInvitedAtOnce() {
        StoredInvitations invitations = new StoredInvitations(town.plans, secretary);
        ConferencePlan plan = town.planned(board());
        Soon.is("the invitation of the owner", () -> town.letters.size() == 1);

        invitations.invite(plan.key(), new Invitee.Account(Town.BOB));

        Soon.is("that of the guest", () -> town.letters.size() == 2);
    }
}
