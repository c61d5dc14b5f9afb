package org.rostrum.invitation.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.invitation.core.Town.ANNA;
import static org.rostrum.invitation.core.Town.BOB;
import static org.rostrum.invitation.core.Town.CLEO;
import static org.rostrum.invitation.core.Town.DAN;
import static org.rostrum.invitation.core.Town.user;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Right;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Ticket;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.store.PlanFixture;

class SecretaryTest {

    private static final Instant TOMORROW = FakeClock.START.plus(Duration.ofDays(1));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Town town = new Town();

    @Test
    void ownerModeratorsAndInviteesAreInvitedAtOnce() {
        ConferencePlan board = planned(board().moderators(BOB).invited(CLEO, DAN));

        town.look();

        assertThat(town.letters).allSatisfy(letter -> {
            assertThat(letter.invitation().meeting().topic()).isEqualTo("Topic");
            assertThat(letter.invitation().calendar().orElseThrow()).contains("METHOD:REQUEST");
            assertThat(letter.invitation().calendar().orElseThrow()).doesNotContain("#i=");
        });
        assertThat(town.post()).containsExactly("anna INVITE 0", "bob INVITE 0", "cleo INVITE 0");
        assertThat(states(board)).containsExactly("anna SENT", "bob SENT", "cleo SENT", "dan UNADDRESSED");
        town.pass(HOUR);
        assertThat(town.post()).isEmpty();
    }

    @Test
    void changesOfAMinuteAreToldOnceAndTheSequenceGrowsWithTheTimeAlone() {
        ConferencePlan board = planned(board().invited(BOB));
        town.look();
        town.post();

        ConferencePlan renamed = changed(board.with(board.settings().withTopic("Other")));
        town.look();
        ConferencePlan later = changed(renamed.with(at(TOMORROW.plus(HOUR))));
        town.pass(MINUTE.minusSeconds(1));
        assertThat(town.post()).isEmpty();
        town.pass(Duration.ofSeconds(1));
        assertThat(town.post()).containsExactly("anna UPDATE 1", "bob UPDATE 1");

        changed(later.with(later.settings().withTopic("Third")));
        town.look();
        town.pass(MINUTE);
        assertThat(town.post()).containsExactly("anna UPDATE 1", "bob UPDATE 1");
    }

    @Test
    void whatIsChangedBackIsNoNews() {
        ConferencePlan board = planned(board());
        town.look();
        town.post();

        ConferencePlan renamed = changed(board.with(board.settings().withTopic("Other")));
        town.look();
        changed(renamed.with(board.settings()));
        town.look();
        town.pass(MINUTE);

        assertThat(town.post()).isEmpty();
    }

    @Test
    void whoIsNewIsInvitedAndWhoIsLeftOutIsCalledOff() {
        ConferencePlan board = planned(board().invited(BOB));
        town.look();
        town.post();

        changed(plan("board")
                .key(board.key())
                .owner(ANNA)
                .created(FakeClock.START)
                .launch(at(TOMORROW))
                .invited(CLEO)
                .version(2)
                .build());
        town.look();

        assertThat(town.post()).containsExactly("bob CANCEL 1", "cleo INVITE 1");
        assertThat(states(board)).containsExactly("anna SENT", "cleo SENT");
    }

    @Test
    void aPlanThatIsGoneIsCalledOffAndForgotten() {
        ConferencePlan board = planned(board().invited(BOB));
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
        planned(board().launch(at(FakeClock.START.minus(Duration.ofHours(3)))));
        ConferencePlan brief =
                planned(plan("short").owner(ANNA).created(FakeClock.START).launch(at(TOMORROW)));
        town.look();
        assertThat(town.post()).containsExactly("anna INVITE 0");

        town.clock.set(TOMORROW.plus(HOUR));
        town.plans.remove(brief.key(), brief.version());
        town.look();

        assertThat(town.post()).isEmpty();
    }

    @Test
    void nobodyIsInvitedToATemplate() {
        planned(board().launch(new Launch.Template()));
        town.look();

        assertThat(town.post()).isEmpty();
    }

    @Test
    void plansFromLongBeforeAreNoNewsUntilTheyChange() {
        ConferencePlan old = planned(board().created(FakeClock.START.minus(Duration.ofDays(3))));
        town.look();
        assertThat(town.post()).isEmpty();

        changed(old.with(old.settings().withTopic("Other")));
        town.look();

        assertThat(town.post()).containsExactly("anna INVITE 0");
    }

    @Test
    void whatIsRefusedForNowIsTriedEverMoreSlowlyForTwoDays() {
        ConferencePlan board = planned(board());
        for (int i = 0; i < 40; i++) {
            town.refuse(Problems.INVITATION_UNSENT.because("451 Come back"));
        }
        town.look();

        assertThat(only(board).next()).isEqualTo(FakeClock.START.plus(MINUTE));
        assertThat(only(board).failure()).contains("451 Come back");
        town.pass(MINUTE);
        assertThat(only(board).next()).isEqualTo(town.clock.instant().plus(Duration.ofMinutes(5)));
        town.pass(Duration.ofMinutes(5));
        assertThat(only(board).next()).isEqualTo(town.clock.instant().plus(Duration.ofMinutes(30)));
        town.pass(Duration.ofMinutes(30));
        assertThat(only(board).next()).isEqualTo(town.clock.instant().plus(Duration.ofHours(2)));
    }

    @Test
    void itIsGivenUpAfterTwoDaysAndCanBeSentAgain() {
        ConferencePlan board = planned(board().launch(at(TOMORROW.plus(Duration.ofDays(9)))));
        for (int i = 0; i < 60; i++) {
            town.refuse(Problems.INVITATION_UNSENT.because("451 Come back"));
        }
        for (int i = 0; i < 50; i++) {
            town.pass(HOUR);
        }
        assertThat(only(board).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(only(board).tries()).isLessThan(30);

        town.refusals.clear();
        town.invitations().resend(board.id(), "", user(ANNA));
        town.look();

        assertThat(town.post()).containsExactly("anna INVITE 0");
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        ConferencePlan board = planned(board());
        town.refuse(Problems.INVITATION_REFUSED.because("550 No such user"));

        town.look();
        town.pass(HOUR);

        assertThat(town.post()).isEmpty();
        assertThat(only(board).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(only(board).failure()).contains("550 No such user");
    }

    @Test
    void whoNeverGotTheInvitationNeedsNoCancellation() {
        ConferencePlan board = planned(board());
        town.refuse(Problems.INVITATION_UNSENT.because("451 Come back"));
        town.look();

        town.plans.remove(board.key(), board.version());
        town.pass(HOUR);

        assertThat(town.post()).isEmpty();
        assertThat(town.store.announced(board.key())).isEmpty();
    }

    @Test
    void theQueueSurvivesARestartAndEachMessageKeepsItsName() {
        planned(board());
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
        planned(board());
        town.closeChannel();
        town.look();
        town.pass(HOUR);

        town.openChannel();
        town.look();

        assertThat(town.post()).containsExactly("anna INVITE 0");
    }

    @Test
    void peopleAreRemindedOfEachOccurrenceOnce() {
        Launch.Scheduled daily = at(TOMORROW).repeating(Recurrence.of("FREQ=DAILY"));
        ConferencePlan board = planned(board().launch(daily));
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
        ConferencePlan board = planned(board());
        town.look();
        town.invitations().remind(board.id(), Set.of(HOUR), user(ANNA));
        town.post();

        town.clock.set(TOMORROW.plus(MINUTE));
        town.look();

        assertThat(town.post()).isEmpty();
    }

    @Test
    void onlyTheOwnerChoosesRemindersAndNoMoreThanFour() {
        ConferencePlan board = planned(board().moderators(BOB));
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

    @Test
    void aPersonalLinkTellsWhoIsInvitedUntilTheyAreNot() {
        ConferencePlan board = planned(board().invited(BOB));
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

        changed(plan("board")
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
    void guestsAreInvitedApartAndKeepTheirInvitationWhenThePlanChanges() {
        ConferencePlan board = planned(board());
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

        changed(board.with(at(TOMORROW.plus(HOUR))));
        town.look();
        town.pass(MINUTE);
        assertThat(town.post()).containsExactly("anna UPDATE 1", "gast UPDATE 1");

        town.invitations().withdraw(board.key(), guest);
        town.look();
        assertThat(town.post()).containsExactly("gast CANCEL 2");
    }

    @Test
    void onlyWhoModeratesSeesWhatBecameOfInvitations() {
        ConferencePlan board = planned(board().moderators(BOB).invited(CLEO));
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
        ConferencePlan board = planned(board().invited(CLEO).pin("2580"));
        town.look();

        assertThat(town.invitations().calendar(board.id(), user(CLEO)).value())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("METHOD:PUBLISH", "UID:" + board.key())
                        .doesNotContain("#i=", "2580", "ATTENDEE"));
        assertThat(town.invitations().calendar(board.id(), user(DAN)).value()).isEmpty();
    }

    private static PlanFixture board() {
        return plan("board").owner(ANNA).created(FakeClock.START).launch(at(TOMORROW));
    }

    private static Launch.Scheduled at(Instant start) {
        return new Launch.Scheduled(start, HOUR, ZoneId.of("Europe/Berlin"), Optional.empty());
    }

    private ConferencePlan planned(PlanFixture fixture) {
        ConferencePlan plan = fixture.build();
        town.plans.add(plan);
        return plan;
    }

    private ConferencePlan changed(ConferencePlan plan) {
        town.plans.replace(plan);
        return plan;
    }

    private Delivery only(ConferencePlan plan) {
        List<Delivery> all = town.store.of(plan.key());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> states(ConferencePlan plan) {
        return town.store.of(plan.key()).stream()
                .map(delivery -> delivery.invitee().key() + " " + delivery.state())
                .toList();
    }
}
