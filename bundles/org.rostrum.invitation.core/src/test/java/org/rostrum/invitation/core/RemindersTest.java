package org.rostrum.invitation.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.invitation.core.Town.ANNA;
import static org.rostrum.invitation.core.Town.BOB;
import static org.rostrum.invitation.core.Town.HOUR;
import static org.rostrum.invitation.core.Town.MINUTE;
import static org.rostrum.invitation.core.Town.TOMORROW;
import static org.rostrum.invitation.core.Town.at;
import static org.rostrum.invitation.core.Town.board;
import static org.rostrum.invitation.core.Town.user;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;

/** What is told before an occurrence starts. */
class RemindersTest {

    private final Town town = new Town();

    @Test
    void peopleAreRemindedOfEachOccurrenceOnce() {
        Launch.Scheduled daily = at(TOMORROW).repeating(Recurrence.of("FREQ=DAILY"));
        ConferencePlan board = town.planned(board().launch(daily));
        town.look();
        town.invitations().remind(board.id(), Set.of(Duration.ofMinutes(15), HOUR), user(ANNA));
        town.post();

        town.clock.set(TOMORROW.minus(HOUR));
        town.look();
        town.pass(MINUTE);
        assertThat(town.letters).singleElement().satisfies(letter -> {
            assertThat(letter.invitation().occurrence()).contains(TOMORROW);
            assertThat(letter.invitation().calendar()).isEmpty();
        });
        assertThat(town.post()).containsExactly("anna REMIND 0");
        town.clock.set(TOMORROW.minus(Duration.ofMinutes(15)));
        town.look();
        assertThat(town.post()).containsExactly("anna REMIND 0");
        town.clock.set(TOMORROW.plus(Duration.ofHours(23)));
        town.look();
        assertThat(town.letters.get(0).invitation().occurrence()).contains(TOMORROW.plus(Duration.ofDays(1)));
    }

    @Test
    void aReminderThatCameTooLateIsNotSent() {
        ConferencePlan board = town.planned(board());
        town.look();
        town.invitations().remind(board.id(), Set.of(HOUR), user(ANNA));
        town.post();

        town.clock.set(TOMORROW.plus(MINUTE));
        town.look();

        assertThat(town.post()).isEmpty();
    }

    @Test
    void onlyTheOwnerChoosesRemindersAndNoMoreThanFour() {
        ConferencePlan board = town.planned(board().moderators(BOB));
        Set<Duration> five = Set.of(
                MINUTE, MINUTE.multipliedBy(2), MINUTE.multipliedBy(3), MINUTE.multipliedBy(4), MINUTE.multipliedBy(5));

        assertThat(town.invitations()
                        .remind(board.id(), Set.of(HOUR), user(BOB))
                        .toCompletableFuture()
                        .join()
                        .problem())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("right.required"));
        assertThat(town.invitations()
                        .remind(board.id(), five, user(ANNA))
                        .toCompletableFuture()
                        .join()
                        .problem())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("plan.invalid"));
    }
}
