package org.rostrum.invitation.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.invitation.core.Town.ANNA;
import static org.rostrum.invitation.core.Town.BOB;
import static org.rostrum.invitation.core.Town.CLEO;
import static org.rostrum.invitation.core.Town.DAN;
import static org.rostrum.invitation.core.Town.HOUR;
import static org.rostrum.invitation.core.Town.MINUTE;
import static org.rostrum.invitation.core.Town.TOMORROW;
import static org.rostrum.invitation.core.Town.at;
import static org.rostrum.invitation.core.Town.board;
import static org.rostrum.invitation.core.Town.user;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.testkit.conference.FakeClock;

/** What is told of plans, to whom, and how often. */
class SecretaryTest {

    private final Town town = new Town();

    @Test
    void ownerModeratorsAndInviteesAreInvitedAtOnce() {
        ConferencePlan board = town.planned(board().moderators(BOB).invited(CLEO, DAN));

        town.look();

        assertThat(town.letters).allSatisfy(letter -> {
            assertThat(letter.invitation().meeting().topic()).isEqualTo("Topic");
            assertThat(letter.invitation().calendar().orElseThrow()).contains("METHOD:REQUEST");
            assertThat(letter.invitation().calendar().orElseThrow()).doesNotContain("#i=");
        });
        assertThat(town.post()).containsExactly("anna INVITE 0", "bob INVITE 0", "cleo INVITE 0");
        assertThat(town.states(board)).containsExactly("anna SENT", "bob SENT", "cleo SENT", "dan UNADDRESSED");
        town.pass(HOUR);
        assertThat(town.post()).isEmpty();
    }

    @Test
    void changesOfAMinuteAreToldOnceAndTheSequenceGrowsWithTheTimeAlone() {
        ConferencePlan board = town.planned(board().invited(BOB));
        town.look();
        town.post();

        ConferencePlan renamed = town.changed(board.with(board.settings().withTopic("Other")));
        town.look();
        ConferencePlan later = town.changed(renamed.with(at(TOMORROW.plus(HOUR))));
        town.pass(MINUTE.minusSeconds(1));
        assertThat(town.post()).isEmpty();
        town.pass(Duration.ofSeconds(1));
        assertThat(town.post()).containsExactly("anna UPDATE 1", "bob UPDATE 1");

        town.changed(later.with(later.settings().withTopic("Third")));
        town.look();
        town.pass(MINUTE);
        assertThat(town.post()).containsExactly("anna UPDATE 1", "bob UPDATE 1");
    }

    @Test
    void whatIsChangedBackIsNoNews() {
        ConferencePlan board = town.planned(board());
        town.look();
        town.post();

        ConferencePlan renamed = town.changed(board.with(board.settings().withTopic("Other")));
        town.look();
        town.changed(renamed.with(board.settings()));
        town.look();
        town.pass(MINUTE);

        assertThat(town.post()).isEmpty();
    }

    @Test
    void whoIsNewIsInvitedAndWhoIsLeftOutIsCalledOff() {
        ConferencePlan board = town.planned(board().invited(BOB));
        town.look();
        town.post();

        town.changed(plan("board")
                .key(board.key())
                .owner(ANNA)
                .created(FakeClock.START)
                .launch(at(TOMORROW))
                .invited(CLEO)
                .version(2)
                .build());
        town.look();

        assertThat(town.post()).containsExactly("bob CANCEL 1", "cleo INVITE 1");
        assertThat(town.states(board)).containsExactly("anna SENT", "cleo SENT");
    }

    @Test
    void aPlanThatIsGoneIsCalledOffAndForgotten() {
        ConferencePlan board = town.planned(board().invited(BOB));
        town.look();
        town.post();

        town.plans.remove(board.key(), board.version());
        town.look();

        assertThat(town.letters)
                .allSatisfy(letter -> assertThat(letter.invitation().calendar().orElseThrow())
                        .contains("METHOD:CANCEL", "SEQUENCE:1"));
        assertThat(town.post()).containsExactly("anna CANCEL 1", "bob CANCEL 1");
        assertThat(town.store.announced(board.key())).isEmpty();
    }

    @Test
    void nobodyHearsOfWhatIsOver() {
        town.planned(board().launch(at(FakeClock.START.minus(Duration.ofHours(3)))));
        ConferencePlan brief =
                town.planned(plan("short").owner(ANNA).created(FakeClock.START).launch(at(TOMORROW)));
        town.look();
        assertThat(town.post()).containsExactly("anna INVITE 0");

        town.clock.set(TOMORROW.plus(HOUR));
        town.plans.remove(brief.key(), brief.version());
        town.look();

        assertThat(town.post()).isEmpty();
    }

    @Test
    void nobodyIsInvitedToATemplate() {
        town.planned(board().launch(new Launch.Template()));
        town.look();

        assertThat(town.post()).isEmpty();
    }

    @Test
    void plansFromLongBeforeAreNoNewsUntilTheyChange() {
        ConferencePlan old = town.planned(board().created(FakeClock.START.minus(Duration.ofDays(3))));
        town.look();
        assertThat(town.post()).isEmpty();

        town.changed(old.with(old.settings().withTopic("Other")));
        town.look();

        assertThat(town.post()).containsExactly("anna INVITE 0");
    }

    @Test
    void guestsAreInvitedApartAndKeepTheirInvitationWhenThePlanChanges() {
        ConferencePlan board = town.planned(board());
        Invitee.Guest guest = new Invitee.Guest("Gast@Example.org", "Gast");
        town.look();
        town.invitations().invite(board.key(), guest);
        town.invitations().invite(board.key(), guest);
        town.look();
        assertThat(town.letters
                        .get(town.letters.size() - 1)
                        .invitation()
                        .calendar()
                        .orElseThrow())
                .contains("#i=");
        assertThat(town.letters)
                .extracting(letter -> letter.invitation().registered())
                .containsExactly(false, true);
        assertThat(town.post()).containsExactly("anna INVITE 0", "gast INVITE 0");

        town.changed(board.with(at(TOMORROW.plus(HOUR))));
        town.look();
        town.pass(MINUTE);
        assertThat(town.post()).containsExactly("anna UPDATE 1", "gast UPDATE 1");

        town.invitations().withdraw(board.key(), guest);
        town.look();
        assertThat(town.post()).containsExactly("gast CANCEL 2");
    }

    @Test
    void guestsAreWrittenToInTheirLanguageWhateverBecomesOfTheMeeting() {
        ConferencePlan board = town.planned(board());
        town.look();
        town.invitations().remind(board.id(), Set.of(HOUR), user(ANNA));
        town.invitations()
                .invite(board.key(), new Invitee.Guest("gast@example.org", "Gast", Optional.of(Locale.GERMAN)));
        town.invitations().invite(board.key(), new Invitee.Guest("guest@example.org", "Guest"));
        town.look();
        ConferencePlan moved = town.changed(board.with(at(TOMORROW.plus(HOUR))));
        town.look();
        town.pass(MINUTE);
        town.restart();
        town.clock.set(TOMORROW);
        town.look();
        town.plans.remove(moved.key(), moved.version());
        town.look();

        assertThat(town.letters)
                .filteredOn(letter -> letter.address().startsWith("gast"))
                .extracting(letter -> letter.invitation().kind() + " " + letter.language())
                .containsExactly("INVITE de", "UPDATE de", "REMIND de", "CANCEL de");
        assertThat(town.letters)
                .filteredOn(letter -> letter.address().startsWith("guest"))
                .extracting(Town.Letter::language)
                .containsOnly(Locale.ENGLISH);
    }
}
