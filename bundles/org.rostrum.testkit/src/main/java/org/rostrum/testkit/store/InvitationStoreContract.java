package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.store.PlanFixture.NOON;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Pin;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitation.Kind;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Meeting;
import org.rostrum.schedule.store.InvitationStore;
import org.rostrum.schedule.store.InvitationStore.Announced;
import org.rostrum.schedule.store.InvitationStore.Backlog;
import org.rostrum.schedule.store.PlanStore;

/** What every {@link InvitationStore} promises. */
public abstract class InvitationStoreContract {

    private static final Invitee ANNA = new Invitee.Account(new UserId("anna"));
    private static final Invitee GUEST =
            new Invitee.Guest("gast@example.org", "Gäst", Optional.of(Locale.forLanguageTag("de-AT")));
    private static final String HASH = "a".repeat(64);

    /** Two stores without anything, in one database. */
    protected abstract Stores stores();

    /** Plans, and what was told of them. */
    public record Stores(PlanStore plans, InvitationStore invitations) {}

    @Test
    void noticesPlansThatAreNewChangedOrGone() {
        Stores stores = stores();
        ConferencePlan board = plan("board").build();
        stores.plans().add(board);
        assertThat(stores.invitations().unseen(10)).containsExactly(board.key());

        stores.invitations().write(announced(board), List.of(), List.of());
        assertThat(stores.invitations().unseen(10)).isEmpty();

        stores.plans().replace(board.withPin(Optional.of(new Pin("2580"))));
        assertThat(stores.invitations().unseen(10)).containsExactly(board.key());

        stores.plans().remove(board.key(), 2);
        assertThat(stores.invitations().unseen(10)).containsExactly(board.key());

        stores.invitations().write(announced(board).seen(Announced.GONE, Optional.empty()), List.of(), List.of());
        assertThat(stores.invitations().unseen(10)).isEmpty();
    }

    @Test
    void givesBackWhatWasTold() {
        InvitationStore store = stores().invitations();
        Instant start = Instant.parse("2026-03-16T09:00:00Z");
        Recurrence weekly = new Recurrence(
                "FREQ=WEEKLY",
                Set.of(start.plusSeconds(604_800)),
                Map.of(start, new Recurrence.Moved(start.plusSeconds(60), Duration.ofMinutes(20))));
        Launch.Scheduled time =
                new Launch.Scheduled(start, Duration.ofHours(1), ZoneId.of("Europe/Berlin")).repeating(weekly);
        ConferencePlan board = plan("board").pin("2580").launch(time).build();
        Announced told = new Announced(
                board.key(),
                7,
                3,
                Meeting.of(board, true),
                Optional.of(NOON),
                Optional.of(List.of(60, 15)),
                Optional.of(NOON.plusSeconds(1)));

        store.write(told, List.of(), List.of());

        assertThat(store.announced(board.key())).contains(told);
        assertThat(store.announced(ConferenceKey.random())).isEmpty();

        Announced next = told.told(Meeting.of(board, false), 4).remindingAt(Optional.empty());
        store.write(next, List.of(), List.of());

        assertThat(store.announced(board.key())).contains(next);
    }

    @Test
    void findsWhatIsToBeToldAndWhomToRemind() {
        InvitationStore store = stores().invitations();
        Announced changed = announced(plan("one").build()).seen(2, Optional.of(NOON));
        Announced reminding = announced(plan("two").build()).remindingAt(Optional.of(NOON));
        store.write(changed, List.of(), List.of());
        store.write(reminding, List.of(), List.of());

        assertThat(store.changedBefore(NOON.minusSeconds(1), 10)).isEmpty();
        assertThat(store.changedBefore(NOON, 10)).containsExactly(changed.plan());
        assertThat(store.reminding(NOON.minusSeconds(1), 10)).isEmpty();
        assertThat(store.reminding(NOON, 10)).containsExactly(reminding.plan());
    }

    /** The moment at which one of the other questions has another answer. */
    @Test
    void saysWhenSomethingIsDueNext() {
        InvitationStore store = stores().invitations();
        Duration gathering = Duration.ofMinutes(1);
        assertThat(store.next(NOON, gathering)).isEmpty();
        Announced board = announced(plan("board").build());
        Delivery waits = Delivery.first(board.plan(), ANNA, false, NOON.plusSeconds(300));
        Delivery sent =
                Delivery.first(board.plan(), GUEST, false, NOON.plusSeconds(10)).sent();
        store.write(board, List.of(waits, sent), List.of());
        store.write(announced(plan("one").build()).seen(2, Optional.of(NOON.minusSeconds(30))), List.of(), List.of());
        store.write(announced(plan("two").build()).seen(2, Optional.of(NOON.minusSeconds(90))), List.of(), List.of());
        store.write(
                announced(plan("three").build()).remindingAt(Optional.of(NOON.plusSeconds(120))), List.of(), List.of());

        assertThat(store.next(NOON, gathering)).contains(NOON.plusSeconds(30));
        assertThat(store.next(NOON.plusSeconds(30), gathering)).contains(NOON.plusSeconds(120));
        assertThat(store.next(NOON.plusSeconds(120), gathering)).contains(NOON.plusSeconds(300));
        assertThat(store.next(NOON.plusSeconds(300), gathering)).isEmpty();
    }

    @Test
    void givesMessagesBackByInvitee() {
        InvitationStore store = stores().invitations();
        Announced board = announced(plan("board").build());
        Delivery guest = Delivery.first(board.plan(), GUEST, true, NOON);
        Delivery anna = Delivery.first(board.plan(), ANNA, false, NOON).triedInVain("Greylisted", NOON.plusSeconds(60));
        Delivery reminder = anna.reminder(NOON.plusSeconds(900), NOON);

        store.write(board, List.of(guest, reminder, anna), List.of());

        assertThat(store.of(board.plan())).containsExactly(anna, reminder, guest);
        assertThat(store.of(ConferenceKey.random())).isEmpty();

        store.write(board, List.of(anna.sent()), List.of(reminder));

        assertThat(store.of(board.plan())).containsExactly(anna.sent(), guest);
    }

    @Test
    void findsWhatIsDueTheLongestWaitingFirst() {
        InvitationStore store = stores().invitations();
        Announced board = announced(plan("board").build());
        Delivery later = Delivery.first(board.plan(), GUEST, true, NOON.plusSeconds(1));
        Delivery sooner = Delivery.first(board.plan(), ANNA, false, NOON);
        Delivery sent = sooner.reminder(NOON, NOON).sent();
        store.write(board, List.of(later, sooner, sent), List.of());

        assertThat(store.due(NOON.minusSeconds(1), 10)).isEmpty();
        assertThat(store.due(NOON.plusSeconds(1), 10)).containsExactly(sooner, later);
        assertThat(store.due(NOON.plusSeconds(1), 1)).containsExactly(sooner);
    }

    @Test
    void writesHowFarAMessageHasCome() {
        InvitationStore store = stores().invitations();
        Announced board = announced(plan("board").build());
        Delivery anna = Delivery.first(board.plan(), ANNA, false, NOON);
        Delivery stranger = Delivery.first(board.plan(), GUEST, true, NOON);
        store.write(board, List.of(anna), List.of());

        store.write(anna.queued(Kind.UPDATE, NOON).failed("x".repeat(1000)));
        store.write(stranger);

        assertThat(store.of(board.plan())).hasSize(1).first().satisfies(written -> {
            assertThat(written.state()).isEqualTo(Delivery.State.FAILED);
            assertThat(written.kind()).isEqualTo(Kind.UPDATE);
            assertThat(written.failure()).contains("x".repeat(Delivery.MAX_FAILURE));
        });
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 1));
    }

    @Test
    void aSecretLastsAsLongAsItsMessage() {
        InvitationStore store = stores().invitations();
        Announced board = announced(plan("board").build());
        Delivery anna = Delivery.first(board.plan(), ANNA, false, NOON);
        store.write(board, List.of(anna), List.of());
        store.remember(HASH, anna.id());
        store.remember("b".repeat(64), anna.id());

        assertThat(store.findByToken(HASH)).contains(anna);
        assertThat(store.findByToken("c".repeat(64))).isEmpty();

        store.write(board, List.of(), List.of(anna));

        assertThat(store.findByToken(HASH)).isEmpty();
    }

    @Test
    void forgetsAPlanWithItsMessages() {
        InvitationStore store = stores().invitations();
        Announced board = announced(plan("board").build());
        Announced other = announced(plan("other").build());
        Delivery anna = Delivery.first(board.plan(), ANNA, false, NOON);
        Delivery kept = Delivery.first(other.plan(), ANNA, false, NOON);
        store.write(board, List.of(anna), List.of());
        store.write(other, List.of(kept), List.of());
        store.remember(HASH, anna.id());

        store.forget(board.plan());

        assertThat(store.announced(board.plan())).isEmpty();
        assertThat(store.of(board.plan())).isEmpty();
        assertThat(store.findByToken(HASH)).isEmpty();
        assertThat(store.of(other.plan())).containsExactly(kept);
        assertThat(store.backlog()).isEqualTo(new Backlog(1, 0));
    }

    private static Announced announced(ConferencePlan plan) {
        return new Announced(
                plan.key(),
                plan.version(),
                0,
                Meeting.of(plan, false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
