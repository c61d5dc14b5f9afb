package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.schedule.core.PlanOffice.ADAM;
import static org.rostrum.schedule.core.PlanOffice.ANNA;
import static org.rostrum.schedule.core.PlanOffice.BEN;
import static org.rostrum.schedule.core.PlanOffice.IN_AN_HOUR;
import static org.rostrum.schedule.core.PlanOffice.MIA;
import static org.rostrum.schedule.core.PlanOffice.OLGA;
import static org.rostrum.schedule.core.PlanOffice.code;
import static org.rostrum.schedule.core.PlanOffice.user;
import static org.rostrum.testkit.conference.SeatFixture.attendee;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Pin;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Recurrence;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;

/** What the door of a plan tells. */
class LobbyTest {

    private final PlanOffice office = new PlanOffice();

    @Test
    void lobbyOfWhatRecursTellsTheNextTime() {
        Launch daily = new Launch.Scheduled(
                FakeClock.START.minus(Duration.ofHours(2)),
                Duration.ofHours(1),
                ZoneOffset.UTC,
                Optional.of(Recurrence.of("FREQ=DAILY")));
        ConferencePlan plan = office.planned("talk", daily);
        Lobby lobby = office.plans.lobby(plan.id(), BEN).value().orElseThrow();
        assertThat(lobby.state()).isEqualTo(Lobby.State.NOT_STARTED);
        assertThat(lobby.startsAt()).contains(FakeClock.START.plus(Duration.ofHours(22)));
        assertThat(office.plans.enter(plan.id()).problem().orElseThrow().detail())
                .contains("2026-03-02T07:00:00Z");
    }

    @Test
    void lobbyTellsWhatTheDoorNeedsToKnow() {
        ConferencePlan plan = office.planned("talk", IN_AN_HOUR);
        Lobby before = office.plans.lobby(plan.id(), BEN).value().orElseThrow();
        assertThat(before.owner()).isEqualTo("Anna Owner");
        assertThat(before.state()).isEqualTo(Lobby.State.NOT_STARTED);
        assertThat(before.startsAt()).contains(FakeClock.START.plus(Duration.ofHours(1)));
        Conference run = office.plans.start(plan.id(), ANNA).value().orElseThrow();
        office.conferences
                .submit(run.key(), new Author.House(), attendee("ben").join())
                .thenAccept(seated -> {
                    Lobby full = office.plans.lobby(plan.id(), BEN).value().orElseThrow();
                    assertThat(full.state()).isEqualTo(Lobby.State.OPEN);
                    assertThat(full.full()).isTrue();
                })
                .toCompletableFuture()
                .join();
        assertThat(code(office.plans.lobby(new ConferenceId("nothing"), BEN))).isEqualTo("conference.unknown");
    }

    @Test
    void whoModeratesIsNotAskedForAPin() {
        PlanDraft plain = PlanDraft.of("Topic", new Launch.VirtualRoom(), ConferenceFixture.SOME_MODE, 1);
        PlanDraft secret = new PlanDraft(
                plain.id(),
                plain.topic(),
                plain.description(),
                List.of(MIA.id()),
                plain.invited(),
                plain.access(),
                plain.launch(),
                plain.mode(),
                plain.speakers(),
                plain.capacity(),
                Optional.of(new Pin("471108")),
                plain.waiting(),
                plain.offOnEntry(),
                plain.deniedToGuests(),
                plain.endsOnTime());
        ConferenceId id =
                office.plans.create(secret, ANNA).value().orElseThrow().id();
        assertThat(List.of(ANNA, MIA, OLGA, ADAM))
                .noneMatch(user ->
                        office.plans.lobby(id, user).value().orElseThrow().pin());
        assertThat(office.plans.lobby(id, BEN).value().orElseThrow().pin()).isTrue();
    }
}
